import resolutionRows from './resolutions.tsv';
import { lazily } from './table';

/** A resolution or decision of the registry. */
export interface RegisteredText {
  /** The canonical id: `A/RES/66/181`, `S/RES/1325 (2000)`. */
  readonly id: string;
  readonly kind: 'resolution' | 'decision';
  /** In ISO form; empty where it is not known. */
  readonly date: string;
  /** How sure the date is: `low` is never a basis for a finding. */
  readonly confidence: 'high' | 'medium' | 'low' | '';
  /** How many documents state the date, its own among them. */
  readonly witnesses: number;
  /** The official title in English; empty where it is not known. */
  readonly title: string;
  /** Whether the title is the document's own or as others cite it. */
  readonly titleSource: 'own' | 'cited' | '';
}

/** The resolution or decision of a canonical id that ships; undefined where it is not known. */
export function shippedText(id: string): RegisteredText | undefined {
  let text = asked.get(id);
  if (text) return text;
  const line = lines().get(id);
  if (line !== undefined) asked.set(id, (text = textOf(line)));
  return text;
}

/** Those that were asked for: a text is, at every edit, for the few that it cites. */
const asked = new Map<string, RegisteredText>();

/** All resolutions and decisions that ship. */
export function* shippedTexts(): Iterable<RegisteredText> {
  for (const line of lines().values()) yield textOf(line);
}

/** Goes through all resolutions and decisions that ship without making anything of them. */
export function visitShipped(visit: (id: string, date: string, title: string) => void): void {
  let from = resolutionRows.indexOf('\n') + 1;
  while (from > 0 && from < resolutionRows.length) {
    const next = resolutionRows.indexOf('\n', from);
    const end = next < 0 ? resolutionRows.length : next;
    const id = cellEnd(from, end);
    const date = cellEnd(id + 1, end);
    const title = cellEnd(cellEnd(date + 1, end) + 1, end) + 1;
    const titled = title < end ? resolutionRows.slice(title, cellEnd(title, end)) : '';
    visit(resolutionRows.slice(from, id), resolutionRows.slice(id + 1, date), titled);
    from = end + 1;
  }
}

function cellEnd(from: number, end: number): number {
  const tab = resolutionRows.indexOf('\t', from);
  return tab < 0 || tab > end ? end : tab;
}

/** A row becomes an object when it is asked for: most never are. */
const lines = lazily(() => {
  const byId = new Map<string, string>();
  let from = resolutionRows.indexOf('\n') + 1;
  while (from > 0 && from < resolutionRows.length) {
    const end = resolutionRows.indexOf('\n', from);
    const line = resolutionRows.slice(from, end < 0 ? undefined : end);
    byId.set(line.slice(0, line.indexOf('\t')), line);
    from = end + 1;
  }
  return byId;
});

const confidences: Readonly<Record<string, RegisteredText['confidence']>> = { h: 'high', m: 'medium', l: 'low' };
const titleSources: Readonly<Record<string, RegisteredText['titleSource']>> = { o: 'own', c: 'cited' };

function textOf(line: string): RegisteredText {
  const [id = '', date = '', confidence = '', witnesses = '', title = '', titleSource = ''] = line.split('\t');
  return {
    id,
    kind: id.includes('/DEC/') ? 'decision' : 'resolution',
    date,
    confidence: confidences[confidence] ?? '',
    witnesses: Number(witnesses),
    title,
    titleSource: titleSources[titleSource] ?? '',
  };
}
