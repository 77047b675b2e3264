import { symbolFault } from '../knowledge/symbolSpelling';
import { hasWords } from '../model/facts';
import type { Block } from '../syntax/block';
import { type BlockReport, type BlockRule, silent } from './rule';

/** A document symbol has its components in their order and spelling. */
export const symbolMalformed: BlockRule = {
  id: 'symbol-malformed',
  summary: 'Document symbols have their components in the order and spelling of their series.',
  severity: 'warning',
  authority: 'Dag Hammarskjöld Library, United Nations document symbols',
  fix: 'choice',
  per: 'block',
  check(block) {
    if (!block.text.includes('/') || !hasWords(block)) return silent;
    const found = [...reportsIn(block)];
    return found.length > 0 ? found : silent;
  },
};

const series = 'CTOC|CAC|CEDAW|CCPR|CRC|CAT|CERD|NPT|FCCC|UNEP|HSP|ST|TD|DP|A|E|S|T';
/** A lower-case letter begins a symbol only before a component that nothing else has. */
const small = String.raw`[aes](?=\/(?:(?:res|dec|prst)\/\d|hrc\/(?:res\/)?\d|(?:c|cn|ac|conf)\.\d|\d{1,4}\/l\.\d|(?:19|20)\d\d\/\d))`;
const space = String.raw` (?=\d)`;
/** "A/74/ 240" and "S/2019 /800"; a number alone behind a symbol may be anything. */
const parted = String.raw`(?<=(?<![\w/.-])[AES]\/\d{2,4}\/) (?=\d)|(?<=(?<![\w/.-])[AES]\/\d{2,4}) (?=\/\d)`;
const named = String.raw`(?<=\/(?:RES|DEC|PRST|HRC)\/|\/(?:C|CN|AC|CONF|L|Add|Rev|Corr)\.|\/(?:Add|Rev|Corr))`;
const symbol = new RegExp(
  String.raw`(?<![\w/.:@\\-])(?:(?:${series})|${small})\/{1,2}[A-Za-z\d](?:[\w./-]|\(\w{1,8}\)|${named}${space}|${parted})*`,
  'g',
);

function* reportsIn({ text, content, end }: Block): Generator<BlockReport> {
  symbol.lastIndex = content;
  for (let it = symbol.exec(text); it && it.index < end; it = symbol.exec(text)) {
    if (!/\d/.test(it[0])) continue;
    let from = it.index;
    // `A/48/486-S/26560` is two symbols of one document.
    for (const part of it[0].split(/-(?=[A-Z]{1,6}\/)/)) {
      const written = part.replace(/[.-]+$/, '');
      const fault = symbolFault(written);
      if (fault) {
        const to = from + written.length;
        const { right } = fault;
        yield {
          from,
          to,
          message: right === undefined ? `${written}: ${fault.what}` : `${written}: ${fault.what}; write ${right}`,
          ...(right === undefined ? {} : { fix: { title: `Write ${right}`, from, to, insert: right } }),
        };
      }
      from += part.length + 1;
    }
  }
}
