import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from './client.mjs';

const pause = 2;
const burst = 50;
const places = [0.02, 0.5, 0.97];
const typed = 'and, where this serves its purpose, those of the other parties to which it was sent in good time; ';

/**
 * Times every server of `servers` (name → `{ command, pull }`) on `text`, all of them alive and taking turns place by
 * place, `rounds` times. `times[name][measure]` is a list of rounds, each a list of milliseconds; `found` are the
 * diagnostics of the text, `pulls` says who asks for them. Rejects if a server gives up.
 */
export async function latency(servers, text, { rounds, keys, warmUp }) {
  const names = Object.keys(servers);
  const inTurn = (round) => (round % 2 === 0 ? names : names.toReversed());
  const times = Object.fromEntries(names.map((name) => [name, {}]));
  const record = (name, measure, values) => {
    times[name][measure] ??= [];
    times[name][measure].push(values);
  };
  const sessions = {};
  const open = async (name) => {
    await sessions[name]?.stop();
    sessions[name] = await connect(servers[name].command, servers[name]);
    const from = performance.now();
    sessions[name].open(text);
    const { at, diagnostics } = await sessions[name].diagnostics();
    record(name, 'open', [at - from]);
    sessions[name].found = diagnostics;
  };

  try {
    for (let round = 0; round < rounds; round++) for (const name of inTurn(round)) await open(name);
    for (const name of names) await warm(sessions[name], text, warmUp);
    for (let round = 0; round < rounds; round++) {
      const key = Object.fromEntries(names.map((name) => [name, []]));
      for (const place of places) {
        const at = spot(text, place + 0.001 * round);
        for (const name of inTurn(round)) key[name].push(...(await type(sessions[name], at, keys)));
      }
      const middle = spot(text, 0.5 + 0.001 * round);
      for (const name of inTurn(round)) {
        record(name, 'key', key[name]);
        record(name, 'burst', await type(sessions[name], middle, burst, true));
        for (const method of offered(sessions[name]))
          record(name, method, await ask(sessions[name], middle, method, keys / 4));
      }
    }
  } finally {
    for (const session of Object.values(sessions)) await session.stop();
  }
  const each = (value) => Object.fromEntries(names.map((name) => [name, value(sessions[name])]));
  return { times, found: each(({ found }) => found), pulls: each(({ pulls }) => pulls) };
}

const offered = ({ capabilities }) =>
  ['documentSymbol', 'completion'].filter((method) => capabilities[`${method}Provider`]);

async function warm(session, text, count) {
  for (const place of places) await type(session, spot(text, place), count);
  for (let time = 0; time < 3; time++) await type(session, spot(text, 0.5), burst, true);
  for (const method of offered(session)) await ask(session, spot(text, 0.5), method, count / 4);
}

/** Types `count` characters at `at`, each when the last is answered (or all at once), and takes them back; the milliseconds of each wait. */
async function type(session, at, count, atOnce = false) {
  const times = [];
  let from = performance.now();
  for (let index = 0; index < count; index++) {
    if (!atOnce) from = performance.now();
    const position = { line: at.line, character: at.character + index };
    session.change({ start: position, end: position }, typed[index % typed.length]);
    if (atOnce && index < count - 1) continue;
    times.push((await session.diagnostics()).at - from);
    await sleep(pause);
  }
  await restore(session, at, count);
  return times;
}

/** Types the first letters of a new paragraph and asks at once for `method` there, `count` times; the milliseconds of each wait. */
async function ask(session, at, method, count) {
  const times = [];
  const start = { line: at.next, character: 0 };
  const position = { line: at.next + 1, character: 2 };
  for (let index = 0; index < count; index++) {
    const from = performance.now();
    session.change({ start, end: start }, '\nRe\n');
    await session.request(`textDocument/${method}`, method === 'completion' ? { position } : {});
    times.push(performance.now() - from);
    session.change({ start, end: { line: at.next + 2, character: 0 } }, '');
    await session.diagnostics();
    await sleep(pause);
  }
  return times;
}

async function restore(session, { line, character }, count) {
  session.change({ start: { line, character }, end: { line, character: character + count } }, '');
  await session.diagnostics();
  await sleep(pause * 5);
}

/** A space in the middle of the first line of prose after the given part of the text, and the line after it. */
function spot(text, part) {
  const lines = text.split('\n');
  let offset = 0;
  let line = 0;
  while (offset < Math.min(part, 0.98) * text.length) offset += lines[line++].length + 1;
  while (line < lines.length && lines[line].length < 60) line++;
  if (line === lines.length)
    line = lines.reduce((best, it, index) => (it.length > lines[best].length ? index : best), 0);
  const prose = lines[line];
  return {
    line,
    character: prose.indexOf(' ', prose.length / 2) + 1,
    next: Math.min(line + 1, lines.length - 1),
  };
}
