import { phrases } from '../../server/knowledge/phrases';
import { type Snippet, skeletons } from '../../server/knowledge/skeletons';

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
    phrases(kind, 'un').map(({ phrase, remainder }) => [
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
