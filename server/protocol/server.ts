import {
  type Connection,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  LSPErrorCodes,
  type ReferenceParams,
  ResponseError,
  type TextDocumentPositionParams,
  TextDocuments,
} from 'vscode-languageserver';
import { version } from '../../package.json';
import { isRefusal, type Operation, type Refusal } from '../drafting/operation';
import { operations as all } from '../drafting/operations';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../features/callHierarchy';
import { besides, citationActions } from '../features/citationActions';
import { codeActions } from '../features/codeActions';
import { completionAt } from '../features/completionAt';
import { completionResolve } from '../features/completionResolve';
import { definition } from '../features/definition';
import { diagnostics } from '../features/diagnostics';
import { documentHighlights } from '../features/documentHighlights';
import { documentLinks } from '../features/documentLinks';
import { documentSymbols, flatSymbols } from '../features/documentSymbols';
import { draftingActions, draftingCommand } from '../features/draftingActions';
import { foldingRanges } from '../features/foldingRanges';
import { formatting } from '../features/formatting';
import { hover } from '../features/hover';
import { inlayHints } from '../features/inlayHints';
import { instruments as citedInstruments } from '../features/instruments';
import { linkedEditing } from '../features/linkedEditing';
import { noteChoices } from '../features/noteChoices';
import { onTypeFormatting } from '../features/onTypeFormatting';
import { paragraphTree } from '../features/paragraphTree';
import { repairedPaste } from '../features/paste';
import { citedId, references } from '../features/references';
import { isRefused, prepareRename, rename } from '../features/rename';
import { selectionRanges } from '../features/selectionRanges';
import { semanticTokens } from '../features/semanticTokens';
import { recognisedOrgan, status } from '../features/status';
import { symbolSearch } from '../features/workspaceSymbols';
import { alone, type Surroundings } from '../model/surroundings';
import { asking } from './asking';
import { capabilities } from './capabilities';
import { citationIndex } from './citationIndex';
import { choicesOf, commandHandler, commandsOf } from './commands';
import { comparedHeads } from './comparedHeads';
import { type Configuration, configuration } from './configuration';
import { documentsAmong, type ResolutionDocument } from './document';
import { indexReader } from './indexReader';
import { editsOnSave } from './onSave';
import { ownRegistry } from './ownInstruments';
import { push } from './push';
import {
  type ChoicesParams,
  choicesRequest,
  type DraftChanges,
  draftsNotification,
  type InstrumentFiles,
  instrumentsNotification,
  instrumentsRequest,
  notesRequest,
  type PasteParams,
  paragraphsRequest,
  pasteRequest,
  recogniseRequest,
  statusRequest,
} from './requests';
import { resultIds } from './resultIds';
import type { Settings } from './settings';
import { tokenMemory } from './tokenMemory';
import { workspaceDrafts } from './workspaceDrafts';

/** Answers a client on `connection`: the handlers behind every capability of the server. */
export function serve(connection: Connection, operations: readonly Operation[] = all): void {
  const added = ownRegistry();
  const documents = new TextDocuments(documentsAmong(added.own));
  let client: InitializeParams['capabilities'] = {};
  let settings: Configuration;

  connection.onInitialize((params) => {
    client = params.capabilities;
    settings = configuration(connection, params, refresh);
    return {
      capabilities: capabilities(pulls(), params, commandsOf(operations)),
      serverInfo: { name: 'Rapporteur', version },
    };
  });

  const pulls = () => client.textDocument?.diagnostic !== undefined;
  const tokens = tokenMemory();
  const ids = resultIds();
  const asked = asking();
  const drafts = workspaceDrafts(() => documents.all(), added.own);
  let surroundings: Surroundings = { ...alone, draftOf: drafts.draftOf, drafts: drafts.drafts };
  const index = citationIndex(() => documents.all(), drafts.wordsOf, added.own);
  const reading = indexReader(connection, index, () => client);

  /** A handler for an open document; of one that is not open, or where something fails, the answer is `none`. */
  const open =
    <P extends { textDocument: { uri: string } }, R, N>(
      none: N,
      answer: (document: ResolutionDocument, params: P, settings: Settings) => R,
    ) =>
    (params: P): R | N | Promise<R | N> => {
      const { uri } = params.textDocument;
      const respond = (own: Settings): R | N => {
        const document = documents.get(uri);
        try {
          return document ? answer(document, params, own) : none;
        } catch (fault) {
          connection.console.error(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
          return none;
        }
      };
      const own = settings.of(uri);
      return own instanceof Promise ? own.then(respond) : respond(own);
    };
  const send = open(undefined, (document, _, own) => {
    const { uri, tree } = document;
    const shown = diagnostics(tree, uri, document.findings(own, surroundings));
    quietly(connection.sendDiagnostics({ uri, version: document.version, diagnostics: shown }));
  });
  const statusOf = open(null, (document, _, own) =>
    status(document.resolution, document.findings(own, surroundings), own),
  );
  const paragraphsOf = open(null, ({ resolution }) => paragraphTree(resolution));
  const idAt = open(undefined, ({ resolution }, { position }: TextDocumentPositionParams) =>
    citedId(resolution, position),
  );
  const hoverAt = open(null, ({ resolution, uri }, { position }: TextDocumentPositionParams, own) =>
    hover(resolution, position, surroundings, own.profile, (id) => index.citing([id]).filter((it) => it.uri !== uri)),
  );
  const placesAt = open(null, ({ resolution, uri }, { position, context }: ReferenceParams) =>
    references(resolution, uri, position, context?.includeDeclaration ?? true),
  );
  const instrumentsOf = open(null, ({ resolution }) => citedInstruments(resolution, surroundings));
  const pastedIn = open(null, ({ resolution }, { range, text }: Opened<PasteParams>, own) =>
    repairedPaste(resolution, range, text, own.profile),
  );
  const notesOf = open(null, ({ resolution }) => noteChoices(resolution));
  const pushed = push(
    (uri) => documents.get(uri),
    ({ uri }) => send({ textDocument: { uri } }),
  );

  function refresh() {
    if (client.workspace?.semanticTokens?.refreshSupport) quietly(connection.languages.semanticTokens.refresh());
    if (client.workspace?.inlayHint?.refreshSupport) quietly(connection.languages.inlayHint.refresh());
    recheck();
  }
  function recheck() {
    if (!pulls()) for (const { uri } of documents.all()) pushed(uri);
    else if (client.workspace?.diagnostics?.refreshSupport) quietly(connection.languages.diagnostics.refresh());
  }

  documents.onDidOpen(({ document }) => settings.opened(document.uri));
  const compareHeads = comparedHeads(
    () => documents.all(),
    drafts,
    () => {
      surroundings = { ...surroundings };
      recheck();
    },
  );
  const compareSoon = push(
    (uri) => documents.get(uri),
    () => compareHeads(),
  );
  documents.onDidChangeContent(({ document }) => {
    if (!pulls()) pushed(document.uri);
    compareSoon(document.uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    compareHeads(uri);
    settings.closed(uri);
    tokens.forget(uri);
    if (!pulls()) quietly(connection.sendDiagnostics({ uri, diagnostics: [] }));
  });

  documents.onWillSaveWaitUntil(({ document: { uri }, reason }) =>
    open([], (document, _, own) => editsOnSave(document.resolution, own, reason))({ textDocument: { uri } }),
  );

  connection.languages.diagnostics.on(
    open(nothing, (document, { previousResultId }, own) => {
      compareHeads();
      const resultId = ids.of(document, own, surroundings);
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      const items = diagnostics(document.tree, document.uri, document.findings(own, surroundings));
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    }),
  );
  connection.onDocumentSymbol(
    open(null, ({ resolution, uri }) =>
      client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport
        ? documentSymbols(resolution)
        : flatSymbols(resolution, uri),
    ),
  );
  connection.onFoldingRanges(
    open(null, ({ resolution }) => foldingRanges(resolution, client.textDocument?.foldingRange?.rangeLimit)),
  );
  connection.onSelectionRanges(open(null, ({ resolution }, { positions }) => selectionRanges(resolution, positions)));
  connection.languages.semanticTokens.on(
    open(noTokens, ({ uri, resolution }) => tokens.full(uri, semanticTokens(resolution))),
  );
  connection.languages.semanticTokens.onDelta(
    open(noTokens, ({ uri, resolution }, { previousResultId }) =>
      tokens.delta(uri, previousResultId, semanticTokens(resolution)),
    ),
  );
  connection.languages.semanticTokens.onRange(
    open(noTokens, ({ resolution }, { range }) => ({ data: semanticTokens(resolution, range) })),
  );
  connection.onHover(async (params) => {
    if ((await idAt(params)) !== undefined) await reading.briefly();
    return hoverAt(params);
  });
  connection.onDefinition(
    open(null, ({ resolution, uri }, { position }) => definition(resolution, uri, position, surroundings)),
  );
  connection.onDocumentLinks(open(null, ({ resolution }) => documentLinks(resolution, surroundings)));
  connection.onReferences(async (params, token, progress) => {
    const id = await idAt(params);
    const known = id !== undefined && (await reading.whole(token, progress));
    const { uri } = params.textDocument;
    const elsewhere = known ? index.citing([id]).filter((it) => it.uri !== uri) : [];
    const others = elsewhere.flatMap((it) => it.ranges.map((range) => ({ uri: it.uri, range })));
    const here = await placesAt(params);
    return others.length > 0 ? [...(here ?? []), ...others] : here;
  });
  connection.onWorkspaceSymbol(async ({ query }, token, progress) => {
    if (!(await reading.whole(token, progress))) return null;
    const search = symbolSearch(query, surroundings.registry);
    return (await reading.each(token, search.add)) ? search.found() : null;
  });
  connection.languages.callHierarchy.onPrepare(
    open(null, ({ resolution, uri }, { position }) => prepareCallHierarchy(resolution, uri, position, surroundings)),
  );
  connection.languages.callHierarchy.onOutgoingCalls(({ item }) =>
    outgoingCalls(item, drafts.draftAt(item.uri), surroundings),
  );
  connection.languages.callHierarchy.onIncomingCalls(async (params, token, progress) =>
    (await reading.whole(token, progress)) ? incomingCalls(params.item, index.citing) : null,
  );
  connection.onDocumentHighlight(
    open(null, ({ resolution }, { position }) => documentHighlights(resolution, position)),
  );
  connection.onCodeAction(
    open(null, (document, { range, context }, own) => {
      const { resolution, uri } = document;
      const fixes = codeActions(resolution, uri, document.findings(own, surroundings), own, range, context);
      return [
        ...fixes,
        ...besides(fixes, citationActions(resolution, uri, range, context, own.profile, surroundings)),
        ...draftingActions(resolution, uri, operations, range, context, own.profile),
      ];
    }),
  );
  connection.onExecuteCommand(
    commandHandler({
      connection,
      operations,
      client: () => client,
      newest: (uri) => documents.get(uri),
      settingsOf: (uri) => settings.of(uri),
    }),
  );
  connection.onDocumentFormatting(open(null, ({ resolution }) => formatting(resolution)));
  connection.onDocumentRangeFormatting(open(null, ({ resolution }, { range }) => formatting(resolution, range)));
  connection.onCompletion(
    open(null, (document, { position, context }, own) =>
      completionAt(
        document,
        position,
        own.profile,
        context?.triggerCharacter,
        client.textDocument?.completion?.completionItem?.snippetSupport,
        surroundings,
        asked(document, position, context),
      ),
    ),
  );
  connection.onCompletionResolve((item) => completionResolve(item, surroundings));
  connection.onDocumentOnTypeFormatting(
    open(null, ({ resolution }, { position, ch }, own) =>
      onTypeFormatting(resolution, position, ch, own.numbering.automatic === 'onType'),
    ),
  );
  connection.onPrepareRename(
    open(null, ({ resolution }, { position }) => orError(prepareRename(resolution, position))),
  );
  connection.onRenameRequest(
    open(null, ({ resolution, uri }, { position, newName }) => orError(rename(resolution, uri, position, newName))),
  );
  connection.languages.onLinkedEditingRange(
    open(null, ({ resolution }, { position }) => linkedEditing(resolution, position)),
  );
  connection.languages.inlayHint.on(
    open(null, (document, { range }, own) =>
      own.inlayHints.paragraphs ? inlayHints(document.resolution, range) : null,
    ),
  );
  connection.onNotification(draftsNotification.method, (changes: DraftChanges) => {
    drafts.tell(changes);
    index.tell(
      changes.changed.map(({ uri }) => uri),
      changes.removed,
    );
    // Another object says: what was worked out among the drafts as they were is stale.
    surroundings = { ...surroundings };
    refresh();
  });
  connection.onNotification(instrumentsNotification.method, ({ files }: InstrumentFiles) => {
    const shown = added.tell(files);
    if (!shown) return;
    for (const it of shown) quietly(connection.sendDiagnostics(it));
    index.readAnew();
    surroundings = { ...surroundings, registry: added.registry() };
    refresh();
  });
  connection.onRequest(statusRequest.method, ({ uri }: { uri: string }) => statusOf({ textDocument: { uri } }));
  connection.onRequest(paragraphsRequest.method, ({ uri }: { uri: string }) => paragraphsOf({ textDocument: { uri } }));
  connection.onRequest(instrumentsRequest.method, ({ uri }: { uri: string }) =>
    instrumentsOf({ textDocument: { uri } }),
  );
  connection.onRequest(notesRequest.method, ({ uri }: { uri: string }) => notesOf({ textDocument: { uri } }));
  connection.onRequest(pasteRequest.method, (paste: PasteParams) => pastedIn({ textDocument: paste, ...paste }));
  const choicesAt = ({ command, uri = '', range }: ChoicesParams, own?: Settings) => {
    const operation = operations.find(({ id }) => draftingCommand(id) === command);
    const found = operation ? choicesOf(operation, documents.get(uri), { range }, own?.profile) : [];
    // The command itself says why there is none.
    return isRefusal(found) ? [] : found;
  };
  const choicesIn = open([], (_, asked: Opened<ChoicesParams>, own) => choicesAt(asked, own));
  connection.onRequest(choicesRequest.method, (asked: ChoicesParams) =>
    documents.get(asked.uri ?? '') ? choicesIn({ textDocument: { uri: asked.uri! }, ...asked }) : choicesAt(asked),
  );
  connection.onRequest(recogniseRequest.method, ({ text }: { text: string }) => ({ organ: recognisedOrgan(text) }));

  documents.listen(connection);
  connection.listen();
}

/** What is refused is told to the user in the words of the refusal. */
function orError<T extends object>(answer: T | Refusal): T | ResponseError<void> {
  return isRefused(answer) ? new ResponseError(LSPErrorCodes.RequestFailed, answer.refused) : answer;
}

/** A client that has gone, or that refuses to ask again, is no reason to end. */
function quietly(told: Promise<unknown>): void {
  told.catch(() => {});
}

const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
const noTokens = { data: [] };

/** What is asked about an open document. */
type Opened<P> = P & { readonly textDocument: { readonly uri: string } };
