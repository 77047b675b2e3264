import { env, Uri } from 'vscode';
import { isInstrumentItem } from '../instrumentItems';

/** Hands the address of the official page of an entry of the view of instruments to the reader's browser. */
export async function openOfficialPage(given: unknown): Promise<void> {
  const page = isInstrumentItem(given) ? given.instrument.page : undefined;
  if (page !== undefined) await env.openExternal(Uri.parse(page));
}
