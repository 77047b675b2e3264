import { isProse } from '../model/prose';
import type { CitationAction, CitationRequest } from './citationActions';
import type { CitedAt } from './citedAt';

/** The full names that may stand in the place of a short form: the one that it means and, where it might mean others, each of these to choose from. */
export function shortFormActions(
  { resolution, block }: CitationRequest,
  { form, span }: Extract<CitedAt, { kind: 'shortForm' }>,
): CitationAction[] {
  const { antecedent, others } = form;
  if (!antecedent || !isProse(resolution.structure.roles[block])) return [];
  const article = /^the\s/i.exec(form.words)?.[0] ?? '';
  const names = new Set([antecedent, ...others].slice(0, mostNames).map(({ name }) => article + name));
  return [...names].map((name) => ({
    title: names.size > 1 ? `Name what “${form.words}” means: “${name}”` : `Expand the short form: “${name}”`,
    edits: [{ ...span, insert: name }],
  }));
}

const mostNames = 4;
