import {
  type CancellationToken,
  commands,
  type DataTransfer,
  DataTransferItem,
  Disposable,
  EventEmitter,
  Range,
  type TextDocument,
  type TreeDragAndDropController,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  window,
  workspace,
} from 'vscode';
import { paragraphsRequest } from '../server/protocol/requests';
import { activeResolution } from './activeResolution';
import { debounced } from './debounced';
import { destination, itemAt, type ParagraphItem, paragraphItems } from './paragraphItems';
import { request } from './request';
import type { Session } from './session';

const id = 'rapporteur.paragraphs';
const dragged = `application/vnd.code.tree.${id.toLowerCase()}`;

/** The view "Paragraphs" in the explorer: the paragraphs of the active resolution, which follow the text and the cursor. */
export function paragraphsView(session: Session): Disposable {
  const changed = new EventEmitter<undefined>();
  let items: ParagraphItem[] = [];
  const view: TreeView<ParagraphItem> = window.createTreeView(id, {
    showCollapseAll: true,
    dragAndDropController: drag,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (item) => [...(item?.children ?? items)],
      getParent: (item) => item.parent,
      getTreeItem: shown,
    },
  });

  const read = async () => {
    const document = activeResolution()?.document;
    // A view that nobody sees costs nothing.
    if (!document || !view.visible) return;
    const read = { uri: document.uri.toString(), version: document.version };
    const entries = await ask(session, read.uri);
    if (!entries || activeResolution()?.document !== document) return;
    items = paragraphItems(read, entries);
    view.message = items.length ? undefined : 'There is no paragraph yet.';
    changed.fire(undefined);
    follow();
  };
  const follow = () => {
    const editor = activeResolution();
    const item = editor && view.visible ? itemAt(items, editor.selection.active.line) : undefined;
    if (!item || item.document.uri !== editor?.document.uri.toString()) return;
    // An item of a tree that has changed in between is no matter.
    view.reveal(item, { select: true, focus: false }).then(undefined, () => {});
  };
  const readSoon = debounced(read, 200);
  const followSoon = debounced(follow, 150);
  const readIfActive = (document: TextDocument) => {
    if (document === activeResolution()?.document) readSoon();
  };

  return Disposable.from(
    view,
    changed,
    readSoon,
    followSoon,
    view.onDidChangeVisibility(() => readSoon()),
    window.onDidChangeActiveTextEditor(() => readSoon()),
    workspace.onDidOpenTextDocument(readIfActive),
    workspace.onDidChangeTextDocument(({ document }) => readIfActive(document)),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === activeResolution()) followSoon();
    }),
  );
}

async function ask(session: Session, uri: string) {
  try {
    return await request(await session.client(), paragraphsRequest, { uri });
  } catch {
    // The server is restarting; the next change asks again.
    return null;
  }
}

function shown(item: ParagraphItem): TreeItem {
  const { label, description, kind, level, selectionRange } = item.entry;
  const { start } = selectionRange;
  const state = item.children.length ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None;
  const selection = new Range(start.line, start.character, start.line, start.character);
  return Object.assign(new TreeItem(label, state), {
    description,
    tooltip: `${label} ${description}`.trim(),
    // What the menus of the manifest ask for.
    contextValue: level < 0 ? kind : `paragraph-${level > 0 ? 'sub' : kind === 'preambular' ? kind : 'numbered'}`,
    command: {
      command: 'vscode.open',
      title: 'Show Paragraph',
      arguments: [Uri.parse(item.document.uri), { selection, preserveFocus: true }],
    },
  });
}

const drag: TreeDragAndDropController<ParagraphItem> = {
  dragMimeTypes: [dragged],
  dropMimeTypes: [dragged],
  handleDrag([item]: readonly ParagraphItem[], transfer: DataTransfer) {
    if (item) transfer.set(dragged, new DataTransferItem(item));
  },
  async handleDrop(on: ParagraphItem | undefined, transfer: DataTransfer, _token: CancellationToken) {
    const item: ParagraphItem | undefined = transfer.get(dragged)?.value;
    const place = item && on && destination(item, on);
    if (!item || !place) return;
    const target = { position: place.item.entry.selectionRange.start, side: place.side };
    await commands.executeCommand('rapporteur.moveParagraph', item, { target });
  },
};
