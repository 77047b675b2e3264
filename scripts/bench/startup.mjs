import { connect } from './client.mjs';

/** Starts `ours` and `floor` (argument lists) in turn, `count` fresh processes each; milliseconds from spawn to the answer to `initialize`. */
export async function startUp(ours, floor, count) {
  const times = { ours: [], floor: [] };
  const once = async (name, command) => {
    const session = await connect(command);
    times[name].push(session.milliseconds);
    await session.stop();
  };
  for (let index = 0; index < count; index++) {
    const pair = [
      ['floor', floor],
      ['ours', ours],
    ];
    for (const [name, command] of index % 2 === 0 ? pair : pair.reverse()) await once(name, command);
  }
  return times;
}
