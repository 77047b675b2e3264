import { type CitedText, citedTexts, mayBeEarlier, nameOf, ownDate, windowOf, written } from './citedTexts';
import type { Context, DocumentRule } from './rule';

/** A text cites nothing that was adopted after it. */
export const citationFuture: DocumentRule = {
  id: 'citation-future',
  summary: 'A resolution cites nothing that was adopted after it.',
  severity: 'error',
  authority: 'Practice of the published resolutions of each organ',
  fix: 'none',
  per: 'document',
  *check(context) {
    const own = ownDate(context.resolution);
    if (own === undefined) return;
    const today = written(context.resolution, own);
    for (const cited of citedTexts(context.resolution)) {
      const later = laterThan(context, cited, own);
      if (later === undefined) continue;
      const { it } = cited;
      const part = later.cited ? 'citationDate' : 'citation';
      yield {
        at: { block: it.block, part, ordinal: it.ordinal },
        message: `${nameOf(cited)} ${later.told}, after this text, which is of ${today}`,
      };
    }
  },
};

interface Later {
  readonly told: string;
  /** Whether the citation says so itself. */
  readonly cited: boolean;
}

/** Why what is cited is later than `own`: its date, the date of the registry, or the session of its number. */
function laterThan({ resolution, surroundings }: Context, cited: CitedText, own: string): Later | undefined {
  const { it, form } = cited;
  if (it.body === 'unknown' || form === 'bare') return undefined;
  if (it.date !== null)
    return it.date > own ? { told: `is of ${written(resolution, it.date)}`, cited: true } : undefined;
  if (mayBeEarlier(cited, own) || (form === 'roman' && !(cited.certain && it.id.startsWith('A/')))) return undefined;
  // Two years joined by a stroke look like a number.
  if (form === 'yearSession' && !cited.certain) return undefined;
  if (!cited.certain && cited.session > lastSession && form === 'session') return undefined;
  const row = surroundings.registry.text(it.id);
  if (row?.confidence === 'high')
    return row.date > own ? { told: `was adopted on ${written(resolution, row.date)}`, cited: false } : undefined;
  const window = windowOf(it.id);
  const earliest = window && window.from > own;
  return earliest
    ? { told: `cannot have been adopted before ${written(resolution, window.from)}`, cited: false }
    : undefined;
}

/** No body has sat so often; other numbers look alike. */
const lastSession = 130;
