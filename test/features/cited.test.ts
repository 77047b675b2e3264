import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CitingDraft } from '../../server/features/citedHover';
import { definition } from '../../server/features/definition';
import { documentHighlights } from '../../server/features/documentHighlights';
import { documentLinks } from '../../server/features/documentLinks';
import { hover } from '../../server/features/hover';
import { listedPlaces } from '../../server/features/placeNames';
import { references } from '../../server/features/references';
import { prepareRename } from '../../server/features/rename';
import { resolutionOf } from '../../server/model/resolution';
import { alone, type DraftOf } from '../../server/model/surroundings';
import { parse } from '../../server/syntax/parse';
import { cursor, shown, wordsIn } from './marked';

const draft = (...paragraphs: string[]) => `*The Economic and Social Council*,\n\n${paragraphs.join('\n\n')}\n`;

/** What is shown at the `|`. */
function card(source: string, among = alone, citing?: (id: string) => readonly CitingDraft[]): string | undefined {
  const { resolution, position } = cursor(source);
  const found = hover(resolution, position, among, 'auto', citing);
  return (found?.contents as { value: string } | undefined)?.value;
}

/** The text with ‹ › around every place that is highlighted with the one at the `|`; references have to be the same. */
function places(source: string): string {
  const { resolution, position } = cursor(source);
  const found = (documentHighlights(resolution, position) ?? []).map((it) => it.range);
  const used = (references(resolution, 'file:///a', position, false) ?? []).map((it) => it.range);
  assert.deepEqual(used, found);
  return shown(resolution, found);
}

test('a resolution shows its name, date and title, what its number tells, and where it is cited', () => {
  const text = draft(
    '*Recalling* General Assembly resolution |64/293 of 30 July 2010, entitled “United Nations Global Plan of Action to Combat Trafficking in Persons”,',
    '1. *Welcomes* General Assembly resolution 64/293.',
  );
  assert.deepEqual(card(text)!.split('\n\n'), [
    card(text)!.split('\n\n')[0]!,
    '“United Nations Global Plan of Action to Combat Trafficking in Persons”',
    'The 64th session of the General Assembly ran from September 2009 to September 2010: the date fits.',
    'Cited in preambular paragraph 1 and paragraph 1.',
  ]);
  assert.match(card(text)!, /^\*\*General Assembly resolution 64\/293\*\* of 30 July 2010 \(\d+ sources\)\n/);
  assert.equal(card(text.replace('|', '').replace('Global Plan', 'Glo|bal Plan')), card(text));
});

test('a date that does not fit is told beside the right one', () => {
  const shown = card(draft('*Recalling* General Assembly resolution |64/293 of 30 July 2012,'))!;
  assert.match(shown, /\*\* of 30 July 2010/);
  assert.match(shown, /The text says 30 July 2012\./);
  assert.match(shown, /ran from September 2009 to September 2010: the date does not fit\./);
});

test('what is not known is said to be so', () => {
  const shown = card(draft('*Recalling* General Assembly resolution |98/293,'))!;
  assert.match(shown, /^\*\*General Assembly resolution 98\/293\*\*\n\nNot in the registry\./);
  assert.match(shown, /September 2043 to September 2044\./);
  assert.equal(card('*Recalling* the sea |and the wind,'), undefined);
});

test('a treaty shows its official note, by its name and by its number', () => {
  const byName = card(draft('*Recalling* the United Nations |Convention against Corruption,'))!;
  assert.match(byName, /^\*\*United Nations Convention against Corruption\*\*/);
  assert.match(byName, /Official note: United Nations, \*Treaty Series\*, vol\. 2349, No\. 42146\./);
  const text = draft(
    '*Recalling* so,[^1]',
    '1. *Decides* so.',
    '[^1]: United Nations, *Treaty Series*, vol. 2349, No. |42146.',
  );
  assert.match(card(text)!, /^\*\*United Nations Convention against Corruption\*\*/);
  assert.match(card(text)!, /Cited in note 1\./);
});

test('a document shows whose it is', () => {
  assert.match(
    card(draft('1. *Notes* the report E/CN.15/2012/|15/Add.1.'))!,
    /Addendum of the Commission on Crime Prevention and Criminal Justice\./,
  );
});

const head = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

test('the drafts that cite the same are named, with nothing of theirs taken for Markdown', () => {
  const citing = (id: string): CitingDraft[] =>
    id === 'A/RES/64/293'
      ? [{ uri: 'file:///x', symbol: 'E/RES/2030/7', title: 'Lamps *and* [oars]', head, ranges: [] }]
      : [];
  assert.match(
    card(draft('1. *Recalls* General Assembly resolution |64/293.'), alone, citing)!,
    /Cited by another draft of the workspace: E\/RES\/2030\/7 “Lamps \\\*and\\\* \\\[oars\\\]”\.$/,
  );
});

test('a short form shows what it means, with the card of it', () => {
  const text = draft(
    '*Recalling* the United Nations Convention against Corruption,',
    '1. *Urges* parties to the |Convention to row.',
  );
  const shown = card(text)!;
  assert.match(
    shown,
    /^\*\*the Convention\*\*: United Nations Convention against Corruption, named in preambular paragraph 1\.\n/,
  );
  assert.match(shown, /Official note: /);
  const several = card(text.replace('\n\n1.', '\n\n*Recalling* the Convention on Biological Diversity,\n\n1.'))!;
  assert.match(
    several,
    /^\*\*the Convention\*\*: Convention on Biological Diversity, named in .*It might also be United Nations Convention against Corruption\./,
  );
});

test('a short form leads to the full name, and all that mean the same are found together', () => {
  const text = draft(
    '*Recalling* the United Nations Convention against Corruption,[^1] and the Convention on Biological Diversity,',
    '1. *Urges* parties to the United Nations Convention against Corruption to use the Convention.',
    '[^1]: United Nations, *Treaty Series*, vol. 2349, No. 42146.',
  );
  const all = text
    .replaceAll('United Nations Convention against Corruption', '‹United Nations Convention against Corruption›')
    .replace('use the Convention', 'use ‹the Convention›')
    .replace(
      'United Nations, *Treaty Series*, vol. 2349, No. 42146',
      '‹United Nations, *Treaty Series*, vol. 2349, No. 42146›',
    );
  assert.equal(places(text.replace('use the', 'use the|')), all);
  assert.equal(places(text.replace('against Corr', 'against |Corr')), all);
  assert.equal(places(text.replace('No. 42', 'No. 4|2')), all);
  const { resolution, position } = cursor(text.replace('use the', 'use the|'));
  assert.equal(
    shown(
      resolution,
      definition(resolution, 'file:///a', position)!.map((it) => it.range),
    ),
    text.replace(
      '1. *Urges* parties to the United Nations Convention against Corruption',
      '1. *Urges* parties to the ‹United Nations Convention against Corruption›',
    ),
  );
});

test('bodies and plans are found together by their names and short forms', () => {
  const text = draft(
    '*Recalling* the Kyoto Declaration on Oars,',
    '1. *Welcomes* the Declaration;',
    '2. *Urges* all to use the Kyoto Declaration.',
  );
  assert.equal(
    places(text.replace('the Declaration', 'the |Declaration')),
    text
      .replace('Kyoto Declaration on Oars', '‹Kyoto Declaration on Oars›')
      .replace('the Declaration', '‹the Declaration›')
      .replace('the Kyoto Declaration.', '‹the Kyoto Declaration›.'),
  );
});

test('the citations of one resolution are found together', () => {
  const text = draft(
    '*Recalling* its resolution 2012/18 of 26 July 2012,',
    '1. *Recalls* paragraph 2 of resolution 2012/18 and resolution 2012/19.',
  );
  assert.equal(
    places(text.replace('resolution 2012/18 of', 'resolution 20|12/18 of')),
    text.replaceAll('2012/18', '‹2012/18›'),
  );
  assert.equal(
    places(text.replace('resolution 2012/18 and', 'resolution 20|12/18 and')),
    text.replaceAll('2012/18', '‹2012/18›'),
  );
});

test('a citation leads to the draft of it, and nowhere where there is none', () => {
  const other = resolutionOf(parse('2030/7. Lamps\n\n*The Economic and Social Council*,\n\n1. *Decides* one.\n'));
  const draftOf: DraftOf = (id) =>
    id === 'E/RES/2030/7' ? { uri: 'file:///other', title: 'Lamps', adopted: null, resolution: other } : undefined;
  const { resolution, position } = cursor(draft('1. *Recalls* its resolution 2030/|7 of 3 May 2030.'));
  const found = definition(resolution, 'file:///a', position, { ...alone, draftOf });
  assert.deepEqual(
    found?.map(({ uri, range }) => `${uri} ${wordsIn(other, range)}`),
    ['file:///other 2030/7. Lamps'],
  );
  assert.equal(definition(resolution, 'file:///a', position), null);
  const [link] = documentLinks(resolution, { ...alone, draftOf });
  assert.equal(link!.target, 'file:///other#L1,1');
  assert.match(
    card(draft('1. *Recalls* its resolution 2030/|7.'), { ...alone, draftOf })!,
    /“Lamps”\n\nA draft of this workspace\./,
  );
});

test('symbols and numbers bear links to their official pages, and what has none bears none', () => {
  const links = (words: string) => {
    const resolution = resolutionOf(parse(draft(`1. *Recalls* ${words}.`, '2. *Decides* so.')));
    return documentLinks(resolution).map(
      (it) => `${wordsIn(resolution, it.range)} ${it.target!.replace('https://undocs.org/', '')}`,
    );
  };
  assert.deepEqual(
    links('General Assembly resolutions 66/181 of 19 December 2011 and 217 A (III) of 10 December 1948'),
    ['66/181 A/RES/66/181', '217 A (III) A/RES/217(III)'],
  );
  assert.deepEqual(links('Security Council resolution 1325 (2000)'), ['1325 (2000) S/RES/1325(2000)']);
  assert.deepEqual(links('A/RES/57/270 B and A/CONF.157/24 (Part I) and E/CN.15/2012/15'), [
    'A/RES/57/270 A/RES/57/270',
    'A/CONF.157/24 (Part I) A/CONF.157/24(PartI)',
    'E/CN.15/2012/15 E/CN.15/2012/15',
  ]);
  assert.deepEqual(
    links('*Official Records of the Economic and Social Council, 2010, Supplement No. 10* (E/2010/30)'),
    ['E/2010/30 E/2010/30'],
  );
  for (const none of [
    'Commission on Crime Prevention and Criminal Justice resolution 19/1',
    'General Assembly decision 75/561',
    'resolution 5/5 of the Conference of the Parties to the United Nations Convention against Transnational Organized Crime',
    'the Convention on the Rights of the Child',
    'document GOV/2011/65',
  ])
    assert.deepEqual(links(none), [], none);
});

test('what is cited is not renamed', () => {
  const { resolution, position } = cursor(draft('1. *Recalls* its resolution 2012/|18.'));
  assert.ok('refused' in prepareRename(resolution, position));
});

test('places are told together, by sort, those of an annex as such', () => {
  assert.equal(
    listedPlaces(['preambular paragraph 1', 'preambular paragraph 3', 'paragraph 2 (a)', 'paragraph 2 (a)', 'note 4']),
    'preambular paragraphs 1 and 3; paragraph 2 (a); note 4',
  );
  assert.equal(listedPlaces(['preambular paragraph 1', 'paragraph 2']), 'preambular paragraph 1 and paragraph 2');
  assert.match(listedPlaces(Array.from({ length: 40 }, (_, i) => `paragraph ${i}`)), / 17 and 18; 21 more$/);
  const text = draft(
    '1. *Adopts* the rules in the annex.',
    '# Annex',
    'Resolution 2012/18 holds.',
    '1. Resolution 2012/|18 holds on.',
  );
  assert.match(card(text)!, /Cited in the annex and paragraph 1 of the annex\./);
});
