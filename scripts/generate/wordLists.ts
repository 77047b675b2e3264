import acronymRows from '../../server/knowledge/acronyms.tsv';
import organRows from '../../server/knowledge/organs.tsv';
import { rightWords } from '../../server/knowledge/spelling';
import { rowsOf } from '../../server/knowledge/table';
import treatyRows from '../../server/knowledge/treaties.tsv';

/** The name of the lists, by which a spell checker is told to use them. */
export const listName = 'united-nations';

/** The word lists for general spell checkers by file name; `drafting` is the list of words of our own. */
export function wordLists(drafting: string): Readonly<Record<string, string>> {
  const words = allWords(drafting);
  return {
    [`${listName}.txt`]: `${['# Words of United Nations resolutions; made by scripts/wordlists.mjs', ...words].join('\n')}\n`,
    [`${listName}.dic`]: dictionary(words),
    [`${listName}.aff`]: affixes,
    'cspell-ext.json': `${JSON.stringify(settings, null, 2)}\n`,
  };
}

/** Every word once, in alphabetical order. */
function allWords(drafting: string): readonly string[] {
  const names = [
    ...rowsOf<'acronym' | 'expansion'>(acronymRows).flatMap((row) => [row.acronym, row.expansion]),
    ...rowsOf<'name' | 'language'>(organRows).flatMap((row) => (row.language === 'en' ? [row.name] : [])),
    ...rowsOf<'name'>(treatyRows).map((row) => row.name),
  ];
  const own = drafting.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const words = [...rightWords(), ...names, ...own].flatMap((it) => it.match(word) ?? []);
  return [...new Set(words)].sort((a, b) => (a < b ? -1 : 1));
}

const word = /\p{L}[\p{L}’'-]*\p{L}/gu;

/** Entries with the flags that the English dictionaries of Hunspell use, so that the list also serves as an addition to one of them: S plural or third person, D past, G participle, M possessive. */
function dictionary(words: readonly string[]): string {
  const all = new Set(words);
  const covered = new Set<string>();
  const entries = words.map((entry) => {
    const flags = forms.filter(([, of]) => all.has(of(entry) ?? ''));
    for (const [, of] of flags) covered.add(of(entry)!);
    const possessive = /^\p{Lu}/u.test(entry) ? 'M' : '';
    const letters = flags.map(([flag]) => flag).join('') + possessive;
    return { entry, line: letters ? `${entry}/${letters}` : entry };
  });
  const kept = entries.filter(({ entry }) => !covered.has(entry)).map(({ line }) => line);
  return `${kept.length}\n${kept.join('\n')}\n`;
}

/** Regular forms, as the affix rules below make them. */
const forms: readonly (readonly [flag: string, of: (entry: string) => string | undefined])[] = [
  ['S', (entry) => (/^\p{Ll}.*[^sxzhy]$/u.test(entry) ? `${entry}s` : undefined)],
  ['D', (entry) => (/^\p{Ll}.*e$/u.test(entry) ? `${entry}d` : undefined)],
  ['G', (entry) => (/^\p{Ll}.*e$/u.test(entry) ? `${entry.slice(0, -1)}ing` : undefined)],
];

const affixes = `SET UTF-8
WORDCHARS -’'
ICONV 2
ICONV ’ '
ICONV \u2011 -

SFX S Y 1
SFX S 0 s [^sxzhy]

SFX D Y 1
SFX D 0 d e

SFX G Y 1
SFX G e ing e

SFX M Y 1
SFX M 0 's .
`;

const settings = {
  version: '0.2',
  id: listName,
  name: 'United Nations resolutions',
  dictionaryDefinitions: [
    {
      name: listName,
      path: `./${listName}.txt`,
      description: 'Names of bodies and the spelling of the United Nations',
    },
  ],
  languageSettings: [{ languageId: 'un-resolution', locale: '*', dictionaries: [listName] }],
};
