import { parse } from './syntax/parse';
import { update } from './syntax/update';
import { resolutionOf } from './model/resolution';
import { documentSymbols } from './features/documentSymbols';
import { semanticTokens } from './features/semanticTokens';
import { foldingRanges } from './features/foldingRanges';
import { completion } from './features/completion';
import { positionAt } from './syntax/tree';
import { findings, blocksWithReports } from './rules/check';
import { defaultRuleSettings } from './rules/settings';
import { readFileSync } from 'node:fs';
const text = readFileSync(process.argv[2]!, 'utf8');
let tree = parse(text);
const at = text.indexOf('\n\n', text.length / 2) + 2;
const t: Record<string, number[]> = {};
const time = <T>(n: string, f: () => T): T => { const a = performance.now(); const r = f(); (t[n] ??= []).push(performance.now() - a); return r; };
for (let i = 0; i < 300; i++) {
  const u = time('update', () => update(tree, { from: at, to: at, insert: 'Re\n\n' }));
  const r = time('resolution', () => resolutionOf(u.tree));
  const pos = positionAt(u.tree, at + 2);
  const c = time('completion', () => completion(r, pos));
  if (i === 299) console.log('items', c?.items.length, JSON.stringify(c).length);
  time('symbols', () => documentSymbols(r));
  time('folding', () => foldingRanges(r));
  time('tokens', () => semanticTokens(r));
  time('reports+findings', () => findings(r, blocksWithReports(r), defaultRuleSettings));
  tree = update(u.tree, { from: at, to: at + 4, insert: '' }).tree;
}
for (const [n, v] of Object.entries(t)) console.log(n.padEnd(18), 'first', v[0]!.toFixed(2), 'median', v.sort((a, b) => a - b)[150]!.toFixed(3));
