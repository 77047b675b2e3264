import { type CompletionItem, MarkupKind } from 'vscode-languageserver-types';
import { exampleOf } from '../knowledge/phraseExamples';
import { documentation, type Phrase } from '../knowledge/phrases';
import { alone, type Surroundings } from '../model/surroundings';
import { instrumentTold } from './instrumentTold';
import { phraseIndex } from './phraseIndex';

/**
 * The item with what only one that is looked at needs: of a phrase an example, what it does and how often it occurs, of an instrument all that
 * is known. Others stay as they are.
 */
export function completionResolve(item: CompletionItem, { registry }: Surroundings = alone): CompletionItem {
  const told = instrumentTold(item.data, registry);
  if (told) return { ...item, documentation: { kind: MarkupKind.Markdown, value: told } };
  const phrase = phraseOf(item.data);
  if (!phrase) return item;
  const words = typeof item.data.words === 'string' ? item.data.words : phrase.phrase;
  const value = `${exampleOf(phrase, words)}\n\n${documentation(phrase)}`;
  return { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}

function phraseOf(data: unknown): Phrase | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { phrase, kind } = data as { phrase?: unknown; kind?: unknown };
  if (kind !== 'preambular' && kind !== 'operative') return undefined;
  const named = (house: 'un' | 'mun') => phraseIndex(kind, house).find((it) => it.phrase.phrase === phrase)?.phrase;
  return named('un') ?? named('mun');
}
