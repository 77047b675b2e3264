import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedTexts } from '../../server/knowledge/resolutions';
import { adoptionWindow, numbered, sessionHeld } from '../../server/knowledge/sessions';

test('no date that may be a basis for a finding contradicts the sessions of its body', () => {
  for (const { id, date, confidence } of shippedTexts()) {
    const window = adoptionWindow(id);
    if (!window || date === '' || confidence === 'low' || confidence === '') continue;
    assert.ok(date >= window.from && date <= window.to, `${id} ${date}: ${window.from} to ${window.to}`);
  }
});

test('the number of a text tells when it can have been adopted', () => {
  const windows: Record<string, [from: string, to: string] | undefined> = {
    'A/RES/66/181': ['2011-09-01', '2012-09-31'],
    'A/RES/1 (I)': ['1946-01-01', '1947-09-31'],
    'A/RES/S-26/2': ['2001-01-01', '2001-12-31'],
    'A/RES/1874 (S-IV)': ['1963-01-01', '1963-12-31'],
    'A/RES/ES-10/15': ['1997-01-01', '9999-12-31'],
    'S/RES/1325 (2000)': ['2000-01-01', '2000-12-31'],
    'E/RES/2012/18': ['2011-07-01', '2013-02-31'],
    'A/HRC/RES/17/4': ['2011-01-01', '2011-12-31'],
    'E/CN.15/RES/19/1': ['2010-01-01', '2010-12-31'],
    'E/CN.4/RES/11 (XXXV)': ['1979-01-01', '1979-12-31'],
    'CTOC/COP/RES/5/5': ['2010-01-01', '2010-12-31'],
    'UNEP/GC/DEC/22/1': ['2003-01-01', '2003-12-31'],
    'WHA63.22': ['2010-01-01', '2010-12-31'],
    // What nobody has seen tells nothing, nor does a body that is not known.
    'A/RES/S-16/1': undefined,
    'CTOC/COP/RES/4/1': undefined,
    'XYZ/RES/4/1': undefined,
  };
  for (const [id, window] of Object.entries(windows))
    assert.deepEqual(adoptionWindow(id), window && { from: window[0], to: window[1] }, id);
});

test('a body held its sessions when it held them', () => {
  assert.deepEqual(sessionHeld('A/RES', 60), { from: '2005-09-01', to: '2006-09-31', sure: true });
  assert.deepEqual(sessionHeld('CTOC/COP/RES', 5), { from: '2010-10-18', to: '2010-10-22', sure: true });
  assert.deepEqual(sessionHeld('CTOC/COP/DEC', 5), sessionHeld('CTOC/COP/RES', 5));
  assert.equal(sessionHeld('CTOC/COP/RES', 4)?.sure, false);
  assert.equal(sessionHeld('E/CN.15/RES', 22)?.from, '2013-01-01');
  assert.equal(sessionHeld('E/CN.9/RES', 44)?.from, '2011-01-01');
  assert.equal(sessionHeld('A/RES', 'S-26')?.to, '2001-12-31');
  for (const [series, session] of [
    ['E/RES', 44],
    ['S/RES', 3],
    ['XYZ', 4],
    ['A/RES', 'S-99'],
    ['E/CN.7/RES', 12],
  ] as const)
    assert.equal(sessionHeld(series, session), undefined, `${series} ${session}`);
});

test('a canonical id tells its series and session', () => {
  assert.deepEqual(numbered('A/RES/1004 (ES-II)'), { series: 'A/RES', session: undefined, special: 'ES-2' });
  assert.deepEqual(numbered('A/DEC/S-31/3'), { series: 'A/DEC', session: undefined, special: 'S-31' });
  assert.deepEqual(numbered('A/RES/217 A (III)'), { series: 'A/RES', session: 3, special: undefined });
  assert.deepEqual(numbered('WHA63.22'), { series: 'WHA', session: 63, special: undefined });
});
