import type { Profile } from './organs';
import { phrases } from './phrases';

/** A text with tab stops (`$1`, `${1:words}`), as snippets of VS Code are written. */
export interface Snippet {
  prefix: string;
  description: string;
  body: string[];
}

interface House {
  profile: Profile;
  /** What the suggestion list says of it. */
  name: string;
  /** Keys of the front matter, each with what stands in its tab stop. */
  keys: Record<string, string>;
  /** The organ line without its article; where it is a tab stop, front matter and organ line are filled in together. */
  organ: string;
  /** The lines that close a resolution of this house. */
  end: string[];
}

const plenary = ['1st plenary meeting', '1 January 2030'];

const houses: House[] = [
  {
    profile: 'ga',
    name: 'General Assembly',
    organ: 'General Assembly',
    keys: { session: 'Eighty-fifth session', agendaItem: '12 (a)' },
    end: plenary,
  },
  {
    profile: 'ecosoc',
    name: 'Economic and Social Council',
    organ: 'Economic and Social Council',
    keys: { session: '2030 session', agendaItem: '12 (a)' },
    end: plenary,
  },
  {
    profile: 'sc',
    name: 'Security Council',
    organ: 'Security Council',
    keys: { adopted: '2030-01-01' },
    end: ['10001st meeting', '1 January 2030'],
  },
  {
    profile: 'hrc',
    name: 'Human Rights Council',
    organ: 'Human Rights Council',
    keys: { session: 'Seventieth session', agendaItem: '3' },
    end: ['1st meeting', '1 January 2030'],
  },
  {
    profile: 'cop',
    name: 'conference of parties',
    organ: '${1:Conference of the Parties}',
    keys: { session: 'Tenth session' },
    end: plenary,
  },
  {
    profile: 'mun',
    name: 'Model United Nations committee',
    organ: '${1:General Assembly}',
    keys: { sponsors: '[Chile, Kenya]' },
    end: [],
  },
];

/** A frame to fill in for each house: front matter, title, organ line, preamble, operative part, closing lines. */
export function skeletons(): Record<string, Snippet> {
  return Object.fromEntries(
    houses.map((house) => [
      `skeleton: ${house.profile}`,
      {
        prefix: `skeleton-${house.profile}`,
        description: `A resolution of ${article(house)} ${house.name}: front matter to closing lines`,
        body: body(house),
      },
    ]),
  );
}

const article = ({ profile }: House) => (profile === 'cop' || profile === 'mun' ? 'a' : 'the');

function body({ profile, organ, keys, end }: House): string[] {
  let last = organ.includes('$') ? 1 : 0;
  const stop = (text: string) => `\${${++last}:${text}}`;
  return [
    '---',
    `organ: ${organ}`,
    // Where the name of the body tells the house, nobody need write it down.
    ...(last ? [`profile: ${profile}`] : []),
    ...Object.entries(keys).map(([key, value]) => `${key}: ${stop(value)}`),
    '---',
    '',
    `# ${stop('Title')}`,
    '',
    `*The ${organ}*,`,
    '',
    `${opening('preambular', 'Recalling')} ${stop('its earlier resolutions on the question')},`,
    '',
    `${opening('preambular', 'Recognizing')} ${stop('the need to act together')},`,
    '',
    `1. ${opening('operative', 'Requests')} ${stop('the Secretary-General')}:`,
    '',
    `   (a) ${stop('To do one thing')};`,
    '',
    `   (b) ${stop('To do another')};`,
    '',
    `2. ${opening('operative', 'Decides')} ${stop('to remain seized of the matter')}.`,
    ...end.flatMap((line) => ['', `*${stop(line)}*`]),
    '$0',
  ];
}

/** The phrase in italics; throws where the phrase data does not have it. */
function opening(kind: 'preambular' | 'operative', phrase: string): string {
  if (!phrases(kind, 'un').some((it) => it.phrase === phrase)) throw new Error(`unknown phrase: ${phrase}`);
  return `*${phrase}*`;
}
