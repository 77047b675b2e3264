const kinds = [
  ['heading', /^(#{1,6})\s+(.*)$/],
  ['operative', /^(\d+)\.\s+(?:\*([^*]+)\*)?/],
  ['sub-paragraph', /^ *\(([a-z]{1,2}|[ivx]+)\)\s+/],
  ['note', /^\[\^([^\]]+)\]:\s*/],
  ['preambular', /^\*([^*]+)\*/],
  ['blank', /^\s*$/],
];
const mark = /\[\^([^\]\n]+)\]/g;

/** The floor of a parse: one object a line, its kind by a table of regular expressions, its footnote marks with their UTF-16 offsets. */
export function scan(text) {
  const lines = [];
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    const line = text.slice(from, to);
    lines.push({ ...classify(line), from, to, marks: marks(line, from) });
    from = to + 1;
  }
  return lines;
}

function classify(line) {
  for (const [kind, opener] of kinds) {
    const match = opener.exec(line);
    if (match) return { kind, key: match[1], phrase: match[2] };
  }
  return { kind: 'text', key: undefined, phrase: undefined };
}

function marks(line, from) {
  const found = [];
  mark.lastIndex = 0;
  for (let match = mark.exec(line); match; match = mark.exec(line))
    found.push({ id: match[1], at: from + match.index });
  return found;
}
