import assert from 'node:assert/strict';
import { test } from 'node:test';
import { organLineAt, organNamed } from '../../server/knowledge/organs';

const LINES: Record<string, [name: string, profile: string, language: string]> = {
  'The General Assembly,': ['General Assembly', 'ga', 'en'],
  '*The Economic and Social Council*,': ['Economic and Social Council', 'ecosoc', 'en'],
  '*The General Assembly,*': ['General Assembly', 'ga', 'en'],
  '**The Security Council**,\n\nRecalling the tide,': ['Security Council', 'sc', 'en'],
  'The Security Council,\nRecalling the tide,': ['Security Council', 'sc', 'en'],
  'The Human Rights Council,  \r\n\r\nGuided': ['Human Rights Council', 'hrc', 'en'],
  '“The General Assembly,': ['General Assembly', 'ga', 'en'],
  '### *The Security Council,*': ['Security Council', 'sc', 'en'],
  'THE GENERAL ASSEMBLY,': ['General Assembly', 'ga', 'en'],
  'The General Assembly': ['General Assembly', 'ga', 'en'],
  'The General Assembly  \n\nRecalling the tide,': ['General Assembly', 'ga', 'en'],
  'The\u00a0Commission on Narcotic Drugs,': ['Commission on Narcotic Drugs', 'ecosoc', 'en'],
  'Le Conseil économique et social,': ['Conseil économique et social', 'ecosoc', 'fr'],
  'L’Assemblée générale,': ['Assemblée générale', 'ga', 'fr'],
  "*L'Assemblée générale*,": ['Assemblée générale', 'ga', 'fr'],
  'La Asamblea General,': ['Asamblea General', 'ga', 'es'],
  'El Consejo de Seguridad,': ['Consejo de Seguridad', 'sc', 'es'],
  'The Conference of the Parties,': ['Conference of the Parties', 'cop', 'en'],
  'The Conference of the Parties to the Convention on Quiet Harbours and\nthe Care of Lighthouses,': [
    'Conference of the Parties to the Convention on Quiet Harbours and the Care of Lighthouses',
    'cop',
    'en',
  ],
  'The Conference of the States Parties to the United Nations Convention against Corruption,': [
    'Conference of the States Parties to the United Nations Convention against Corruption',
    'ecosoc',
    'en',
  ],
};

test('organ lines in all their forms', () => {
  for (const [text, [name, profile, language]] of Object.entries(LINES)) {
    const line = organLineAt(text, 0);
    assert.deepEqual([line?.organ.name, line?.organ.profile, line?.organ.language], [name, profile, language], text);
    assert.match(text.slice(line!.from, line!.to), /^[^*#“,]+[^*,\s]$/, text);
  }
});

test('sentences and other lines are no organ lines', () => {
  const lines = [
    'The Security Council requests the pilots to wait.',
    'The Security Council, Recalling the tide,',
    'The Security Council,\nin its wisdom, waits.',
    'The General Assembly\nRecalling the tide,',
    'The Committee\n\nThe Committee meets at noon.',
    'The Conference of the Parties decided to wait,',
    'The pilots,',
    'General Assembly,',
    '\nThe General Assembly,',
    '',
  ];
  for (const text of lines) assert.equal(organLineAt(text, 0), undefined, text);
});

test('an organ line is found at its offset', () => {
  const text = 'A title\n\n*The General Assembly*,\n';
  const line = organLineAt(text, 9)!;
  assert.equal(text.slice(line.from, line.to), 'The General Assembly');
  assert.equal(line.organ.symbol, 'A/RES');
});

test('a masthead line names its organ', () => {
  assert.equal(organNamed('Economic and Social Council')?.symbol, 'E/RES');
  assert.equal(organNamed('SECURITY COUNCIL')?.profile, 'sc');
  assert.equal(organNamed('  **General Assembly** ')?.profile, 'ga');
  assert.equal(organNamed('United Nations Economic and Social Council')?.profile, 'ecosoc');
  assert.equal(organNamed('Conseil des droits de l’homme')?.language, 'fr');
  assert.equal(organNamed('General Assembly resolution'), undefined);
  assert.equal(organNamed('x'.repeat(1000)), undefined);
});
