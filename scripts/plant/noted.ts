import { officialNote, treatySeries } from '../../server/knowledge/treaties';
import { factsOf } from '../../server/model/facts';
import { isOwnProse } from '../../server/model/prose';
import { type Resolution, resolutionOf } from '../../server/model/resolution';
import { nameEnd, treatyMentions } from '../../server/model/treatyMentions';
import { parse } from '../../server/syntax/parse';

/** A note that a text gets back: where its mark stands, and its words in full. */
interface Place {
  readonly at: number;
  readonly words: string;
}

const mostDocuments = 4;

/**
 * A published text that has lost its notes, with right ones: the official note behind the first mention of each treaty, once more where it is
 * named again, Official Records and documents behind other paragraphs, and “Ibid.” wherever the note before says the same. Undefined where the text
 * has notes or names no treaty.
 */
export function noted(text: string, random: () => number): string | undefined {
  const resolution = resolutionOf(parse(text));
  if (resolution.structure.notes.length > 0 || resolution.structure.marks.length > 0) return undefined;
  if (resolution.structure.organ?.language !== 'en') return undefined;
  const places = [...treatyPlaces(resolution, random), ...recordPlaces(resolution, random)].sort((a, b) => a.at - b.at);
  if (places.length < 2) return undefined;
  let body = '';
  let from = 0;
  let before = '';
  const notes: string[] = [];
  for (const [i, { at, words }] of places.entries()) {
    if (at < from) return undefined;
    body += `${text.slice(from, at)}[^${i + 1}]`;
    from = at;
    notes.push(`[^${i + 1}]: ${said(words, before)}`);
    before = words;
  }
  return `${(body + text.slice(from)).trimEnd()}\n\n${notes.join('\n\n')}\n`;
}

function said(words: string, before: string): string {
  if (words === before) return 'Ibid.';
  for (const series of [treatySeries('1'), treatySeries('I')])
    if (words.startsWith(`${series}, `) && before.startsWith(`${series}, `))
      return `Ibid.${words.slice(series.length)}`;
  return words;
}

/** Behind a name and the comma that follows it. */
function* treatyPlaces({ tree, structure }: Resolution, random: () => number): Generator<Place> {
  const times = new Map<string, number>();
  for (let block = 0; block < tree.blocks.length; block++) {
    if (!isOwnProse(structure, block) || structure.owner[block]?.adopted) continue;
    const { text } = tree.blocks[block]!;
    for (const { treaty, to, within, quoted } of treatyMentions(tree.blocks[block]!)) {
      const note = officialNote(treaty);
      if (!note || within || quoted) continue;
      const before = times.get(treaty.id) ?? 0;
      times.set(treaty.id, before + 1);
      if (before > 1 || (before === 1 && random() < 0.5)) continue;
      const end = nameEnd(text, to);
      if (!/^[\s,;.]/.test(text.slice(end, end + 1))) continue;
      yield { at: tree.starts[block]! + end + (/^[,;.]/.test(text.slice(end, end + 1)) ? 1 : 0), words: note };
    }
  }
}

const records = [
  (n: number) =>
    `See *Official Records of the Economic and Social Council, ${2000 + n}, Supplement No. 10 (E/${2000 + n}/30)*, chap. I, sect. D.`,
  (n: number) =>
    `See *Official Records of the Economic and Social Council, ${2000 + n}, Supplement No. 6 (E/${2000 + n}/26)*, chap. I.`,
  (n: number) =>
    `*Official Records of the Economic and Social Council, ${2000 + n}, Supplement No. 8 (E/${2000 + n}/28)*.`,
  () =>
    '*Official Records of the General Assembly, Seventy-first Session, Supplement No. 53A* and corrigendum (A/71/53/Add.1 and A/71/53/Add.1/Corr.1), chap. II.',
  () => 'See *Official Records of the General Assembly, Sixty-third Session, Supplement No. 53 (A/63/53)*, chap. II.',
  (n: number) =>
    `*Official Records of the General Assembly, Forty-fifth Session, Supplement No. ${30 + n} (A/45/${30 + n})*.`,
] as const;

/** Behind the end of paragraphs that have nothing else to mark. */
function* recordPlaces({ tree, structure }: Resolution, random: () => number): Generator<Place> {
  let count = 0;
  for (let block = 0; block < tree.blocks.length && count < mostDocuments; block++) {
    if (!isOwnProse(structure, block) || treatyMentions(tree.blocks[block]!).length > 0) continue;
    const { ending } = factsOf(tree.blocks[block]!);
    if (ending.mark !== ',' && ending.mark !== ';') continue;
    if (random() < 0.6) continue;
    count++;
    const n = 1 + Math.floor(random() * 18);
    const words = random() < 0.5 ? `See A/70/${100 + n}.` : records[Math.floor(random() * records.length)]!(n);
    yield { at: tree.starts[block]! + ending.to, words };
  }
}
