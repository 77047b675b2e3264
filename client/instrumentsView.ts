import {
  Disposable,
  EventEmitter,
  Range,
  type TextDocument,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  window,
  workspace,
} from 'vscode';
import { instrumentsRequest } from '../server/protocol/requests';
import { activeResolution } from './activeResolution';
import { debounced } from './debounced';
import { type InstrumentItem, instrumentItems, shownInstrument } from './instrumentItems';
import { request } from './request';
import type { Session } from './session';

const id = 'rapporteur.instruments';

/** The view "Instruments Cited" in the explorer: what the active resolution cites, by sort, with the places. */
export function instrumentsView(session: Session): Disposable {
  const changed = new EventEmitter<undefined>();
  let items: InstrumentItem[] = [];
  const view: TreeView<InstrumentItem> = window.createTreeView(id, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      // An empty list shows the words of the manifest that welcome.
      getChildren: (item) => item?.children ?? items,
      getTreeItem: shown,
    },
  });

  const read = async () => {
    const document = activeResolution()?.document;
    // A view that nobody sees costs nothing.
    if (!document || !view.visible) return;
    const uri = document.uri.toString();
    const groups = await ask(session, uri);
    if (!groups || activeResolution()?.document !== document) return;
    items = instrumentItems(uri, groups);
    const count = groups.reduce((sum, { instruments }) => sum + instruments.length, 0);
    view.description = count > 0 ? `${count}` : undefined;
    changed.fire(undefined);
  };
  const readSoon = debounced(read, 400);
  const readIfActive = (document: TextDocument) => {
    if (document === activeResolution()?.document) readSoon();
  };

  return Disposable.from(
    view,
    changed,
    readSoon,
    view.onDidChangeVisibility(() => readSoon()),
    window.onDidChangeActiveTextEditor(() => readSoon()),
    workspace.onDidOpenTextDocument(readIfActive),
    workspace.onDidChangeTextDocument(({ document }) => readIfActive(document)),
  );
}

async function ask(session: Session, uri: string) {
  try {
    return await request(await session.client(), instrumentsRequest, { uri });
  } catch {
    // The server is restarting; the next change asks again.
    return null;
  }
}

function shown(item: InstrumentItem): TreeItem {
  const { label, description, tooltip, icon, context } = shownInstrument(item);
  const state =
    item.kind === 'group'
      ? TreeItemCollapsibleState.Expanded
      : item.kind === 'instrument'
        ? TreeItemCollapsibleState.Collapsed
        : TreeItemCollapsibleState.None;
  const place = item.kind === 'place' ? item.place : item.kind === 'instrument' ? item.instrument.places[0] : undefined;
  const tree = Object.assign(new TreeItem(label, state), { description, tooltip, contextValue: context });
  if (icon !== undefined) tree.iconPath = new ThemeIcon(icon);
  if (place) {
    const { start, end } = place.range;
    const selection = new Range(start.line, start.character, end.line, end.character);
    tree.command = {
      command: 'vscode.open',
      title: 'Show Citation',
      arguments: [Uri.parse(item.uri), { selection, preserveFocus: true }],
    };
  }
  return tree;
}
