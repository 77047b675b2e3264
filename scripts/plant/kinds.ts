import { dateOffByADay } from './dateOffByADay';
import { dateOffByAYear } from './dateOffByAYear';
import { formOfAnotherEra } from './formOfAnotherEra';
import { ibidMoved } from './ibidMoved';
import type { Kind } from './kind';
import { numberOffByOne } from './numberOffByOne';
import { sessionOfNumberShifted } from './sessionOfNumberShifted';
import { sessionShifted } from './sessionShifted';
import { supplementSwapped } from './supplementSwapped';
import { treatyNumberSwapped } from './treatyNumberSwapped';
import { yearLeftOut } from './yearLeftOut';

/** Every kind of fault, by what it is. */
export const kinds: Readonly<Record<string, Kind>> = {
  'date off by a day': dateOffByADay,
  'date off by a year': dateOffByAYear,
  'number off by one': numberOffByOne,
  'session or year of a number off by one': sessionOfNumberShifted,
  'session of what is asked for too low': sessionShifted,
  'Treaty Series number of another treaty': treatyNumberSwapped,
  'number of another supplement': supplementSwapped,
  '“Ibid.” moved': ibidMoved,
  'number in the form of another era': formOfAnotherEra,
  'year of a Security Council resolution left out': yearLeftOut,
};
