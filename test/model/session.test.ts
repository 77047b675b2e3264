import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolutionOf } from '../../server/model/resolution';
import { sessionOf } from '../../server/model/session';
import { parse } from '../../server/syntax/parse';

function session(front: string, organ: string) {
  const resolution = resolutionOf(parse(`---\n${front}\n---\n\n*The ${organ}*,\n\n*Recalling* its past,\n`));
  return sessionOf(resolution, resolution.structure.profile);
}

test('the session is read from the masthead, the symbol or the date', () => {
  assert.equal(session('session: Eightieth session', 'General Assembly'), 80);
  assert.equal(session('session: 79th session', 'General Assembly'), 79);
  assert.equal(session('session: One hundred and first session', 'General Assembly'), 101);
  assert.equal(session('symbol: A/RES/80/12', 'General Assembly'), 80);
  assert.equal(session('symbol: A/C.3/79/L.12', 'General Assembly'), 79);
  assert.equal(session('symbol: A/HRC/RES/56/3', 'Human Rights Council'), 56);
  assert.equal(session('symbol: E/RES/2026/19', 'Economic and Social Council'), 2026);
  assert.equal(session('adopted: 2025-12-18', 'General Assembly'), 80);
  assert.equal(session('adopted: 2026-06-18', 'General Assembly'), 80);
  assert.equal(session('adopted: 2024-07-11', 'Human Rights Council'), 56);
});

test('where nothing tells, and for the Security Council, there is none', () => {
  assert.equal(session('language: en', 'General Assembly'), undefined);
  assert.equal(session('symbol: S/RES/2744 (2024)', 'Security Council'), undefined);
  assert.equal(session('symbol: FCCC/CP/2015/10', 'Conference of the Parties'), undefined);
  assert.equal(session('symbol: E/CN.7/2024/L.3', 'Commission on Narcotic Drugs'), undefined);
  assert.equal(session('session: soon', 'General Assembly'), undefined);
});
