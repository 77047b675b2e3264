// A reporter for `node --test` that tells what failed and what tests print, and ends with the counts.

/** Called by Node with the stream of events. */
export default async function* reporter(events) {
  const counts = { pass: 0, fail: 0 };
  for await (const { type, data } of events) {
    if (type === 'test:fail' && data.details?.error?.failureType !== 'subtestsFailed') {
      yield `✖ ${data.name} (${data.file ?? ''}:${data.line ?? ''})\n${indented(data.details.error.cause ?? data.details.error)}\n`;
    } else if (type === 'test:stdout' || type === 'test:stderr') {
      yield data.message;
    } else if (type === 'test:diagnostic' && !data.nesting) {
      const [, name, value] = /^(pass|fail|cancelled) (\d+)$/.exec(data.message) ?? [];
      if (name) counts[name === 'pass' ? 'pass' : 'fail'] += Number(value);
    }
  }
  yield `${counts.pass} pass, ${counts.fail} fail\n`;
}

const indented = (error) => String(error?.stack ?? error).replace(/^/gm, '    ');
