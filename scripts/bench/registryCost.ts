import { shippedRegistry } from '../../server/knowledge/registry';
import { search } from '../../server/knowledge/search';

const queries = [
  '64/293',
  'res 64/29',
  '1',
  '2012',
  'sc 1325',
  '217 a (iii)',
  'ctoc/cop/res/5/5',
  'human rights council resolution 17/4',
  '26 july 2012',
  'untoc',
  'palermo',
  'e',
  'res',
  'convention',
  'united nations',
  'trafficing plna of acton',
  'development of the united nations system international cooperation',
];

const heap = () => {
  globalThis.gc!();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
};
const timed = (work: () => void) => {
  const from = performance.now();
  work();
  return performance.now() - from;
};

// What a process pays for: the first lookup, the first search, and searches from then on; the heap in MB after each.
const before = heap();
const lookup = timed(() => shippedRegistry.text('A/RES/64/293'));
const afterLookup = heap() - before;
const first = timed(() => search(shippedRegistry, 'trafficking plan of action', 50));
const afterSearch = heap() - before;
for (let i = 0; i < 5; i++) for (const query of queries) search(shippedRegistry, query, 50);
const searches = queries.flatMap((query) =>
  Array.from({ length: 20 }, () => timed(() => search(shippedRegistry, query, 50))),
);
console.log(JSON.stringify({ lookup, first, searches, afterLookup, afterSearch }));
