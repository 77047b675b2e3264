import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completionAt } from '../../server/features/completionAt';
import { cursor } from './marked';

function count(source: string): number {
  const { resolution, position } = cursor(source);
  return completionAt({ tree: resolution.tree, resolution }, position)?.items.length ?? 0;
}

test('a draft in French or Spanish is offered no English phrases', () => {
  const french = '*L’Assemblée générale*,\n\n*Rappelant* sa résolution 70/1,\n\n';
  assert.equal(count(`${french}re|\n`), 0);
  assert.equal(count(`${french}1. *Prie* le Secrétaire général d’agir;\n\nde|\n`), 0);
  assert.equal(count('*La Asamblea General*,\n\n*Recordando* su resolución 70/1,\n\nre|\n'), 0);
  assert.ok(count('*The General Assembly*,\n\n*Recalling* its resolution 70/1,\n\nre|\n') > 0);
});
