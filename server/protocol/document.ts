import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import type { OwnInstruments } from '../knowledge/ownInstruments';
import { readAmong } from '../model/ownNames';
import { keepsShape, type Resolution, resolutionOf } from '../model/resolution';
import type { Structure } from '../model/structure';
import { alone, type Surroundings } from '../model/surroundings';
import { blocksWithReports, findings, updatedBlocksWithReports } from '../rules/check';
import type { Finding } from '../rules/rule';
import type { RuleSettings } from '../rules/ruleSettings';
import { parse } from '../syntax/parse';
import { lengthOf, offsetAt, positionAt, type Tree, textOf } from '../syntax/tree';
import { type Update, update } from '../syntax/update';

/** What an edit carries over from the version before: whatever was worked out there and is still right. */
interface Known {
  readonly structure?: Structure;
  readonly reporting?: readonly number[];
}

/** The instruments that users have added, as they are now. */
export type OwnNow = () => OwnInstruments | undefined;

/** What keeps open documents, which are read among the instruments that users have added: their names are known in them. */
export function documentsAmong(own: OwnNow) {
  return {
    create: (uri: string, languageId: string, version: number, text: string) =>
      ResolutionDocument.create(uri, languageId, version, text, own),
    update: ResolutionDocument.update,
  };
}

/**
 * One version of an open document: its blocks and, on first use, what they mean. It never changes but for what is known around it; `update` gives
 * the next one.
 *
 * It is no flat string: an edit reads anew the few blocks around it, and only `getText()` without a range puts the text together.
 */
export class ResolutionDocument {
  #resolution: Resolution | undefined;
  #reporting: readonly number[] | undefined;
  #findings:
    | { readonly settings: RuleSettings; readonly surroundings: Surroundings; readonly all: readonly Finding[] }
    | undefined;

  #tree: Tree;
  /** What the blocks were read among. */
  #among: OwnInstruments | undefined;
  readonly #own: OwnNow;

  private constructor(
    readonly uri: string,
    readonly languageId: string,
    readonly version: number,
    tree: Tree,
    own: OwnNow,
    known: Known,
    /** The offset behind a single character, where that is all that made this version of the one before. */
    readonly typedAt?: number,
  ) {
    this.#tree = tree;
    this.#own = own;
    this.#among = own();
    this.#resolution = known.structure && { tree, structure: known.structure };
    this.#reporting = known.reporting;
  }

  /** The document of a text as an editor opens it. */
  static create(
    uri: string,
    languageId: string,
    version: number,
    text: string,
    own: OwnNow = () => undefined,
  ): ResolutionDocument {
    return new ResolutionDocument(uri, languageId, version, parsed(text, own()), own, {});
  }

  /** The document after `changes`, each of which is measured in the text that the one before it left. */
  static update(
    document: ResolutionDocument,
    changes: readonly TextDocumentContentChangeEvent[],
    version: number,
  ): ResolutionDocument {
    // Whatever is added meanwhile is read here already.
    let { tree } = document;
    const own = document.#own;
    let known: Known = { structure: document.#resolution?.structure, reporting: document.#reporting };
    for (const change of changes) {
      const next = changed(tree, change);
      if (next) readAmong(next.tree.blocks.slice(next.at, next.at + next.added), own());
      known = next ? stillRight(known, tree, next) : {};
      tree = next?.tree ?? parsed(change.text, own());
    }
    return new ResolutionDocument(document.uri, document.languageId, version, tree, own, known, typedAt(tree, changes));
  }

  /** The blocks of the text. */
  get tree(): Tree {
    const own = this.#own();
    if (own !== this.#among) {
      this.#among = own;
      this.#tree = parsed(textOf(this.#tree), own);
      this.#resolution = undefined;
      this.#reporting = undefined;
      this.#findings = undefined;
    }
    return this.#tree;
  }

  /** The text understood. */
  get resolution(): Resolution {
    const { tree } = this;
    this.#resolution ??= resolutionOf(tree);
    return this.#resolution;
  }

  /** The findings under `settings` among `surroundings`, in text order; the same list while the same are asked for. */
  findings(settings: RuleSettings, surroundings: Surroundings = alone): readonly Finding[] {
    const { resolution } = this;
    const known = this.#findings;
    if (known?.settings === settings && known.surroundings === surroundings) return known.all;
    this.#reporting ??= blocksWithReports(resolution);
    const all = findings(resolution, this.#reporting, settings, surroundings);
    this.#findings = { settings, surroundings, all };
    return all;
  }

  /** How many lines there are; the empty text has one. */
  get lineCount(): number {
    return this.tree.lines[this.tree.blocks.length]! + 1;
  }

  /** The text, or that of a range held within it. */
  getText(range?: Range): string {
    if (!range) return textOf(this.tree);
    const [from, to] = ordered(this.offsetAt(range.start), this.offsetAt(range.end));
    return textOf(this.tree, from, to);
  }

  /** The position of a UTF-16 offset, held within the text. */
  positionAt(offset: number): Position {
    return positionAt(this.tree, Math.min(Math.max(0, offset), lengthOf(this.tree)));
  }

  /** The UTF-16 offset of a position, held within the text and its line. */
  offsetAt(position: Position): number {
    return offsetAt(this.tree, position);
  }
}

function parsed(text: string, own: OwnInstruments | undefined): Tree {
  const tree = parse(text);
  readAmong(tree.blocks, own);
  return tree;
}

/** The update that a ranged change makes; undefined where the change is the whole new text. */
function changed(tree: Tree, change: TextDocumentContentChangeEvent): Update | undefined {
  if (!('range' in change) || !change.range) return undefined;
  const [from, to] = ordered(offsetAt(tree, change.range.start), offsetAt(tree, change.range.end));
  return update(tree, { from, to, insert: change.text });
}

function typedAt(tree: Tree, changes: readonly TextDocumentContentChangeEvent[]): number | undefined {
  const [change] = changes;
  if (changes.length !== 1 || !change || !('range' in change) || change.text.length !== 1) return undefined;
  return offsetAt(tree, change.range.start) + 1;
}

function stillRight({ structure, reporting }: Known, tree: Tree, next: Update): Known {
  return {
    structure: structure && keepsShape({ tree, structure }, next) ? structure : undefined,
    reporting: reporting && updatedBlocksWithReports(reporting, next),
  };
}

function ordered(a: number, b: number): [number, number] {
  return a <= b ? [a, b] : [b, a];
}
