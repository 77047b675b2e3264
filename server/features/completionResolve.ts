import { type CompletionItem, MarkupKind } from 'vscode-languageserver-types';
import { exampleOf } from '../knowledge/phraseExamples';
import { documentation, type Phrase } from '../knowledge/phrases';
import { phraseIndex } from './phraseIndex';

/** The item with what only one that is looked at needs: an example of the phrase, what it does and how often it occurs. Others stay as they are. */
export function completionResolve(item: CompletionItem): CompletionItem {
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
