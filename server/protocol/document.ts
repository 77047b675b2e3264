import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
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

/**
 * One version of an open document: its blocks and, on first use, what they mean. It never changes; `update` gives the next one.
 *
 * It is no flat string: an edit reads anew the few blocks around it, and only `getText()` without a range puts the text together.
 */
export class ResolutionDocument {
  #resolution: Resolution | undefined;
  #reporting: readonly number[] | undefined;
  #findings:
    | { readonly settings: RuleSettings; readonly surroundings: Surroundings; readonly all: readonly Finding[] }
    | undefined;

  private constructor(
    readonly uri: string,
    readonly languageId: string,
    readonly version: number,
    readonly tree: Tree,
    known: Known,
    /** The offset behind a single character, where that is all that made this version of the one before. */
    readonly typedAt?: number,
  ) {
    this.#resolution = known.structure && { tree, structure: known.structure };
    this.#reporting = known.reporting;
  }

  /** The document of a text as an editor opens it. */
  static create(uri: string, languageId: string, version: number, text: string): ResolutionDocument {
    return new ResolutionDocument(uri, languageId, version, parse(text), {});
  }

  /** The document after `changes`, each of which is measured in the text that the one before it left. */
  static update(
    document: ResolutionDocument,
    changes: readonly TextDocumentContentChangeEvent[],
    version: number,
  ): ResolutionDocument {
    let { tree } = document;
    let known: Known = { structure: document.#resolution?.structure, reporting: document.#reporting };
    for (const change of changes) {
      const next = changed(tree, change);
      known = next ? stillRight(known, tree, next) : {};
      tree = next?.tree ?? parse(change.text);
    }
    return new ResolutionDocument(document.uri, document.languageId, version, tree, known, typedAt(tree, changes));
  }

  /** The text understood. */
  get resolution(): Resolution {
    this.#resolution ??= resolutionOf(this.tree);
    return this.#resolution;
  }

  /** The findings under `settings` among `surroundings`, in text order; the same list while the same are asked for. */
  findings(settings: RuleSettings, surroundings: Surroundings = alone): readonly Finding[] {
    const known = this.#findings;
    if (known?.settings === settings && known.surroundings === surroundings) return known.all;
    this.#reporting ??= blocksWithReports(this.resolution);
    const all = findings(this.resolution, this.#reporting, settings, surroundings);
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
