import {
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { citationTriggers } from '../features/citationCompletion';
import { codeActionKinds } from '../features/codeActions';
import { triggerCharacters } from '../features/completion';
import { draftingActionKinds } from '../features/draftingActions';
import { noteTrigger } from '../features/noteCompletion';
import { onTypeTriggers } from '../features/onTypeFormatting';
import { paragraphTriggers } from '../features/paragraphCompletion';
import { tokenTypes } from '../features/semanticTokens';

/** What the server can do for a client; diagnostics are announced only where it `pulls` them. */
export function capabilities(
  pulls: boolean,
  { capabilities: client }: InitializeParams,
  commands: string[],
): InitializeResult['capabilities'] {
  const prepares = client.textDocument?.rename?.prepareSupport === true;
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, willSaveWaitUntil: true },
    diagnosticProvider: pulls
      ? { identifier: 'rapporteur', interFileDependencies: false, workspaceDiagnostics: false }
      : undefined,
    documentSymbolProvider: { label: 'Rapporteur' },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [] },
      full: { delta: true },
      range: true,
    },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: { workDoneProgress: true },
    workspaceSymbolProvider: { workDoneProgress: true },
    callHierarchyProvider: { workDoneProgress: true },
    documentHighlightProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    codeActionProvider: { codeActionKinds: [...codeActionKinds, ...draftingActionKinds] },
    executeCommandProvider: { commands },
    completionProvider: {
      triggerCharacters: [...new Set([...triggerCharacters, noteTrigger, ...paragraphTriggers, ...citationTriggers])],
      resolveProvider: true,
    },
    renameProvider: prepares ? { prepareProvider: true } : true,
    linkedEditingRangeProvider: true,
    documentOnTypeFormattingProvider: {
      firstTriggerCharacter: onTypeTriggers[0],
      moreTriggerCharacter: onTypeTriggers.slice(1),
    },
    inlayHintProvider: true,
    documentLinkProvider: {},
  };
}
