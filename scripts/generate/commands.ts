import { operations } from '../../server/drafting/operations';
import { draftingCommand } from '../../server/features/draftingActions';

const isResolution = 'editorLangId == un-resolution';
/** The language of the focused editor is unknown while a view has the focus. */
const isActive = `${isResolution} || rapporteur.resolutionIsActive`;
const view = 'view == rapporteur.paragraphs';
const instruments = 'view == rapporteur.instruments';
const submenu = 'rapporteur.drafting';

/** What the client does itself. */
const own = [
  {
    id: 'treatAsResolution',
    title: 'Treat as UN Resolution',
    palette: 'editorIsOpen && editorLangId != un-resolution',
  },
  {
    id: 'pasteInItalics',
    title: 'Paste with Opening Phrases in Italics',
    enablement: isResolution,
    palette: isResolution,
  },
  { id: 'copyInstrumentSymbol', title: 'Copy Symbol', palette: 'false' },
  { id: 'openOfficialPage', title: 'Open Official Page', palette: 'false' },
  { id: 'showOutline', title: 'Show Outline', enablement: isResolution, palette: isResolution },
  { id: 'restart', title: 'Restart Language Server', palette: undefined },
];

/** In which part of the menu an operation stands; in it they follow the table of operations. What is not named stands with the paragraphs. */
const footnotes = [
  'insertNote',
  'reuseNote',
  'deleteMark',
  'deleteNote',
  'splitSharedNote',
  'mergeEqualNotes',
  'renumberNotes',
  'jumpToNoteOrBack',
];
const conversions = [
  'numberUnnumbered',
  'convertSingle',
  'collectNotes',
  'convertMarks',
  'convertPractice',
  'convertToCanonical',
];

/** Those that are about the words at the cursor. */
const words = ['changeOpening', 'toggleItalic', 'repairItalics'];

/** Operations that make no sense without being told a place: they are for the tree alone. */
const onlyByDragging = ['moveParagraph'];

const icons: Readonly<Record<string, string>> = {
  renumber: '$(list-ordered)',
  moveParagraphUp: '$(arrow-up)',
  moveParagraphDown: '$(arrow-down)',
  copyInstrumentSymbol: '$(copy)',
  openOfficialPage: '$(link-external)',
};

/** What the tree of paragraphs offers for an entry: where, and for which entries. */
const forEntries: Readonly<Record<string, { readonly group: string; readonly entries: RegExp }>> = {
  moveParagraphUp: { group: 'inline@1', entries: /^paragraph/ },
  moveParagraphDown: { group: 'inline@2', entries: /^paragraph/ },
  insertParagraphAbove: { group: '1_insert@1', entries: /^paragraph/ },
  insertParagraphBelow: { group: '1_insert@2', entries: /^paragraph/ },
  promoteParagraph: { group: '2_level@1', entries: /^paragraph-sub$/ },
  demoteParagraph: { group: '2_level@2', entries: /^paragraph-(numbered|sub)$/ },
  deleteParagraph: { group: '3_delete@1', entries: /^paragraph/ },
};

/** The `commands` of the manifest: what the client does itself, and every drafting operation. */
export function commands(): object[] {
  return [
    ...own.map(({ id, title, enablement }) => entry(id, title, enablement)),
    ...operations.map(({ id, title }) => entry(id, title, isActive)),
  ];
}

/** The `submenus` of the manifest. */
export function submenus(): object[] {
  return [{ id: submenu, label: 'Rapporteur' }];
}

/** The `menus` of the manifest: palette, the context menu of the editor, and the tree of paragraphs. */
export function menus(): Record<string, object[]> {
  const offered = operations.filter(({ id }) => !onlyByDragging.includes(id));
  return {
    commandPalette: [
      ...own.flatMap(({ id, palette }) => (palette ? [{ command: draftingCommand(id), when: palette }] : [])),
      ...operations.map(({ id }) => ({
        command: draftingCommand(id),
        when: onlyByDragging.includes(id) ? 'false' : isResolution,
      })),
    ],
    'editor/context': [{ submenu, when: isResolution, group: '1_modification@9' }],
    [submenu]: offered.map(({ id }, at) => ({ command: draftingCommand(id), group: `${groupOf(id)}@${at + 1}` })),
    'view/title': operations
      .filter(({ id }) => id === 'renumber')
      .map(({ id }) => ({ command: draftingCommand(id), when: view, group: 'navigation@1' })),
    'view/item/context': [
      ...operations.flatMap(({ id }) => {
        const place = forEntries[id];
        if (!place) return [];
        const when = `${view} && viewItem =~ ${place.entries}`;
        return [{ command: draftingCommand(id), when, group: place.group }];
      }),
      {
        command: draftingCommand('copyInstrumentSymbol'),
        when: `${instruments} && viewItem =~ /^instrument/`,
        group: 'inline@1',
      },
      {
        command: draftingCommand('openOfficialPage'),
        when: `${instruments} && viewItem == instrument-page`,
        group: 'inline@2',
      },
    ],
  };
}

function entry(id: string, title: string, enablement: string | undefined): object {
  const icon = icons[id];
  return {
    command: draftingCommand(id),
    title,
    category: 'Rapporteur',
    ...(icon ? { icon } : {}),
    ...(enablement ? { enablement } : {}),
  };
}

function groupOf(id: string): string {
  if (footnotes.includes(id)) return '2_footnotes';
  if (words.includes(id)) return '4_words';
  return conversions.includes(id) ? '3_conversions' : '1_paragraphs';
}
