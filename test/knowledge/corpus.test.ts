import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openingAt } from '../../server/knowledge/openings';
import { organLineAt } from '../../server/knowledge/organs';

const corpus = join(process.cwd(), '../shared/corpus');
const there = existsSync(corpus);
if (!there) {
  console.log('knowledge: shares over ../shared/corpus not measured, it is not there');
  test('the corpus is there where everything is required', () =>
    assert.notEqual(process.env.RAPPORTEUR_REQUIRE_ALL, '1'));
}

/** What a paragraph of the labels says; levels and kinds are silver. */
interface Label {
  readonly text: string;
  readonly type: string;
  readonly paragraph_type: string | null;
  readonly paragraph_level: number | null;
  readonly action_verb: string | null;
}

if (there) {
  test('labelled paragraphs have an opening of the right kind', () => {
    const paragraphs = labelled().filter(({ text }) => !organLineAt(text, 0));
    const preambular = paragraphs.filter((label) => label.paragraph_type === 'preambular' && /[,:]$/.test(core(label)));
    const operative = paragraphs.filter((label) => label.action_verb && label.paragraph_type === 'operative');
    assert.ok(preambular.length > 5500 && operative.length > 6500);
    assert.ok(share(preambular, hasOpening) >= 0.98, `preambular ${share(preambular, hasOpening)}`);
    assert.ok(share(operative, hasOpening) >= 0.975, `operative ${share(operative, hasOpening)}`);
  });

  test('organ lines are found, and nothing else is one', () => {
    const texts = labelled().map(({ text }) => text);
    const lines = texts.filter((text) => /^(The|Le|L’) [^.;]{5,80}(Council|Assembly|social|générale),$/.test(text));
    assert.ok(lines.length > 350);
    assert.equal(
      share(lines, (text) => organLineAt(text, 0) !== undefined),
      1,
    );
    const others = texts.filter((text) => text.length > 60);
    assert.equal(others.filter((text) => organLineAt(text, 0)).length, 0);
  });
}

function hasOpening({ text, paragraph_type }: Label): boolean {
  return openingAt(text, numberEnd(text))?.kind === paragraph_type;
}

/** The text without the numbers of footnotes behind its closing punctuation. */
function core({ text }: Label): string {
  return text.replace(/[\s\d*\u00b9\u00b2\u00b3\u2070-\u2079]+$/, '');
}

function labelled(): Label[] {
  return ['official-ga', 'official-ecosoc', 'official-hrc', 'official-sc']
    .flatMap((folder) => files(folder, '.labels.json'))
    .flatMap((name) => JSON.parse(readFileSync(name, 'utf8')) as Label[])
    .filter(
      ({ type, paragraph_type, paragraph_level }) =>
        type === 'paragraph' && paragraph_level === (paragraph_type === 'operative' ? 1 : null),
    );
}

function files(folder: string, ending: string): string[] {
  const path = join(corpus, folder);
  return readdirSync(path)
    .filter((name) => name.endsWith(ending))
    .map((name) => join(path, name));
}

function numberEnd(text: string): number {
  return /^(?:\d+\s*(?:bis|ter)?\.?\s*)?/.exec(text)![0].length;
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length / items.length;
}
