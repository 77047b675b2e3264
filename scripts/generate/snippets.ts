import { withAdverb } from '../../server/knowledge/openingAdverb';
import { type Phrase, phrases } from '../../server/knowledge/phrases';
import { type Snippet, skeletons } from '../../server/knowledge/skeletons';

/** Phrases that open fewer paragraphs of official texts are left to the server; those that open many come with their adverbs too. */
export const few = 15;
const many = 200;

/** Every static snippet by its name: a skeleton for each house, and each phrase of the phrase data in italics with its tab stops. */
export function snippets(): Record<string, Snippet> {
  return { ...skeletons(), ...phraseSnippets('preambular'), ...phraseSnippets('operative') };
}

type Kind = 'preambular' | 'operative';

const kinds = {
  preambular: { prefix: 'pre', body: (opening: string) => `${opening}$1,$0` },
  operative: { prefix: 'op', body: (opening: string) => `\${1:1}. ${opening}$2;$0` },
};

function phraseSnippets(kind: Kind): Record<string, Snippet> {
  const { prefix, body } = kinds[kind];
  return Object.fromEntries(
    phrases(kind, 'un')
      .filter(({ total }) => total >= few)
      .flatMap(forms)
      .map(({ phrase, remainder }) => [
        `${kind}: ${phrase}`,
        {
          // Without a hyphen: behind one, the letters of the phrase alone would find it, beside the server's own suggestion.
          prefix: `${prefix}${phrase.toLowerCase().replace(/[^\p{L}]/gu, '')}`,
          description: `${phrase} … (${kind} paragraph)`,
          body: [body(`*${phrase}* ${remainder && `${remainder} `}`)],
        },
      ]),
  );
}

function forms(phrase: Phrase): Pick<Phrase, 'phrase' | 'remainder'>[] {
  const adverbs = phrase.total >= many ? (['', 'also', 'further'] as const) : ([''] as const);
  return adverbs.map((it) => ({ ...phrase, phrase: withAdverb(phrase.phrase, phrase.kind, it) }));
}
