import { type Connection, DidChangeConfigurationNotification, type InitializeParams } from 'vscode-languageserver';
import { type Settings, sameSettings, settingsFrom } from './settings';

/** The settings of every open document, as the client has told them. */
export interface Configuration {
  /** The settings of a document; a promise only while the client is being asked for the first time. */
  of(uri: string): Settings | Promise<Settings>;
  /** Asks for the settings of a document that was opened. */
  opened(uri: string): void;
  closed(uri: string): void;
}

const section = 'rapporteur';
/** A client that claims to tell its settings and does not is waited for no longer than this, in milliseconds. */
const patience = 1000;

/**
 * Keeps the settings in step with the client: asked for by `workspace/configuration` where it has that, else taken from the notification.
 * `changed` is called when documents that may have been looked at under other settings have new ones.
 */
export function configuration(
  connection: Connection,
  { capabilities, initializationOptions }: InitializeParams,
  changed: () => void,
): Configuration {
  const asks = capabilities.workspace?.configuration === true;
  let base = settingsFrom(initializationOptions);
  const known = new Map<string, Settings>();
  const waiting = new Map<string, Promise<Settings>>();

  const ask = async (uris: readonly string[]): Promise<Settings[]> => {
    const answers = await connection.workspace.getConfiguration(uris.map((scopeUri) => ({ scopeUri, section })));
    return (answers as unknown[]).map((raw) => (raw === null || raw === undefined ? base : settingsFrom(raw)));
  };
  const keep = (uri: string, settings: Settings) => {
    const before = known.get(uri);
    // The same object says: nothing worked out under it is stale.
    if (!before || !sameSettings(before, settings)) known.set(uri, settings);
    return known.get(uri)!;
  };

  connection.onInitialized(() => {
    if (asks && capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) {
      connection.client.register(DidChangeConfigurationNotification.type, { section }).catch(() => {});
    }
  });
  connection.onDidChangeConfiguration(async ({ settings }) => {
    try {
      if (asks) {
        const uris = [...known.keys()];
        const answers = await ask(uris);
        for (const [i, uri] of uris.entries()) if (known.has(uri)) keep(uri, answers[i]!);
      } else {
        base = settingsFrom(settings?.[section] ?? settings);
      }
      changed();
    } catch (reason) {
      connection.console.warn(`The settings could not be read: ${reason}`);
    }
  });

  return {
    of: (uri) => known.get(uri) ?? waiting.get(uri) ?? base,
    opened(uri) {
      if (!asks) return;
      const late = new Promise<Settings>((resolve) => setTimeout(() => resolve(base), patience));
      const answer = ask([uri]).then(
        ([settings]) => settings!,
        () => base,
      );
      const first = Promise.race([answer, late]).then((settings) => {
        if (waiting.get(uri) !== first) return settings;
        waiting.delete(uri);
        return keep(uri, settings);
      });
      waiting.set(uri, first);
    },
    closed(uri) {
      known.delete(uri);
      waiting.delete(uri);
    },
  };
}
