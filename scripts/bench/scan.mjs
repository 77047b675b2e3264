const openers = [
  /^(#{1,6})\s+(.*)$/, // heading
  /^(\d+)\.\s+(?:\*([^*]+)\*)?/, // operative paragraph
  /^ *\(([a-z]{1,2}|[ivx]+)\)\s+/, // sub-paragraph
  /^\[\^([^\]]+)\]:\s*/, // footnote text
  /^\*([^*]+)\*/, // preambular paragraph
  /^\s*$/, // nothing
];
const mark = /\[\^([^\]\n]+)\]/g;

/** The floor of a parse: one object a line, its kind by a table of regular expressions, its footnote marks with their UTF-16 offsets. */
export function scan(text) {
  const lines = [];
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    const line = text.slice(from, to);
    let kind = 0;
    let match = null;
    while (kind < openers.length && !match) match = openers[kind++].exec(line);
    lines.push({ kind, from, to, key: match?.[1], phrase: match?.[2], marks: marks(line, from) });
    from = to + 1;
  }
  return lines;
}

function marks(line, from) {
  const found = [];
  if (line === '') return found;
  mark.lastIndex = 0;
  for (let match = mark.exec(line); match; match = mark.exec(line))
    found.push({ id: match[1], at: from + match.index });
  return found;
}
