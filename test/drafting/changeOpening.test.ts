import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { changeOpening } from '../../server/drafting/changeOpening';
import { isRefusal, type OperationRequest } from '../../server/drafting/operation';
import { factsOf } from '../../server/model/facts';
import { type Resolution, resolutionOf } from '../../server/model/resolution';
import type { Paragraph } from '../../server/model/structure';
import { parse } from '../../server/syntax/parse';
import { textOf } from '../../server/syntax/tree';
import { applyEdits } from '../../server/text/span';
import { corpus } from '../support/shared';

const assembly = '*The General Assembly*,\n\n*Recalling* the lamps,\n\n';
const council = '*The Security Council*,\n\n*Recalling* the lamps,\n\n';

function requestAt(source: string, choice?: string): OperationRequest {
  const from = source.indexOf('|');
  return { resolution: resolutionOf(parse(source.replace('|', ''))), selection: { from, to: from }, choice };
}

/** The text with another phrase at its `|`, or why not; without the organ line and the preamble before it. */
function changed(body: string, choice: string, head = assembly): string {
  const request = requestAt(head + body, choice);
  const outcome = changeOpening.run(request);
  if (isRefusal(outcome)) return outcome.refused;
  return applyEdits(textOf(request.resolution.tree), outcome.edits).slice(head.length);
}

function choices(body: string, head = assembly) {
  const found = changeOpening.choicesAt!(requestAt(head + body));
  return isRefusal(found) ? [] : found;
}

test('what joins the phrase to the words behind it comes and goes with it', () => {
  assert.equal(changed('*Takes |note* of the report.\n', 'Welcomes'), '*Welcomes* the report.\n');
  assert.equal(changed('*Welcomes|* the report.\n', 'Takes note'), '*Takes note* of the report.\n');
  assert.equal(changed('*Notes|* that lamps burn.\n', 'Notes with concern'), '*Notes with concern* that lamps burn.\n');
  assert.equal(
    changed('*Requests|* the Secretary-General to report.\n', 'Appeals'),
    '*Appeals* to the Secretary-General to report.\n',
  );
  assert.equal(changed('*Calls| upon* Member States to row.\n', 'Urges'), '*Urges* Member States to row.\n');
  assert.equal(
    changed('*Requests|* the Secretary-General:\n\n   (a) To row;\n\n   (b) To sail.\n', 'Invites'),
    '*Invites* the Secretary-General:\n\n   (a) To row;\n\n   (b) To sail.\n',
  );
});

test('italics stay as they are set: in either spelling, roman, too far, or put around a phrase that they cut', () => {
  assert.equal(changed('_Takes |note_ of the report.\n', 'Welcomes'), '_Welcomes_ the report.\n');
  assert.equal(changed('Takes |note of the report.\n', 'Welcomes'), 'Welcomes the report.\n');
  assert.equal(changed('*Takes |note of* the report.\n', 'Welcomes'), '*Welcomes* the report.\n');
  assert.equal(changed('*Welcomes| the report.*\n', 'Takes note'), '*Takes note of the report.*\n');
  assert.equal(changed('*Takes* |note of the report.\n', 'Welcomes'), '*Welcomes* the report.\n');
  assert.equal(changed('*Takes |note\nof the report.*\n', 'Welcomes'), '*Welcomes the report.*\n');
  assert.equal(changed('**Takes |note** of the report.\n', 'Welcomes'), '**Welcomes** the report.\n');
});

test('the adverb is that of the place, and those behind it follow', () => {
  assert.equal(
    changed(
      '1. *Requests* States to row;\n\n2. *Invites|* States to sail;\n\n3. *Also invites* States to swim.\n',
      'Requests',
    ),
    '1. *Requests* States to row;\n\n2. *Also requests* States to sail;\n\n3. *Invites* States to swim.\n',
  );
  assert.equal(
    changed('1. *Requests* States to row;\n\n2. *Invites|* Governments to sail.\n', 'Requests'),
    '1. *Requests* States to row;\n\n2. *Requests* Governments to sail.\n',
    'another addressee',
  );
  assert.equal(
    changed('1. *Notes* one;\n\n2. *Also |notes* two;\n\n3. *Further notes* three;\n\n4. *Decides* so.\n', 'Welcomes'),
    '1. *Notes* one;\n\n2. *Welcomes* two;\n\n3. *Notes* three;\n\n4. *Decides* so.\n',
  );
  assert.equal(
    changed('1. *Notes* one;\n\n2. *Stresses|* two;\n\n3. *Further notes* three.\n', 'Notes'),
    '1. *Notes* one;\n\n2. *Also notes* two;\n\n3. *Further notes* three.\n',
    'what comes to be right is left',
  );
  assert.equal(
    changed('*Noting* one,\n\n*Recognizing| also* two,\n\n*Decides* so.\n', 'Noting'),
    '*Noting* one,\n\n*Noting also* two,\n\n*Decides* so.\n',
  );
});

test('where a house keeps no cycle, the adverb stays and nothing else is touched', () => {
  assert.equal(
    changed('1. *Notes* one;\n\n2. *Also |welcomes* two;\n\n3. *Notes* three.\n', 'Notes', council),
    '1. *Notes* one;\n\n2. *Also notes* two;\n\n3. *Notes* three.\n',
  );
  assert.equal(
    changed('1. *Notes* one;\n\n2. *Welcomes|* two;\n\n3. *Notes* three.\n', 'Notes', council),
    '1. *Notes* one;\n\n2. *Notes* two;\n\n3. *Notes* three.\n',
  );
});

test('only phrases that fit are offered, six of them as actions, with the adverb that they come to bear', () => {
  const found = choices('1. *Encourages* States to row;\n\n2. *Requests|* States to sail.\n');
  const labels = found.map(({ label }) => label);
  assert.ok(labels.includes('Also encourages') && labels.includes('Urges'));
  assert.ok(!labels.includes('Welcomes') && !labels.includes('Decides'));
  const actions = found.flatMap(({ action }) => action ?? []);
  assert.equal(actions.length, 6);
  assert.ok(actions.includes('Change opening to “Urges” (stronger)'), actions.join());
  assert.deepEqual(choices('1. *Acts|* in haste.\n'), []);
});

test('what does not fit, is not known or is not there is refused', () => {
  assert.match(changed('1. *Invites|* States to row.\n', 'Decides'), /does not fit/);
  assert.match(changed('1. *Invites|* States to row.\n', 'Lampoons'), /does not fit/);
  assert.match(changed('1. *Invites|* States to row.\n', ''), /Say which/);
  assert.match(changed('1. Lamps| are to burn.\n', 'Notes'), /no phrase/);
  assert.match(changed('# Lamps|\n\n1. *Decides* so.\n', 'Notes', ''), /Place the cursor/);
});

test('the phrase that stands there changes nothing', () => {
  assert.equal(changed('1. *Invites|* States to row.\n', 'Invites'), '1. *Invites* States to row.\n');
});

describe('published texts', () => {
  const texts = ['official-ga', 'official-hrc', 'official-ecosoc', 'official-sc'].flatMap((folder) =>
    corpus(folder).filter((_, n) => n % 12 === 0),
  );

  test('an opening that was changed is read as the new one, and changed back is what it was', {
    skip: texts.length === 0,
  }, () => {
    let [there, back] = [0, 0];
    const left: string[] = [];
    const misread: string[] = [];
    for (const { text, name } of texts) {
      const resolution = resolutionOf(parse(text));
      for (const paragraph of tops(resolution)) {
        const from = resolution.tree.starts[paragraph.pieces[0]!]!;
        const offered = changeOpening.choicesAt!({ resolution, selection: { from, to: from } });
        if (isRefusal(offered)) continue;
        const own = factsOf(resolution.tree.blocks[paragraph.pieces[0]!]!).opening!;
        for (const { choice, label, action } of offered) {
          if (!action) continue;
          const once = changeOpening.run({ resolution, selection: { from, to: from }, choice });
          assert.ok(!isRefusal(once) && once.edits.length > 0, `${name}: ${choice}`);
          const after = resolutionOf(parse(applyEdits(text, once.edits)));
          const opening = openingAt(after, from);
          if (opening !== label) misread.push(`${name}: ${own.phrase} to ${label}: ${opening}`);
          there++;
          const again = changeOpening.run({ resolution: after, selection: { from, to: from }, choice: own.phrase });
          if (!isRefusal(again) && applyEdits(textOf(after.tree), again.edits) === text) back++;
          else left.push(`${own.phrase} to ${label}`);
        }
      }
    }
    console.log(`openings changed: ${there}, and back to the same text: ${back}`);
    if (process.env.VERBOSE) console.log(left.filter((_, n) => n % 40 === 0).join('\n'));
    assert.deepEqual(misread, []);
    assert.ok(back / there > 0.9, `${back} of ${there}`);
  });
});

function tops({ structure }: Resolution): Paragraph[] {
  return structure.parts.filter((it) => !it.quoted).flatMap((part) => [...part.preambular, ...part.operative]);
}

function openingAt({ tree, structure }: Resolution, offset: number): string | undefined {
  const index = tree.starts.findIndex((start, n) => start <= offset && offset < tree.starts[n + 1]!);
  return structure.owner[index] && factsOf(tree.blocks[index]!).opening?.phrase;
}
