import { officialRecordsOf, type RecordItem } from '../model/officialRecords';
import { supplementNumbered } from '../knowledge/supplements';
import { ordinalWords } from '../knowledge/ordinals';
import { type BlockReport, type BlockRule, silent } from './rule';
