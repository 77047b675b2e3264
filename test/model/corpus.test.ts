import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { resolutionOf } from '../../server/model/resolution';
import type { Paragraph, Structure } from '../../server/model/structure';
import { folded, paragraphText } from '../../server/model/text';
import { parse } from '../../server/syntax/parse';
import { corpus, type SharedDocument } from '../support/shared';

/** A paragraph as the labels beside a document have it: silver, made by others. */
interface Label {
  readonly text: string;
  readonly type: string;
  readonly paragraph_type: 'preambular' | 'operative' | null;
  readonly paragraph_level: number | null;
  readonly prefix: string | null;
}

const documents = ['official-ga', 'official-ecosoc', 'official-sc', 'official-hrc'].flatMap((folder) => corpus(folder));

describe('published resolutions', { skip: documents.length === 0 }, () => {
  test('top-level numbers equal the labels where these run from 1 to n, in 99 % of the documents', () => {
    const wrong: string[] = [];
    let total = 0;
    for (const document of documents) {
      const numbers = labelsOf(document)
        .filter((label) => label.paragraph_type === 'operative' && label.paragraph_level === 1 && label.prefix)
        .map((label) => label.prefix!.trim().replace(/\.$/, ''));
      if (numbers.length === 0 || numbers.some((number, i) => number !== String(i + 1))) continue;
      total++;
      if (!numberings(resolutionOf(parse(document.text)).structure).includes(numbers.join())) wrong.push(document.name);
    }
    console.log(`numbers: ${total - wrong.length} of ${total}`);
    assert.ok(total >= 300 && wrong.length <= total * 0.01, wrong.join('\n'));
  });

  test('paragraphs are of the labelled class in 99 %, where the label itself can be right', () => {
    let total = 0;
    let excused = 0;
    const wrong: string[] = [];
    for (const document of documents) {
      const resolution = resolutionOf(parse(document.text));
      const classes = classesOf(resolution);
      for (const label of bodyLabels(document)) {
        const found = classes.get(keyOf(label.text, label.prefix));
        if (mislabelled(label)) {
          excused++;
          continue;
        }
        total++;
        if (found !== label.paragraph_type)
          wrong.push(`${document.name}: ${label.paragraph_type} but ${found}: ${label.text.slice(0, 60)}`);
      }
    }
    console.log(
      `classes: ${total - wrong.length} of ${total} (${(100 - (100 * wrong.length) / total).toFixed(2)} %), ${excused} labels left out as wrong in themselves`,
    );
    assert.ok(wrong.length <= total * 0.01, wrong.slice(0, 40).join('\n'));
  });
});

function labelsOf({ name }: SharedDocument): Label[] {
  const file = `../shared/${name.replace(/\.md$/, '.labels.json')}`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Label[]) : [];
}

/** The labelled paragraphs of the body of level 1 or none: annexes and organ lines left out. */
function bodyLabels(document: SharedDocument): Label[] {
  const labels = labelsOf(document);
  const annex = labels.findIndex((label) => /^(?:annex|appendix)/i.test(label.text.trim()) && label.text.length < 60);
  return (annex < 0 ? labels : labels.slice(0, annex)).filter(
    (label) =>
      label.type === 'paragraph' &&
      label.paragraph_type !== null &&
      (label.paragraph_level === null || (label.paragraph_level === 1 && label.paragraph_type === 'operative')) &&
      !/^[“"*_]*(?:The|Le) [^;]*,?[*_]*$/.test(label.text.trim()),
  );
}

/**
 * Labels that cannot be right, found by reading them: whatever bears no number is called preambular, be it a single operative paragraph, a heading,
 * a footnote, the end matter or another language on the same page.
 */
function mislabelled({ text, paragraph_type, prefix }: Label): boolean {
  if (paragraph_type === 'operative') return /^\d+\.(?:\d|[a-z])/.test(prefix ?? '');
  const words = text.trim();
  return (
    /^[“"]?(?:Also |Further |Strongly )?(?:[A-Z][a-z]+s) (?!of\b)/.test(words) ||
    !/[,;:”"\d]$/.test(words) ||
    /^\d|^\(|meeting$|^Resol|^Principle|[éèàçêô]/.test(words)
  );
}

/** Every sequence of numbers that the text has: of all paragraphs, of the body, of each part. */
function numberings({ parts, annexes }: Structure): string[] {
  const numbers = (paragraphs: readonly Paragraph[]) =>
    paragraphs.flatMap((it) => (it.label === null ? [] : [it.label])).join();
  const body = parts.flatMap((part) => part.operative);
  return [
    numbers([...body, ...annexes.flatMap((annex) => annex.paragraphs)]),
    numbers(body),
    ...parts.map((part) => numbers(part.operative)),
  ];
}

function classesOf(resolution: ReturnType<typeof resolutionOf>): Map<string, string> {
  const classes = new Map<string, string>();
  const add = (paragraph: Paragraph): void => {
    classes.set(keyOf(paragraphText(resolution, paragraph), null), paragraph.kind);
    paragraph.children.forEach(add);
  };
  for (const part of resolution.structure.parts) [...part.preambular, ...part.operative].forEach(add);
  for (const annex of resolution.structure.annexes) annex.paragraphs.forEach(add);
  return classes;
}

/** The first letters of a paragraph, as good as unique in a document. */
function keyOf(text: string, prefix: string | null): string {
  const own = prefix && text.trim().startsWith(prefix.trim()) ? text.trim().slice(prefix.trim().length) : text;
  return folded(own.replace(/[*_#|]|<[^>]*>|\[\^[^\]]*\]|[¹²³⁰⁴-⁹]/g, ''))
    .replace(/^[“"]?(?:\d+\.|\([a-z]+\)|[•–-])\s*/, '')
    .replace(/\s+/g, '')
    .slice(0, 60);
}
