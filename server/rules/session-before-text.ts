import { capitalized } from '../knowledge/capitalized';
import { ordinalWords } from '../knowledge/ordinals';
import { bodyOfSeries } from '../knowledge/organs';
import { numbered } from '../knowledge/sessions';
import { citationsOf, type ResolvedCitation, resolvedOf } from '../model/citations';
import { isOwnProse } from '../model/prose';
import { sessionOf } from '../model/session';
import { type SessionBody, type SessionMention, sessionMentions } from '../model/sessionMentions';
import { ownDate, windowOf } from './citedTexts';
import type { Context, DocumentRule, Report } from './rule';

/** What a resolution asks for is to happen at a session that is still to come. */
export const sessionBeforeText: DocumentRule = {
  id: 'session-before-text',
  summary: 'What a resolution asks for is set for a session that is not over when it is adopted.',
  severity: 'warning',
  authority: 'Calendar of the sessions of each organ',
  fix: 'none',
  per: 'document',
  *check(context) {
    const { tree, structure } = context.resolution;
    for (const [block, own] of tree.blocks.entries()) {
      const mentions = isOwnProse(structure, block) ? sessionMentions(own) : [];
      for (const [ordinal, mention] of mentions.entries()) {
        const message = faultOf(context, block, mention);
        if (message) yield { at: { block, part: 'session', ordinal }, message } satisfies Report;
      }
    }
  },
};

function faultOf(context: Context, block: number, mention: SessionMention): string | undefined {
  const cited = mention.decidedBy === undefined ? undefined : citationAt(context, block, mention.decidedBy);
  const series = mention.body === 'cited' ? cited && seriesCited(cited) : seriesOf(context, mention.body);
  if (!series) return undefined;
  if (cited) return afterCited(cited, series, mention.session);
  return context.resolution.structure.owner[block]?.kind === 'operative'
    ? afterText(context, series, mention.session)
    : undefined;
}

function citationAt({ resolution }: Context, block: number, ordinal: number): ResolvedCitation | undefined {
  return resolvedOf(resolution, citationsOf(resolution.tree.blocks[block]!)[ordinal]!);
}

function seriesCited({ id, body }: ResolvedCitation): string | undefined {
  return body === 'unknown' ? undefined : numbered(id).series.replace(/DEC$/, 'RES');
}

/** The Assembly of a text that names no other is the General Assembly; which Commission is meant, only its name tells. */
function seriesOf({ resolution }: Context, body: Exclude<SessionBody, 'cited'>): string | undefined {
  const own = resolution.structure.organ?.symbol;
  if (body === 'own') return own;
  if (body.series !== undefined) return body.series;
  if (body.type === 'assembly') return own && /^(?:A|E|S|A\/HRC|E\/CN\.\d+)\/RES$/.test(own) ? 'A/RES' : undefined;
  if (body.type === 'council') return own && /^(?:E|A\/HRC)\/RES$/.test(own) ? own : undefined;
  return body.type === 'commission' && own && /^E\/CN\./.test(own) ? own : undefined;
}

/** A session that was over before the resolution that is said to set it. */
function afterCited({ id, kind, body }: ResolvedCitation, series: string, session: number): string | undefined {
  const own = numbered(id);
  if (body === 'unknown' || own.series.replace(/DEC$/, 'RES') !== series || own.session === undefined) return undefined;
  if (own.session <= session || own.session > 1900 !== session > 1900) return undefined;
  const name = bodyOfSeries(series);
  if (!name) return undefined;
  const number = id.slice(own.series.length + 1);
  return `${kind === 'decision' ? 'Decision' : 'Resolution'} ${number} is of ${sessionWords(own.session)} of the ${name}: nothing that it decides can take place at ${sessionWords(session)}, which was earlier`;
}

function afterText(context: Context, series: string, session: number): string | undefined {
  const { resolution } = context;
  const own = resolution.structure.organ?.symbol;
  const name = bodyOfSeries(series);
  if (!name) return undefined;
  const current = own === series && counted.test(series) ? sessionOf(resolution, context.profile) : undefined;
  if (current !== undefined) {
    if (current > 1900 !== session > 1900 || session >= current) return undefined;
    return `This text is of ${sessionWords(current)} of the ${name}: nothing can still be set for ${sessionWords(session)}, which was earlier`;
  }
  const date = ownDate(resolution);
  const window = windowOf(`${series}/${session}/1`);
  if (!date || !window || window.to >= date || session > 1900 !== /^E\/(?:RES|CN\.[49]\/RES)$/.test(series))
    return undefined;
  return `${capitalized(sessionWords(session))} of the ${name} was over when this text was adopted or issued: nothing can still be set for it`;
}

/** The organs whose sessions a masthead tells. */
const counted = /^(?:A|E|A\/HRC)\/RES$/;

function sessionWords(session: number): string {
  return session > 1900 ? `the session of ${session}` : `the ${ordinalWords(session)} session`;
}
