import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CustomRequest } from '../server/protocol/requests';

/** Sends one of our own requests; rejects where the server is gone or does not answer it. */
export function request<Params, Result>(
  client: BaseLanguageClient,
  { method }: CustomRequest<Params, Result>,
  params: Params,
): Promise<Result> {
  return client.sendRequest<Result>(method, params);
}
