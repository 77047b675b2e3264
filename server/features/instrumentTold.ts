import { dateWords } from '../knowledge/dates';
import type { Registry } from '../knowledge/registry';
import type { RegisteredText } from '../knowledge/resolutions';
import { officialNote, type Treaty } from '../knowledge/treaties';
import { bodyOf, numberOfText } from '../model/citingWords';

/** All that is known of the instrument that the data of a completion item name, in Markdown; undefined where they name none. */
export function instrumentTold(data: unknown, registry: Registry): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { cites, treaty } = data as { cites?: unknown; treaty?: unknown };
  const text = typeof cites === 'string' ? registry.text(cites) : undefined;
  if (text) return textTold(text);
  const named = typeof treaty === 'string' ? registry.treaty(treaty) : undefined;
  return named && treatyTold(named, registry);
}

function textTold({ id, kind, title, date, confidence, witnesses }: RegisteredText): string {
  const name = `**${bodyOf(id) ?? ''} ${kind} ${numberOfText(id)}**`.replace('** ', '**');
  const day = date && dateWords(date, 'en');
  const sure = confidence === 'low' ? ', which is not sure' : '';
  const seen = witnesses === 1 ? 'one text states it' : `${witnesses} texts state it`;
  const adopted = day ? `Adopted on ${day}${sure}${witnesses > 0 ? ` (${seen})` : ''}.` : 'Its date is not known.';
  return [name, ...(title ? [`“${title}”`] : []), adopted, `\`${id}\``].join('\n\n');
}

function treatyTold(treaty: Treaty, registry: Registry): string {
  const { name, acronym, date, parent, adoptedBy, status } = treaty;
  const day = date && dateWords(date, 'en');
  const note = officialNote(treaty);
  const main = parent ? registry.treaty(parent) : undefined;
  return [
    `**${name}**${acronym ? ` (${acronym})` : ''}`,
    ...(day ? [`Concluded on ${day}.`] : []),
    ...(adoptedBy ? [`Adopted by \`${adoptedBy}\`.`] : []),
    ...(main ? [`Supplements the ${main.name}.`] : []),
    ...(note ? [`Note: ${note}`] : status === 'V' ? [] : ['Its place in the *Treaty Series* is not known for sure.']),
  ].join('\n\n');
}
