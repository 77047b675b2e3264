import { conventionsOf } from '../knowledge/conventions';
import type { CycleAdverb } from '../knowledge/openingAdverb';
import { adoptedBefore } from '../model/adoptionYear';
import { adverbCycle, flowOf, type Turn } from '../model/adverbCycle';
import type { Resolution } from '../model/resolution';
import type { Paragraph, Part } from '../model/structure';
import { adverbEdits, openingWith } from './adverbEdits';
import type { Context, DocumentRule, Fix, Report } from './rule';

/** Openings that follow one another run bare, also, further, and bare again. */
export const adverbCycleRule: DocumentRule = {
  id: 'adverb-cycle',
  summary: 'Paragraphs that open alike one after the other are bare, also, further, and bare again.',
  severity: 'hint',
  authority: 'Practice of the published resolutions since 1995',
  fix: 'choice',
  per: 'document',
  *check(context) {
    const { resolution, profile } = context;
    const { adverbCycle: practice, preambularAdverb } = conventionsOf(profile);
    if (practice !== 'kept') return;
    const reports = resolution.structure.parts
      .filter((part) => !part.quoted)
      .flatMap((part) => [
        ...reportsIn(context, part, 'preambular', preambularAdverb === 'before'),
        ...reportsIn(context, part, 'operative', true),
      ]);
    if (reports.length > 0 && !adoptedBefore(resolution, settledSince)) yield* reports;
  },
};

const settledSince = 1995;

/** One report for each run of like openings that is out of turn, on the first opening that is. */
function* reportsIn(
  { resolution }: Context,
  part: Part,
  kind: 'preambular' | 'operative',
  before: boolean,
): Generator<Report> {
  const turns = adverbCycle(resolution, part[kind]);
  const flow = flowOf(turns);
  let first = -1;
  for (let i = 0; i <= turns.length; i++) {
    if (first >= 0 && !turns[i]?.follows) {
      yield report(resolution, turns, flow, first, i, before);
      first = -1;
    }
    const turn = turns[i];
    if (turn && first < 0 && turn.adverb !== flow[i]) first = i;
  }
}

function report(
  resolution: Resolution,
  turns: readonly Turn[],
  flow: readonly CycleAdverb[],
  first: number,
  end: number,
  before: boolean,
): Report {
  const paragraphs = turns.map((turn) => turn.paragraph);
  const others: number[] = [];
  for (let i = first + 1; i < end; i++) if (turns[i]!.adverb !== flow[i]) others.push(i);
  const right = (i: number) => openingWith(resolution, paragraphs[i]!, flow[i]!, before);
  const why = turns[first]!.follows ? 'The paragraph before opens alike' : 'The paragraph before does not open alike';
  return {
    at: { block: blockOf(paragraphs[first]!), part: 'opening' },
    message: `${why}: “${right(first)}” is due here`,
    related: others.map((i) => ({
      at: { block: blockOf(paragraphs[i]!), part: 'opening' },
      message: `Then “${right(i)}” is due here`,
    })),
    fixes: (context) => reflow(context.resolution, turns, flow, before),
  };
}

function reflow(
  resolution: Resolution,
  turns: readonly Turn[],
  flow: readonly CycleAdverb[],
  before: boolean,
): readonly Fix[] {
  const edits = turns.flatMap(({ paragraph, adverb }, i) =>
    adverb === flow[i] ? [] : adverbEdits(resolution, paragraph, flow[i]!, before),
  );
  const part = turns[0]!.paragraph.kind === 'preambular' ? 'preamble' : 'operative part';
  return edits.length > 0 ? [{ title: `Set “also” and “further” right in the whole ${part}`, edits }] : [];
}

function blockOf({ pieces }: Paragraph): number {
  return pieces[0]!;
}
