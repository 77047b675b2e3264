import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openingAt } from '../../server/knowledge/openings';
import { testShared } from '../support/shared';

/** The italics that open a paragraph, as printed, and what our grammar says of them. */
interface Span {
  readonly folder: string;
  readonly printed: string;
  readonly ours: string;
  /** A few words behind the italics. */
  readonly next: string;
}

/** The two documents whose italics a conversion has lost or spread. */
const spoilt = /48_263|73_3-/;
const council = 'sc-drafts-unbench';
/** A way of printing is the practice of the set where so many in a hundred spans of the case have it. */
const practice = 0.9;

testShared('corpus', 'the extent is the printed italics', (path) => {
  const spans = ['ga-pdf', council, 'akn-un'].flatMap((folder) => spansOf(path, folder));
  tell(
    'General Assembly',
    spans.filter(({ folder }) => folder === 'ga-pdf'),
    0.99,
  );
  tell('all', spans, 0.94);
  const inner = innerSpans(path, council);
  const disputed = disputedCases([...spans.filter(({ folder }) => folder === council), ...inner]);
  const rest = spans.filter((span) => span.folder !== council || !isDisputed(span, disputed));
  tell('without Council spans that disagree with others of the same set', rest, 0.99);
  assert.ok(rest.length > 250, `${rest.length} left`);
  const differences = spans.filter((span) => span.printed !== span.ours);
  for (const { folder, printed, ours, next } of differences)
    console.log(`italics differ, ${folder}: printed “${printed}”${next.slice(0, 24)}…, ours “${ours}”`);
});

function tell(name: string, spans: readonly Span[], least: number): void {
  const equal = spans.filter(({ printed, ours }) => printed === ours).length;
  const share = equal / spans.length;
  console.log(`italics, ${name}: ${equal} of ${spans.length}, ${(100 * share).toFixed(1)} %`);
  assert.ok(share >= least, `${name}: ${share}`);
}

function spansOf(path: string, folder: string): Span[] {
  return readdirSync(join(path, folder))
    .filter((name) => name.endsWith(folder === 'akn-un' ? '.md' : '.flow.md') && !spoilt.test(name))
    .flatMap((name) => readFileSync(join(path, folder, name), 'utf8').split('\n'))
    .flatMap((line) => {
      const found = /^((?:\d+\.\s+|\(\w+\)\s+)?)(\*+)([^*]+)\2(?!:)/.exec(line);
      if (!found || /^The |plenary|:$/.test(found[3]!)) return [];
      const ours = openingAt(line, found[1]!.length)?.phrase ?? '';
      return [{ folder, printed: found[3]!, ours, next: line.slice(found[0].length, found[0].length + 60) }];
    });
}

/** The italics of second verbs inside paragraphs, as Council drafts set them: they show the practice, but open no paragraph. */
function innerSpans(path: string, folder: string): Span[] {
  return readdirSync(join(path, folder))
    .filter((name) => name.endsWith('.flow.md'))
    .flatMap((name) => [
      ...readFileSync(join(path, folder, name), 'utf8').matchAll(/\*([a-z][a-z ]+)\*([^*\n]{1,60})/g),
    ])
    .flatMap(([, printed, next]) => {
      const ours = openingAt(`${printed}${next}`, 0, true)?.phrase;
      return ours ? [{ folder, printed: printed!, ours, next: next! }] : [];
    });
}

/**
 * In which respect the end of the italics may be in doubt, and whether the print goes beyond it: the object of "Expressing its concern",
 * what follows "with", an adjective behind its adverb, an adverb behind its verb, a preposition or an object behind the phrase.
 */
function caseOf({ printed, ours, next }: Span): readonly [name: string, wide: boolean] {
  const words = `${printed}${next}`.replace(/\s+/g, ' ').split(' ');
  const verb = words.findIndex((word) => /(?:s|ing)$/.test(word));
  const object = /^(?:Expres|Reiterat|Renew)/i.exec(words[verb] ?? '')?.[0];
  const count = printed.split(' ').length;
  const asking = words.slice(verb + 1, verb + 4).some((word) => /^(?:request|call|invitation|appeal)$/.test(word));
  if (object && !/^that$/.test(words[verb + 1] ?? ''))
    return [`${asking ? 'asking ' : ''}object of ${object.toLowerCase()}…`, count > verb + 1];
  const manner = verb + (words[verb + 1] === 'note' ? 2 : 1);
  if (words[manner] === 'with') return ['with', count > manner];
  if (/ly$/.test(words[0]!) && /ed$/.test(words[1] ?? '')) return ['adverb and adjective', count > 1];
  if (/^(?:also|further)$/.test(words[verb + 1] ?? '')) return ['adverb behind', count > verb + 1];
  return ['preposition or object', ours !== '' && printed.length > ours.length];
}

/** The cases that the set prints in two ways: both ways where neither is the practice, else the rarer one. */
function disputedCases(spans: readonly Span[]): ReadonlySet<string> {
  const counts = new Map<string, [number, number]>();
  for (const span of spans) {
    const [name, wide] = caseOf(span);
    const pair = counts.get(name) ?? [0, 0];
    pair[wide ? 1 : 0]++;
    counts.set(name, pair);
  }
  const disputed = new Set<string>();
  for (const [name, [narrow, wide]] of counts) {
    if (narrow === 0 || wide === 0) continue;
    console.log(`italics printed in two ways by the Council, ${name}: ${narrow} narrow, ${wide} wide`);
    if (wide / (narrow + wide) < practice) disputed.add(`${name} true`);
    if (narrow / (narrow + wide) < practice) disputed.add(`${name} false`);
  }
  return disputed;
}

function isDisputed(span: Span, disputed: ReadonlySet<string>): boolean {
  return disputed.has(caseOf(span).join(' '));
}
