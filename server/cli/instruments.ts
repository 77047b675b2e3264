import { bodies, type KnownBody } from '../knowledge/bodies';
import type { RegisteredText } from '../knowledge/resolutions';
import { search } from '../knowledge/search';
import { numbered } from '../knowledge/sessions';
import { officialNote, type Treaty } from '../knowledge/treaties';
import { found } from './outcome';
import { printJson } from './output';
import { instrumentsFor } from './ownInstruments';

/** What `instruments` can be told. */
export interface InstrumentsOptions {
  readonly format: string;
  readonly instruments?: string;
}

/** An instrument as the command line writes it. */
interface Instrument {
  readonly id: string;
  readonly kind: 'resolution' | 'decision' | 'treaty';
  /** As texts cite it: `64/293`; a treaty has none. */
  readonly number: string | null;
  readonly title: string | null;
  readonly date: string | null;
  /** The body that adopted it. */
  readonly body: string | null;
  /** The official note of a treaty. */
  readonly note: string | null;
  /** How sure it is. */
  readonly confidence: 'high' | 'medium' | 'low' | null;
  /** How many documents state its date, its own among them. */
  readonly witnesses: number | null;
  /** Where it was seen. */
  readonly source: string | null;
}

const most = 20;

/** Searches the registry: prints the instruments that the words may mean, the best first; exit 1 where there is none. */
export function instrumentsCommand(words: readonly string[], options: InstrumentsOptions): void {
  const { own, surroundings } = instrumentsFor(undefined, options.instruments);
  const isOwn = (it: RegisteredText | Treaty) =>
    own?.texts.includes(it as RegisteredText) || own?.treaties.includes(it as Treaty);
  const instruments = search(surroundings.registry, words.join(' '), most).map(({ text, treaty }) => {
    const it = treaty ? ofTreaty(treaty) : ofText(text!, [...(own?.bodies ?? []), ...bodies()]);
    return isOwn(treaty ?? text!) ? { ...it, source: ownSource } : it;
  });
  if (options.format === 'json') printJson({ version: 1, instruments });
  else for (const it of instruments) process.stdout.write(`${humanLines(it).join('\n')}\n`);
  if (instruments.length === 0) {
    if (options.format !== 'json') process.stderr.write('rapporteur: no instrument is known by these words\n');
    found();
  }
}

const ownSource = 'rapporteur.instruments.yaml';
const confidences = { V: 'high', R: 'medium', M: 'low' } as const;

function ofTreaty(treaty: Treaty): Instrument {
  const { id, name, date, status, source } = treaty;
  const note = officialNote(treaty)?.replace(/\*/g, '') ?? null;
  return {
    id,
    kind: 'treaty',
    number: null,
    title: name,
    date: date || null,
    body: null,
    note,
    confidence: confidences[status],
    witnesses: null,
    source: source || null,
  };
}

function ofText(
  { id, kind, date, title, titleSource, confidence, witnesses }: RegisteredText,
  named: readonly KnownBody[],
): Instrument {
  const { series } = numbered(id);
  return {
    id,
    kind,
    number: series === 'WHA' ? id : id.slice(series.length + 1),
    title: title || null,
    date: date || null,
    body: named.find((it) => it.series.includes(series))?.name ?? null,
    note: null,
    confidence: confidence || null,
    witnesses,
    source: titleSource === 'own' ? 'the document itself' : witnesses > 0 ? 'documents that cite it' : null,
  };
}

function humanLines({ id, kind, title, date, body, note, confidence, witnesses, source }: Instrument): string[] {
  const documents = witnesses ? `${witnesses} ${witnesses === 1 ? 'document' : 'documents'}` : undefined;
  const sure = kind === 'treaty' ? [note, source] : [body, documents ?? source];
  const unsure = confidence === 'low' ? 'not sure' : undefined;
  const told = [...sure, unsure].filter(Boolean).join(' · ');
  return [[id, date ?? '', title ?? ''].join('  ').trimEnd(), ...(told ? [`    ${told}`] : [])];
}
