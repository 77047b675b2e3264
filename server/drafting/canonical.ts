import { type Resolution, resolutionOf } from '../model/resolution';
import { parse } from '../syntax/parse';
import { textOf } from '../syntax/tree';
import { minimalEdits } from '../text/minimalEdits';
import { joinSteps, unwrapSteps } from './canonicalLines';
import { markSteps, runsOn } from './canonicalMarks';
import { frontMatterSteps, recommendationSteps, toldLineSteps } from './canonicalMasthead';
import { shapeSteps } from './canonicalShapes';
import { numberedTitleSteps, titleSteps } from './canonicalTitle';
import { formatted } from './format';
import { keepReading, type Step } from './keepReading';
import type { Operation } from './operation';
import { meaningOf } from './reading';

/** A text that is not at rest after so many rounds is left as it is. */
const mostRounds = 3;

/** Turns whatever was pasted or converted into the form that the format itself writes; no word of it is lost, and it is understood as before. */
export const convertToCanonical: Operation = {
  id: 'convertToCanonical',
  title: 'Convert to Canonical Form',
  run({ resolution }) {
    const after = canonical(resolution);
    const [old, made] = [resolution, after].map(({ tree }) => tree.blocks.map((block) => block.text));
    return { edits: minimalEdits(old!, made!) };
  },
};

/** A text in canonical form. Converting it again changes nothing. */
export function canonicalText(text: string): string {
  return textOf(canonical(resolutionOf(parse(text))).tree);
}

/** A resolution in canonical form. */
export function canonical(resolution: Resolution): Resolution {
  let current = resolution;
  for (let round = 0; round < mostRounds; round++) {
    const next = once(current);
    if (textOf(next.tree) === textOf(current.tree)) return current;
    current = next;
  }
  return resolution;
}

/** What makes steps of a text, and what of its meaning they must not change. */
interface Pass {
  readonly steps: (resolution: Resolution) => readonly Step[];
  readonly keeps?: (resolution: Resolution) => string;
}

/** Each of these looks at the text that the one before it has left; what would change the meaning of the text is left out. */
const passes: readonly Pass[] = [
  { steps: frontMatterSteps },
  { steps: recommendationSteps },
  { steps: toldLineSteps },
  { steps: titleSteps },
  { steps: numberedTitleSteps },
  { steps: joinSteps, keeps: uncited },
  { steps: shapeSteps },
  { steps: (resolution) => (runsOn(resolution) ? markSteps(resolution) : []) },
  { steps: (resolution) => (runsOn(resolution) ? [] : markSteps(resolution)), keeps: unnumbered },
  { steps: unwrapSteps },
];

function once(resolution: Resolution): Resolution {
  let current = formatted(resolution);
  for (const { steps, keeps = meaning } of passes) current = keepReading(current, steps(current), keeps);
  return formatted(current);
}

function meaning(resolution: Resolution): string {
  return JSON.stringify(meaningOf(resolution));
}

/** The meaning of a text but for the numbers of its notes, which several series bear in common. */
function unnumbered(resolution: Resolution): string {
  return JSON.stringify(meaningOf(resolution, { labels: false }));
}

/** The meaning of a text but for what it cites and refers to: the end of a page may cut a date from its resolution. */
function uncited(resolution: Resolution): string {
  return JSON.stringify(meaningOf(resolution, { citations: false }));
}
