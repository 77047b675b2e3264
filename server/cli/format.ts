import { canonical } from '../drafting/canonical';
import { formatted } from '../drafting/format';
import { textOf } from '../syntax/tree';
import { type RewriteOptions, rewrite } from './rewrite';

/** What `format` can be told. */
export interface FormatOptions extends RewriteOptions {
  readonly canonical: boolean;
}

/** Lays the files out, or converts them to the canonical form. */
export async function formatCommand(paths: readonly string[], options: FormatOptions): Promise<void> {
  const form = options.canonical ? canonical : formatted;
  await rewrite(paths, options, (resolution) => textOf(form(resolution).tree));
}
