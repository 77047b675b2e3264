import { insertSource } from '../drafting/insertSource';
import { isRefusal } from '../drafting/operation';
import { officialNote, type Treaty } from '../knowledge/treaties';
import { isNote } from '../model/citingWords';
import { fullNamesOf } from '../model/fullNames';
import { markRunsOf } from '../model/markRuns';
import { isProse } from '../model/prose';
import { resolutionOf } from '../model/resolution';
import { shortFormSpan, shortForms } from '../model/shortForms';
import { nameEnd } from '../model/treatyMentions';
import { update } from '../syntax/update';
import type { Span } from '../text/span';
import type { CitationAction, CitationRequest } from './citationActions';
import { type CitedAt, idOfCited } from './citedAt';

/** What can be done about an instrument that is named in full: its note, and the short form in its place. */
export function treatyActions(request: CitationRequest, cited: CitedAt): CitationAction[] {
  const { resolution, surroundings } = request;
  const id = idOfCited(cited);
  const treaty = id === undefined ? undefined : surroundings.registry.treaty(id);
  if (!treaty || !isProse(resolution.structure.roles[request.block])) return [];
  const name = nameAround(request, treaty) ?? cited.span;
  return [...noteActions(request, name, treaty), ...shortened(request, name, treaty)];
}

/** Where the whole name stands, which a citation may know a part of; in offsets of the whole text. */
function nameAround({ resolution: { tree }, block, at }: CitationRequest, { id }: Treaty): Span | undefined {
  const start = tree.starts[block]!;
  const full = fullNamesOf(tree.blocks[block]!).find((it) => it.id === id && it.from <= at && at <= it.to);
  return full && { from: start + full.from, to: start + full.to };
}

function noteActions({ resolution, block }: CitationRequest, name: Span, treaty: Treaty): CitationAction[] {
  if (isNote(resolution.structure, block)) return [];
  const own = resolution.tree.blocks[block]!;
  const named = name.to - resolution.tree.starts[block]!;
  const to = nameEnd(own.text, named);
  const note = officialNote(treaty, to > named);
  if (!note) return [];
  const marked = markRunsOf(own).some(
    (it) => it.from >= to && /^[*_]*[,;.:)]?[*_]*$/.test(own.text.slice(to, it.before ? it.before.from : it.from)),
  );
  if (marked) return [];
  const outcome = insertSource(resolution, { from: name.from, to: name.to + to - named }, note);
  if (isRefusal(outcome)) return [];
  return [{ title: `Insert the official note: “${note.replaceAll('*', '')}”`, edits: outcome.edits }];
}

const nouns = /\b(Convention|Covenant|Protocol|Treaty|Statute|Agreement|Charter|Declaration)s?\b/;

/** "the Convention", where the text read again takes it for the same and for nothing else. */
function shortened(
  { resolution, block }: CitationRequest,
  name: Span,
  { id, name: official }: Treaty,
): CitationAction[] {
  const { tree } = resolution;
  const noun = nouns.exec(official)?.[0];
  const start = tree.starts[block]!;
  const before = tree.blocks[block]!.text.slice(0, name.from - start);
  const article = /(?<![A-Za-z])[Tt]he[ \u00a0]$/.exec(before)?.[0];
  if (!noun || !article || official === noun) return [];
  const from = name.from - article.length;
  const insert = `${article.slice(0, -1)} ${noun}`;
  const next = resolutionOf(update(tree, { from, to: name.to, insert }).tree);
  const form = shortForms(next).find(
    (it) => it.block === block && next.tree.starts[block]! + shortFormSpan(next, it).from === from,
  );
  if (!form?.certain || form.antecedent?.id !== id) return [];
  return [{ title: `Use the short form: “${insert}”`, edits: [{ from, to: name.to, insert }] }];
}
