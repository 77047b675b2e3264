import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adoptedAround, runningSession } from '../../server/knowledge/adoptionOrder';
import { shippedTexts } from '../../server/knowledge/resolutions';

test('a number that is not known lies between two that are', () => {
  const around = adoptedAround('A/RES/64/239');
  assert.deepEqual([around?.below.date, around?.above.date], ['2009-12-24', '2009-12-24']);
});

test('nothing lies around known numbers, parts, the last number of a session and other bodies', () => {
  for (const id of ['A/RES/64/293', 'A/RES/64/239 B', 'A/RES/64/350', 'WHA63.22', 'S/RES/1325 (2000)', ''])
    assert.equal(adoptedAround(id), undefined, id);
});

test('a running number of the General Assembly is of one session', () => {
  assert.equal(runningSession(1514), 15);
  assert.equal(runningSession(2200), 21);
  assert.equal(runningSession(9999), undefined);
  for (const { id, confidence } of shippedTexts()) {
    const [, number] = (confidence === 'high' && /^A\/RES\/(\d+) \(XV\)$/.exec(id)) || [];
    if (number) assert.equal(runningSession(Number(number)), 15, id);
  }
});
