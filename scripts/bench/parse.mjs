// Run in a process of its own: `node parse.mjs CORE TEXTS MILLISECONDS`. Prints the milliseconds of full parses with all rules and of the line scan, in turn, as JSON.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { scan } from './scan.mjs';

const [core, texts, budget] = process.argv.slice(2);
const { parse, resolutionOf, check } = await import(pathToFileURL(core).href);
const sources = JSON.parse(readFileSync(texts, 'utf8')).map((text) => Buffer.from(text));
const times = { ours: [], floor: [] };
let findings = [];

/** A copy that no cache knows, of another text each time. */
const fresh = (index) => sources[index % sources.length].toString();
const time = (work, text) => {
  const from = performance.now();
  work(text);
  return performance.now() - from;
};
const ours = (text) => {
  findings = [...check(resolutionOf(parse(text)))];
};

const start = performance.now();
for (let index = 0; performance.now() - start < budget || index < 3; index++) {
  const warm = performance.now() - start > budget / 2;
  for (let again = 0; again < 5; again++) {
    const floor = time(scan, fresh(index + again));
    if (warm) times.floor.push(floor);
  }
  const whole = time(ours, fresh(index));
  if (warm) times.ours.push(whole);
}
console.log(JSON.stringify({ times, findings: findings.length }));
