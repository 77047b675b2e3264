import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindByShape, openingAt } from '../../server/knowledge/openings';

/** Each sentence with a bar behind the last word of its opening. */
const PREAMBULAR = [
  'Recalling| the report on inland ports,',
  'Recalling also| that ferries run at night,',
  'Reaffirming| its resolution 2008/33 on lighthouses,',
  'Taking note| of the letter,',
  'Taking note with appreciation| of the map,',
  'Taking further note| of the map,',
  'Taking also into account| the tides,',
  'Noting with appreciation| the work of the pilots,',
  'Noting with grave concern also| that the harbour silts up,',
  'Noting further with regret| that no ferry came,',
  'Taking fully into account| the tides,',
  'Remaining however deeply concerned| by the storm,',
  'Bearing in mind| that rivers freeze,',
  'Bearing also in mind| that rivers freeze,',
  'Looking forward| to the regatta,',
  'Acting| under Chapter VII of the Charter,',
  'Guided also| by the purposes of the Charter,',
  'Having considered| the report,',
  'Having also considered| the report,',
  'Having regard| to article 3,',
  'Having repaired| the quay,',
  'Having taken note with interest| of the plan,',
  'Deeply concerned| about the drought,',
  'Deeply concerned also| about the drought,',
  'Extremely alarmed and concerned| at the flood,',
  'Being further deeply concerned| that the dyke leaks,',
  'Remaining gravely concerned| by the storm,',
  'Continuing to be alarmed| at the storm,',
  'Expressing its serious concern| at the delay,',
  'Expressing serious and urgent concern| over the delay,',
  'Expressing once again its grave concern| at the delay,',
  'Expressing| the need for repairs,',
  'Reiterating its strong condemnation| of piracy,',
  'Reiterating| the need for repairs,',
  'Strongly condemning| piracy,',
  'Recognising further| that canals matter,',
  'Emphasising| that canals matter,',
  'Encouraging| further progress on canals,',
  'Encouraging further| the owners of canals,',
  'Further recalling| that canals matter,',
  'Whereas| canals matter,',
  'Desirous| of calm waters,',
  'Mindful| of the currents,',
  'Viewing with appreciation| the new pier,',
  'Agreeing| that the quay be closed,',
  'Referring further| to its resolution 2008/33,',
  'Wishing further| to calm the waters,',
  'Envisaging| the opening of a port,',
  'Building upon| the work of the pilots,',
  'Pursuant| to its resolution 2008/33,',
  'In accordance| with Article 55 of the Charter,',
  'Seized| of the question of the port,',
  'Deeply dismayed| at the flood,',
  'Being of the opinion| that canals matter,',
  'Fearing| that the dyke leaks,',
  'Informed| of the arrival of the pilots,',
  'Rappelant également| sa résolution sur les phares,',
  'Ayant à l’esprit| les marées,',
  'Profondément préoccupée| par la sécheresse,',
  'Recordando también| su resolución sobre los faros,',
];

const OPERATIVE = [
  'Requests| the Office to publish tide tables;',
  'Also invites| Member States to send pilots;',
  'Further strongly encourages| the ports to share berths;',
  'Calls upon| States to dredge;',
  'Calls for| calm;',
  'Calls once again upon| all ports to open;',
  'Reiterates its call upon| States to dredge;',
  'Reiterates its call for| calm;',
  'Reiterates its urgent call upon| States to dredge;',
  'Reiterates its call| to dredge;',
  'Reiterates its request| that the quay be rebuilt;',
  'Reiterates the invitation| to the ports;',
  'Renews its appeal| to the ports;',
  'Expresses its deep appreciation| to the pilots;',
  'Expresses its gratitude and support| to the pilots;',
  'Takes note with satisfaction| of the map;',
  'Takes note| of the map;',
  'Decides| to meet at noon;',
  'Decides further| that the harbour stays open;',
  'Encourages| further efforts in dredging;',
  'Encourages further| the ports to share berths;',
  'Once again urges| the ports to open;',
  'Strongly and unequivocally condemns| piracy;',
  'Condemns| in the strongest terms all piracy;',
  'Remains deeply concerned| about the drought;',
  'Draws the attention| of the ports to the map;',
  'Recalls| its decision to meet at noon;',
  'Authorises| the Office to publish tide tables;',
  'Forwards| the following nominations to the ports;',
  'Nominates| the following pilots;',
  'Concludes| its consideration of the tides;',
  'Conveys its appreciation| to the pilots;',
  'Conveys| to the ports its map;',
  'Creates| a board of pilots;',
  'Allocates| the amount of 500 dollars;',
  'Announces| the opening of the port;',
  'Advises| Member States to dredge;',
  'Accords| the board the rank of a port;',
  'Also finds| the map useful;',
  'Intends| to meet at noon;',
  'Orders| the closing of the harbour;',
  'Replaces| paragraph 3 of its resolution 2008/33;',
  'Suggests| to the ports that they open;',
  'Undertakes| the repair of the quay;',
  'Resolves|:\n(a) To dredge;',
  'Resolves| therefore to dredge;',
  'Elects| the following pilots;',
  'Reviews| the tide tables;',
  'Revises| its tide tables;',
  'Lifts| the measures set out in its resolution 2008/33;',
  'Postpones| until May the regatta;',
  'Refers| the question to the board of pilots;',
  'Makes an urgent appeal| to all ports;',
  'Places on record| its thanks to the pilots;',
  'Prie de nouveau| le Bureau de publier une carte ;',
  'Encourage| les ports à ouvrir ;',
  'Toma nota con reconocimiento| del mapa;',
];

const NONE = [
  'recalling the tide tables,',
  'RECALLING the tide tables,',
  'We reaffirm our love of lighthouses,',
  'Reaffirm that lighthouses shine;',
  'Encourage investment in lighthouses;',
  'Note that lighthouses shine.',
  'Notes',
  'Notes.',
  'Notes\n\nThe lamp was lit in May.',
  'Requests for berths are sent to the harbour master.',
  'Demands of the crew were met.',
  'Orders of the harbour master are binding.',
  'Reviews are held in May.',
  'Closes at noon.',
  'Closing the gap in the quay',
  'Building capacity in ports',
  'Creating a fund',
  'In accordance with paragraph 3, the master closes the port.',
  'In accord with its custom,',
  'Finds from the wreck are shown here.',
  'Lifts for cargo',
  'Calls were made from the ship.',
  'Acting Harbour Master of the town,',
  'Concerned ports may write to the Office.',
  'Committed funds are listed below.',
  'States members of the Council of Ports,',
  'The Council recalls the tide tables.',
  'Building a quay takes time.',
  '',
  '*',
];

for (const [kind, sentences] of [
  ['preambular', PREAMBULAR],
  ['operative', OPERATIVE],
] as const) {
  test(`${kind} openings and their extent`, () => {
    for (const marked of sentences) {
      const to = marked.indexOf('|');
      const text = marked.replace('|', '');
      const { romance: _, ...found } = openingAt(text, 0) ?? { romance: false };
      assert.deepEqual(found, { kind, from: 0, to, phrase: text.slice(0, to) }, text);
    }
  });
}

test('what is no opening gives nothing', () => {
  for (const text of NONE) assert.equal(openingAt(text, 0), undefined, text);
});

test('the longest reading of a verb with several complements wins', () => {
  assert.equal(openingAt('Takes full account of the tide;', 0)?.phrase, 'Takes full account');
  assert.equal(openingAt('Takes the ferry;', 0), undefined);
});

test('emphasis markers, quotation marks and brackets are stepped over', () => {
  const cases = {
    '*Takes note* with appreciation of the map;': 'Takes note with appreciation',
    '**Calls upon** States to dredge;': 'Calls upon',
    '***Recalling*** *also* the map,': 'Recalling also',
    '_Noting_ _with_ concern that': 'Noting with concern',
    '“*Requests* the Office': 'Requests',
    '[Recalling the map,]': 'Recalling',
    '  *Urges* the ports': 'Urges',
  };
  for (const [text, phrase] of Object.entries(cases)) {
    const opening = openingAt(text, 0);
    assert.equal(opening?.phrase, phrase, text);
    assert.match(text.charAt(opening!.from), /\w/);
    assert.match(text.charAt(opening!.to - 1), /\w/);
  }
});

test('any white space may stand between the words, but no blank line', () => {
  assert.equal(openingAt('Calls\u00a0upon\u00a0States', 0)?.phrase, 'Calls upon');
  assert.equal(openingAt('Bearing\nin\r\nmind the tide', 0)?.phrase, 'Bearing in mind');
  assert.equal(openingAt('Noting\n\nwith concern', 0), undefined);
  assert.equal(openingAt('\nRecalling the tide', 0), undefined);
});

test('offsets are those of the text given', () => {
  const text = '14.\t*Also invites* Member States to send pilots;';
  const opening = openingAt(text, 4)!;
  assert.equal(text.slice(opening.from, opening.to), 'Also invites');
});

test('other cases only where they are asked for', () => {
  assert.equal(openingAt('CALLS UPON the ports', 0, true)?.phrase, 'CALLS UPON');
  assert.equal(openingAt('recalling also the tide', 0, true)?.kind, 'preambular');
});

test('shape alone tells the kind of an unknown opening', () => {
  const kinds = {
    'Cherishing the memory of the pilots,': 'preambular',
    'Quietly hoping that the fog lifts,': 'preambular',
    'Amused by the gulls,': 'preambular',
    'Whereas gulls fly,': 'preambular',
    'Applauds the pilots;': 'operative',
    'Warmly embraces the pilots;': 'operative',
    'During the storm no ferry ran,': undefined,
    'States that have no coast': undefined,
    'This harbour is closed': undefined,
    'applauds the pilots': undefined,
    '': undefined,
  };
  for (const [text, kind] of Object.entries(kinds)) assert.equal(kindByShape(text, 0), kind, text);
});
