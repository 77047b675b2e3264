import type { Diagnostic } from 'vscode-languageserver';
import { instrumentDiagnostics } from '../features/instrumentDiagnostics';
import { joinedInstruments, type OwnInstruments, registryWith } from '../knowledge/ownInstruments';
import { type Registry, shippedRegistry } from '../knowledge/registry';
import { type InstrumentsFile, readInstruments } from '../model/ownInstruments';
import type { InstrumentFiles } from './requests';

/** What users have added, from all the files that the client has told of. */
export interface OwnRegistry {
  /** Takes the files there are now; tells what is to be shown at each file, and those that are gone; undefined where nothing has changed. */
  tell(files: InstrumentFiles['files']): Shown[] | undefined;
  own(): OwnInstruments | undefined;
  registry(): Registry;
}

/** The diagnostics of a file of instruments. */
interface Shown {
  readonly uri: string;
  readonly diagnostics: Diagnostic[];
}

/** Knows no file yet, and so what ships. */
export function ownRegistry(): OwnRegistry {
  let files = new Map<string, InstrumentsFile & { readonly text: string }>();
  let own: OwnInstruments | undefined;
  let registry = shippedRegistry;

  return {
    tell(told) {
      const before = files;
      const same = told.length === before.size && told.every(({ uri, text }) => before.get(uri)?.text === text);
      if (same) return undefined;
      files = new Map(
        told.map(({ uri, text }) => {
          const known = before.get(uri);
          return [uri, known?.text === text ? known : { ...readInstruments(text), text }];
        }),
      );
      own = files.size ? joinedInstruments([...files.values()].map((it) => it.own)) : undefined;
      registry = own ? registryWith(own) : shippedRegistry;
      const gone = [...before.keys()].filter((uri) => !files.has(uri));
      return [
        ...gone.map((uri) => ({ uri, diagnostics: [] })),
        ...[...files].map(([uri, { text, problems }]) => ({ uri, diagnostics: instrumentDiagnostics(text, problems) })),
      ];
    },
    own: () => own,
    registry: () => registry,
  };
}
