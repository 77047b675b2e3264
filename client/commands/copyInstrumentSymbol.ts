import { env } from 'vscode';
import { isInstrumentItem } from '../instrumentItems';

/** Puts the symbol of an entry of the view of instruments on the clipboard; of a treaty its name. */
export async function copyInstrumentSymbol(given: unknown): Promise<void> {
  if (isInstrumentItem(given)) await env.clipboard.writeText(given.instrument.symbol);
}
