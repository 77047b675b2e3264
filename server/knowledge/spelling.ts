import { capitalized } from './capitalized';
import spellingRows from './spelling.tsv';
import endingRows from './spelling-endings.tsv';
import { lazily, rowsOf } from './table';

/** The houses a spelling belongs to: the Concise Oxford of the United Nations, American English; `all` is wrong in either. */
export type House = 'oxford' | 'american' | 'all';

/** A word or stem that is spelled otherwise in one house than in another. */
export interface Variant {
  /** Its place in the table, by which a finding names it. */
  readonly index: number;
  readonly wrong: string;
  readonly right: string;
  readonly kind: string;
  readonly houses: readonly House[];
  /** The year since which the spelling is wrong; 0 where it always was. */
  readonly since: number;
  /** Words before it that make it right: "computer program". */
  readonly unless: readonly string[];
  /** What is added to a stem; nothing where the word takes no ending. */
  readonly endings: readonly string[];
}

/** A form of a variant: "organisations", and what it is written instead. */
export interface Form {
  readonly variant: Variant;
  readonly right: string;
  /** Whether it is a noun in "-ation", which names are made of. */
  readonly noun: boolean;
}

/** An official name that is often misspelled, and where in it the misspelled word stands. */
export interface MisspelledName {
  readonly variant: Variant;
  /** UTF-16 offset of the misspelled word in the name. */
  readonly at: number;
  readonly to: number;
  readonly right: string;
}

/** The variant of a place in the table. */
export function variantAt(index: number): Variant | undefined {
  return spellings().variants[index];
}

/** How many variants there are. */
export function variantCount(): number {
  return spellings().variants.length;
}

/** The form of a variant that a word in lower case is, `words` if it is several: "organisation", "web sites". */
export function formOf(word: string): Form | undefined {
  return spellings().forms.get(word) ?? iseForm(word, spellings().stems, 'is');
}

/** The variant that a word in lower case is the right spelling of, by the standard of the United Nations. */
export function variantOfRight(word: string): Variant | undefined {
  return rights().forms.get(word)?.variant ?? iseForm(word, rights().stems, 'iz')?.variant;
}

/** Every word that is spelled as the United Nations spells it, in all its forms. */
export function rightWords(): readonly string[] {
  const { forms, stems } = spellings();
  const listed = [...forms.values()].filter(({ variant }) => !variant.houses.includes('american'));
  return [
    ...listed.map(({ right }) => right),
    ...[...stems.values()].flatMap(({ right, endings: own }) => own.map((ending) => right + ending)),
  ];
}

/** The misspelled names that a word in lower case is the wrong word of. */
export function namesWith(word: string): readonly MisspelledName[] {
  return spellings().names.get(word) ?? none;
}

/** The words that begin phrases, each with the number of words of the longest: "web" of "web site". */
export function phraseLength(word: string): number {
  return spellings().phrases.get(word) ?? 0;
}

/** How everything that is listed begins, verbs in "-ise" aside, with a small letter and with a capital. */
export function spellingHeads(): readonly string[] {
  const { forms, names } = spellings();
  const heads = [...forms.keys(), ...names.keys()].filter((word) => word !== '%').map((word) => word.slice(0, depth));
  return heads.flatMap((head) => [head, capitalized(head)]);
}

const none: readonly never[] = [];
const iseEnding = /^(.*i[sz])([a-z]+)$/;
/** What may stand before a stem of the list. */
const prefix = /^(?:re|un|dis|de|in|non|mis|over|under|pre|co|self|micro|macro|multi|hyper)-?(?=[a-z]{4})/;

interface Spellings {
  readonly variants: readonly Variant[];
  readonly forms: ReadonlyMap<string, Form>;
  readonly stems: ReadonlyMap<string, Variant>;
  readonly names: ReadonlyMap<string, readonly MisspelledName[]>;
  readonly phrases: ReadonlyMap<string, number>;
}

const endings = lazily(
  (): ReadonlyMap<string, readonly string[]> =>
    new Map(rowsOf<'name' | 'endings'>(endingRows).map((row) => [row.name, row.endings.split(' ')])),
);

const spellings = lazily((): Spellings => {
  const variants: Variant[] = [];
  const forms = new Map<string, Form>();
  const stems = new Map<string, Variant>();
  const names = new Map<string, MisspelledName[]>();
  const phrases = new Map<string, number>();
  for (const row of rowsOf<'wrong' | 'right' | 'endings' | 'kind' | 'house' | 'since' | 'unless'>(spellingRows)) {
    const { wrong, right, kind } = row;
    const variant: Variant = {
      index: variants.length,
      wrong,
      right,
      kind,
      houses: row.house.split(' ') as House[],
      since: Number(row.since),
      unless: row.unless === '' ? none : row.unless.split(' '),
      endings: (endings().get(row.endings) ?? row.endings.split(' ')).map((it) =>
        it === '-' ? '' : it.replace('_', ' '),
      ),
    };
    variants.push(variant);
    if (kind === 'ise') {
      stems.set(wrong, variant);
      continue;
    }
    if (kind === 'sign') {
      forms.set(wrong, { variant, right, noun: false });
      continue;
    }
    if (kind === 'name') {
      const name = misspelledName(variant);
      const word = wrong.slice(name.at, name.to).toLowerCase();
      names.set(word, [...(names.get(word) ?? []), name]);
      continue;
    }
    for (const ending of variant.endings) {
      const word = wrong + ending;
      forms.set(word, { variant, right: right + ending, noun: false });
      const words = word.split(' ');
      if (words.length > 1) phrases.set(words[0]!, Math.max(words.length, phrases.get(words[0]!) ?? 0));
    }
  }
  return { variants, forms, stems, names, phrases };
});

/** The right spellings of the United Nations, made only for texts that are asked whether they keep to one. */
const rights = lazily((): Pick<Spellings, 'forms' | 'stems'> => {
  const oxford = (variant: Variant) => variant.houses.includes('oxford');
  const { forms, stems } = spellings();
  return {
    forms: new Map([...forms.values()].filter((it) => oxford(it.variant)).map((it) => [it.right, it])),
    stems: new Map([...stems.values()].map((variant) => [variant.right, variant])),
  };
});

/** A form of a verb in "-ise" is its stem, with or without a prefix, and a regular ending. */
function iseForm(word: string, stems: ReadonlyMap<string, Variant>, tail: 'is' | 'iz'): Form | undefined {
  const found = word.includes(tail) ? iseEnding.exec(word) : null;
  if (!found || !found[1]!.endsWith(tail)) return undefined;
  const [, stem, ending] = found as unknown as [string, string, string];
  const noun = ending.startsWith('ation');
  const known = stems.get(stem);
  const before = known ? '' : (prefix.exec(stem)?.[0] ?? '');
  const variant = known ?? stems.get(stem.slice(before.length));
  if (!variant?.endings.includes(ending)) return undefined;
  return { variant, right: before + variant.right + ending, noun };
}

/** The one word in which a name and its misspelling differ. */
function misspelledName(variant: Variant): MisspelledName {
  const words = variant.wrong.split(' ');
  const rights = variant.right.split(' ');
  const i = words.findIndex((word, at) => word !== rights[at]);
  const at = words.slice(0, i).join(' ').length + (i > 0 ? 1 : 0);
  return { variant, at, to: at + words[i]!.length, right: rights[i]! };
}

/** As many letters as tell the listed words from most others. */
const depth = 6;
