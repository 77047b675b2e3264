import type { Block } from '../syntax/block';
import { perBlock } from './perBlock';

const word = String.raw`\p{Lu}[\p{L}’'-]*`;
const joint = '(?:of the |of |on the |on |for the |for |against |in |and )';
const named = new RegExp(String.raw`\bthe (${word}(?:[ \u00a0\n\r]+(?:${joint})?${word})*)`, 'gu');
const body =
  /\b(?:Agency|Assembly|Authority|Bank|Board|Bureau|Centre|Commission|Commissioner|Committee|Conference|Coordinator|Council|Court|Entity|Envoy|Expert|Force|Forum|Fund|Government|Group|Institute|Mechanism|Mission|Network|Office|Organization|Panel|Programme|Rapporteur|Representative|Secretariat|Service|Team|Tribunal|Union|University)\b/;
const others = /\b(?:States|Governments|Parties)\b/;

/** The bodies that a block names with capitals and an article, each once: "the United Nations Office on Drugs and Crime". */
export const bodiesNamed: (block: Block) => readonly string[] = perBlock(({ text, content, end }) => {
  const names = new Set<string>();
  for (const found of text.slice(content, end).matchAll(named)) {
    const name = firstName(found[1]!.replace(/\s+/g, ' '));
    if (/ /.test(name) && body.test(name)) names.add(`the ${name}`);
  }
  return [...names];
});

/** "Drugs and Crime" and "Economic and Social" are of one name, "the Council and Member States" are two. */
function firstName(words: string): string {
  const [first, ...rest] = words.split(' and ');
  let name = first!;
  for (const part of rest) {
    if (others.test(part) || (body.test(name) && body.test(part))) break;
    name += ` and ${part}`;
  }
  return name;
}
