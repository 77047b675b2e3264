import type { Block } from '../syntax/block';
import { perBlock } from './perBlock';

const word = String.raw`\p{Lu}[\p{L}’'-]*`;
const joint = '(?:of the |of |on the |on |for the |for |against |in |and )';
const named = new RegExp(String.raw`\bthe (${word}(?:[ \u00a0\n\r]+(?:${joint})?${word})*)`, 'gu');
const body =
  /\b(?:Agency|Assembly|Authority|Bank|Board|Bureau|Centre|Commission|Commissioner|Committee|Conference|Coordinator|Council|Court|Entity|Envoy|Expert|Force|Forum|Fund|Government|Group|Institute|Mechanism|Mission|Network|Office|Organization|Panel|Programme|Rapporteur|Representative|Secretariat|Service|Team|Tribunal|Union|University)\b/;
const other = / and (?=.*\b(?:States|Governments)\b)/;

/** The bodies that a block names with capitals and an article, each once: "the United Nations Office on Drugs and Crime". */
export const bodiesNamed: (block: Block) => readonly string[] = perBlock(({ text, content, end }) => {
  const names = new Set<string>();
  for (const found of text.slice(content, end).matchAll(named)) {
    const [first, second] = found[1]!.replace(/\s+/g, ' ').split(' and ');
    // "Drugs and Crime" is of one name, "the Council and Member States" are two.
    const name = second !== undefined && (body.test(second) || other.test(found[1]!)) ? first! : found[1]!;
    if (/ /.test(name) && body.test(name)) names.add(`the ${name.replace(/\s+/g, ' ')}`);
  }
  return [...names];
});
