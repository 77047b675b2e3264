import type { BaseLanguageClient } from 'vscode-languageclient';

/** The one running language client, started when it is first asked for. */
export interface Session {
  /** The started client. Rejects where the server does not start; asking again then tries again. */
  client(): Promise<BaseLanguageClient>;
  /** The started client, or undefined while nothing has needed one. */
  running(): BaseLanguageClient | undefined;
  /** Ends the server, if there is one, and starts a new one. */
  restart(): Promise<void>;
  /** Ends the server, if there is one. */
  stop(): Promise<void>;
}

/** Makes a session whose clients come from `create`; nothing runs before it is needed, and `started` is called with each client that has started. */
export function createSession(
  create: () => BaseLanguageClient,
  started: (client: BaseLanguageClient) => void,
): Session {
  let starting: Promise<BaseLanguageClient> | undefined;
  let running: BaseLanguageClient | undefined;

  const client = () => {
    starting ??= start(create()).then(
      (client) => {
        running = client;
        started(client);
        return client;
      },
      (reason) => {
        starting = undefined;
        throw reason;
      },
    );
    return starting;
  };

  const stop = async () => {
    const started = starting;
    starting = undefined;
    running = undefined;
    // A server that never came up, or has died, is as good as stopped.
    await started?.then((it) => it.dispose()).catch(() => {});
  };

  const restart = async () => {
    await stop();
    await client();
  };

  return { client, running: () => running, restart, stop };
}

async function start(client: BaseLanguageClient): Promise<BaseLanguageClient> {
  await client.start();
  return client;
}
