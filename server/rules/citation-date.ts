import { adoptedAround } from '../knowledge/adoptionOrder';
import { numbered } from '../knowledge/sessions';
import { type ResolvedCitation, sourceOf } from '../model/citations';
import { missedWindow } from './citation-session-date';
import { type CitedText, citedTexts, mayBeOther, nameOf, sureDate, written } from './citedTexts';
import type { Context, DocumentRule, Fix } from './rule';

/** A cited resolution bears the date of its adoption. */
export const citationDate: DocumentRule = {
  id: 'citation-date',
  summary: 'The date of a cited resolution is that of its adoption.',
  severity: 'warning',
  authority: 'Dates of adoption of the published resolutions',
  fix: 'choice',
  per: 'document',
  *check(context) {
    for (const cited of citedTexts(context.resolution)) {
      const { it } = cited;
      const outOfOrder = outOfOrderIn(context, cited);
      if (outOfOrder) {
        yield { at: { block: it.block, part: 'citationDate', ordinal: it.ordinal }, message: outOfOrder };
        continue;
      }
      const right = rightDate(context, cited);
      if (right === undefined || right === it.date || missedWindow(cited)) continue;
      const row = context.surroundings.registry.text(it.id)!;
      const { resolution } = context;
      yield {
        at: { block: it.block, part: 'citationDate', ordinal: it.ordinal },
        message: `${nameOf(cited)} is of ${written(resolution, right)}, not ${written(resolution, it.date!)} (${told(row.witnesses)})`,
        fixes: (now) => dateFixes(now, it),
      };
    }
  },
};

/** The date that the registry is sure of for a dated citation whose body is beyond doubt. */
function rightDate({ surroundings }: Context, cited: CitedText): string | undefined {
  const { it } = cited;
  if (it.date === null || it.body === 'unknown') return undefined;
  const right = sureDate(surroundings.registry, it.id);
  if (right === undefined || right === it.date) return right;
  if (mayBeOther(cited, it.date)) return undefined;
  return right;
}

/** A date that the numbers around one that the registry does not know leave no room for. */
function outOfOrderIn({ resolution, surroundings }: Context, cited: CitedText): string | undefined {
  const { it } = cited;
  if (it.date === null || it.body === 'unknown' || surroundings.registry.text(it.id)) return undefined;
  const around = adoptedAround(it.id);
  if (!around || (around.below.date <= it.date && it.date <= around.above.date)) return undefined;
  if (missedWindow(cited) || mayBeOther(cited, it.date)) return undefined;
  const [below, above] = [around.below, around.above].map(
    ({ id, date }) => `${id.slice(numbered(id).series.length + 1)} of ${written(resolution, date)}`,
  );
  return `${nameOf(cited)} cannot be of ${written(resolution, it.date)}: it lies between ${below} and ${above}`;
}

function told(witnesses: number): string {
  if (witnesses === 0) return 'so your own instruments have it';
  return witnesses === 1 ? 'one document states this date' : `${witnesses} documents state this date`;
}

/** The repair that writes the date that the registry has. */
export function dateFixes({ resolution, surroundings }: Context, it: ResolvedCitation): readonly Fix[] {
  const right = sureDate(surroundings.registry, it.id);
  const date = sourceOf(resolution, it)?.cited?.date;
  if (right === undefined || !date) return [];
  const insert = written(resolution, right);
  return [{ title: `Write “${insert}”`, edits: [{ block: it.block, from: date.from, to: date.to, insert }] }];
}
