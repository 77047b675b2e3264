import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { version } from '../../package.json';
import { diagnostics } from '../features/diagnostics';
import { documentSymbols, flatSymbols } from '../features/documentSymbols';
import { status, recognisedOrgan } from '../features/status';
import { type Configuration, configuration } from './configuration';
import { ResolutionDocument } from './document';
import { push } from './push';
import { recogniseRequest, statusRequest } from './requests';
import type { Settings } from './settings';

