import type { Instrument, InstrumentGroup, InstrumentPlace } from '../server/protocol/requests';

/** An entry of the view of instruments: a sort, something cited, or a place where it is. */
export type InstrumentItem =
  | {
      readonly kind: 'group';
      readonly group: InstrumentGroup;
      readonly uri: string;
      readonly children: InstrumentItem[];
    }
  | {
      readonly kind: 'instrument';
      readonly instrument: Instrument;
      readonly uri: string;
      readonly children: InstrumentItem[];
    }
  | {
      readonly kind: 'place';
      readonly place: InstrumentPlace;
      readonly uri: string;
      readonly children: InstrumentItem[];
    };

/** How an entry is shown. */
export interface ShownInstrument {
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** The name of an icon of the editor. */
  readonly icon: string | undefined;
  /** What the menus of the manifest ask for. */
  readonly context: string;
}

/** The items of what a document cites; what the registry does not know stands in a group of its own at the end. */
export function instrumentItems(uri: string, groups: readonly InstrumentGroup[]): InstrumentItem[] {
  const resolved = groups.flatMap((group) => {
    const instruments = group.instruments.filter((it) => !it.unresolved);
    return instruments.length > 0 ? [{ ...group, instruments }] : [];
  });
  const unresolved = groups.flatMap(({ instruments }) => instruments.filter((it) => it.unresolved));
  const rest: InstrumentGroup = { kind: 'other', label: 'Not in the registry', instruments: unresolved };
  return [...resolved, ...(unresolved.length > 0 ? [rest] : [])].map((group) => ({
    kind: 'group',
    group,
    uri,
    children: group.instruments.map((instrument) => ({
      kind: 'instrument',
      instrument,
      uri,
      children: instrument.places.map((place) => ({ kind: 'place', place, uri, children: [] })),
    })),
  }));
}

/** How an item looks in the view. */
export function shownInstrument(item: InstrumentItem): ShownInstrument {
  switch (item.kind) {
    case 'group': {
      const { label, instruments } = item.group;
      const tooltip = `${label}: ${instruments.length}`;
      return { label, description: `${instruments.length}`, tooltip, icon: undefined, context: 'group' };
    }
    case 'instrument': {
      const { label, description, places, unresolved, page, draft } = item.instrument;
      const count = places.length > 1 ? `${places.length}×` : '';
      return {
        label,
        description: [count, description].filter(Boolean).join(' '),
        tooltip: [label, description, unresolved ? 'Not in the registry' : ''].filter(Boolean).join('\n'),
        icon: unresolved ? 'question' : draft === undefined ? 'references' : 'edit',
        context: page === undefined ? 'instrument' : 'instrument-page',
      };
    }
    case 'place': {
      const { label, description } = item.place;
      return { label, description, tooltip: `${label}: ${description}`, icon: undefined, context: 'place' };
    }
  }
}

/** Whether a command was called on something cited. */
export function isInstrumentItem(given: unknown): given is Extract<InstrumentItem, { kind: 'instrument' }> {
  return given !== null && typeof given === 'object' && 'instrument' in given && 'children' in given;
}
