import { pick } from './random';

/** Pieces of resolutions, sound and broken, that random edits put in. */
const pieces = [
  '\n',
  '\n\n',
  '\r\n',
  '  \n',
  '   ',
  '\t',
  '---\n',
  '1. ',
  '2.\t*Requests* ',
  '(a) ',
  '   (i)  ',
  '- ',
  '# ',
  '## II\n\n',
  '# Annex\n\n',
  '[^1]',
  '\n\n[^1]: See A/66/9.\n\n',
  '¹',
  '\n\n¹ See A/66/10\n\n',
  '<sup>2</sup>',
  '\n<sup>2</sup> Ibid.\n',
  ' 3/',
  '\n\n3/ E/2031/5.\n',
  '*',
  '**',
  '<!-- ',
  ' -->',
  '“',
  ',',
  ';',
  '.',
  ':',
  '\n\n*The General Assembly*,\n\n',
  '\n\n2031/9. Cables\n\n',
  '*46th plenary meeting\n26 July 2031*',
  '\n\n12-34567\n\n',
  'Footnotes\n\n',
  '\ufeff',
  '\u00a0',
  '\u{1F600}',
];

/** The text after `count` random edits: something is put in, cut out or moved at any place. */
export function withRandomEdits(text: string, count: number, next: () => number): string {
  let edited = text;
  for (let i = 0; i < count; i++) {
    const at = Math.floor(next() * (edited.length + 1));
    const cut = next() < 0.4 ? Math.floor(next() * 200) : 0;
    const gone = edited.slice(at, at + cut);
    edited = edited.slice(0, at) + (next() < 0.7 ? pick(pieces, next) : '') + edited.slice(at + cut);
    if (next() < 0.3) {
      const to = Math.floor(next() * (edited.length + 1));
      edited = edited.slice(0, to) + gone + edited.slice(to);
    }
  }
  return edited;
}
