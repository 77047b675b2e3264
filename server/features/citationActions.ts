import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  CodeActionTriggerKind,
  type Range,
} from 'vscode-languageserver-types';
import type { Profile } from '../knowledge/organs';
import { languageOf } from '../model/language';
import { profileInForce, type Resolution } from '../model/resolution';
import { alone, type Surroundings } from '../model/surroundings';
import { offsetAt, placeAt } from '../syntax/tree';
import type { Edit } from '../text/span';
import { citedAt, idOfCited } from './citedAt';
import { numberActions } from './numberActions';
import { textEditsOf } from './ranges';
import { replacementActions } from './replacementActions';
import { shortFormActions } from './shortFormActions';
import { treatyActions } from './treatyActions';

/** What can be done about a citation; the title says what will stand there. */
export interface CitationAction {
  readonly title: string;
  /** In offsets of the whole text. */
  readonly edits: readonly Edit[];
  /** Whether what stands there is no citation as texts print them. */
  readonly repairs?: true;
}

/** A citation that may be rewritten, and all that decides how. */
export interface CitationRequest {
  readonly resolution: Resolution;
  readonly surroundings: Surroundings;
  readonly house: Profile;
  /** The block of the cursor, and where in it that stands. */
  readonly block: number;
  readonly at: number;
}

const rewrite = `${CodeActionKind.RefactorRewrite}.rapporteur`;

/** What can be done about the citation at `range`: its date, title, body, note and short form; nothing where nothing is known of it. */
export function citationActions(
  resolution: Resolution,
  uri: string,
  range: Range,
  { only, triggerKind }: CodeActionContext,
  profile: Profile | 'auto' = 'auto',
  surroundings: Surroundings = alone,
): CodeAction[] {
  if (!only && triggerKind === CodeActionTriggerKind.Automatic) return [];
  const asks = (kind: string) => !only || only.some((it) => kind === it || kind.startsWith(`${it}.`));
  if (!asks(rewrite) && !asks(CodeActionKind.QuickFix)) return [];
  const place = placeAt(resolution.tree, offsetAt(resolution.tree, range.start));
  if (!place || languageOf(resolution) !== 'en') return [];
  const { index: block, at } = place;
  const request = { resolution, surroundings, house: profileInForce(resolution, profile), block, at };
  return found(request).flatMap(({ title, edits, repairs }) => {
    const kind = repairs ? CodeActionKind.QuickFix : rewrite;
    if (edits.length === 0 || !asks(kind)) return [];
    return [{ title, kind, edit: { changes: { [uri]: textEditsOf(resolution.tree, edits) } } }];
  });
}

/** The actions that do something else than each of those that are offered already. */
export function besides(offered: readonly CodeAction[], actions: readonly CodeAction[]): CodeAction[] {
  const known = new Set(offered.map(({ edit }) => JSON.stringify(edit?.changes)));
  return actions.filter(({ edit }) => !known.has(JSON.stringify(edit?.changes)));
}

function found(request: CitationRequest): readonly CitationAction[] {
  const cited = citedAt(request.resolution, request.block, request.at);
  if (cited?.kind === 'shortForm') return shortFormActions(request, cited);
  const id = cited && idOfCited(cited);
  if (cited && id !== undefined && request.surroundings.registry.treaty(id)) return treatyActions(request, cited);
  const own = cited?.kind === 'citation' ? numberActions(request, cited.citation) : [];
  return own.length > 0 ? own : replacementActions(request);
}
