import { conventionsOf } from '../knowledge/conventions';
import { type ResolvedCitation, sourceOf } from '../model/citations';
import { type CitedText, citedTexts, nameOf, sureDate, written } from './citedTexts';
import type { Context, DocumentRule, Fix, Report } from './rule';

/** The first mention of a resolution bears its date, later ones do not. */
export const citationFirstDate: DocumentRule = {
  id: 'citation-first-date',
  summary: 'The first mention of a resolution in a text bears its date, later mentions do not.',
  severity: 'warning',
  authority:
    'Practice of the published resolutions of the General Assembly, the Economic and Social Council and the Human Rights Council',
  fix: 'choice',
  per: 'document',
  *check(context) {
    if (conventionsOf(context.profile).citedDates !== 'first') return;
    const mentions = new Map<object, Map<string, CitedText[]>>();
    for (const cited of citedTexts(context.resolution)) {
      const { text, it } = cited;
      if (!text || it.body === 'unknown') continue;
      let byId = mentions.get(text);
      if (!byId) mentions.set(text, (byId = new Map()));
      const same = byId.get(it.id);
      if (same) same.push(cited);
      else byId.set(it.id, [cited]);
    }
    for (const byId of mentions.values()) {
      const practice = [...byId.values()].filter(([first]) => first!.it.date !== null).length;
      for (const same of byId.values()) yield* reports(context, same, practice);
    }
  },
};

/** As many dated citations make a practice of dating them. */
const enough = 2;

function* reports(context: Context, mentions: readonly CitedText[], dated: number): Generator<Report> {
  const [first, ...later] = mentions;
  if (!first) return;
  if (first.it.date === null) yield* withoutDate(context, first, later, dated);
  else for (const again of later) if (again.it.date !== null && again.it.title === null) yield repeated(first, again);
}

function* withoutDate(
  context: Context,
  first: CitedText,
  later: readonly CitedText[],
  dated: number,
): Generator<Report> {
  // One date may be that of several numbers.
  if (first.lead.dateBehind) return;
  const { block, ordinal } = first.it;
  const at = { block, part: 'citation', ordinal } as const;
  const again = later.find(({ it }) => it.date !== null);
  const iso = sureDate(context.surroundings.registry, first.it.id) ?? again?.it.date;
  if (!iso) return;
  const fixes = (now: Context) => inserted(now, first, iso);
  if (again) {
    const place = { block: again.it.block, part: 'citationDate', ordinal: again.it.ordinal } as const;
    yield {
      at,
      message: `${nameOf(first)} is first mentioned here, without its date, which stands at a later mention`,
      related: [{ at: place, message: 'The date stands here' }],
      fixes,
    };
  } else if (dated >= enough && first.certain) {
    const date = written(context.resolution, iso);
    const message = `${nameOf(first)} is first mentioned here, without its date: ${date}`;
    yield { at, severity: 'info', message, fixes };
  }
}

function repeated(first: CitedText, { it }: CitedText): Report {
  return {
    at: { block: it.block, part: 'citationDate', ordinal: it.ordinal },
    message: `${nameOf(first)} is mentioned above with its date: later mentions do not bear it`,
    related: [
      { at: { block: first.it.block, part: 'citation', ordinal: first.it.ordinal }, message: 'The first mention' },
    ],
    fixes: (now) => removed(now, it),
  };
}

function inserted({ resolution }: Context, { it }: CitedText, iso: string): readonly Fix[] {
  const source = sourceOf(resolution, it);
  if (!source) return [];
  const insert = ` of ${written(resolution, iso)}`;
  return [{ title: `Insert “${insert.trim()}”`, edits: [{ block: it.block, from: source.to, to: source.to, insert }] }];
}

function removed({ resolution }: Context, it: ResolvedCitation): readonly Fix[] {
  const source = sourceOf(resolution, it);
  const date = source?.cited?.date;
  if (!source || !date) return [];
  return [{ title: 'Remove the date', edits: [{ block: it.block, from: source.to, to: date.to, insert: '' }] }];
}
