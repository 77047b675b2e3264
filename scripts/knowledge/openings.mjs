// The verbs and small words of opening phrases. What is a fact of grammar stands here; how often it occurs is counted.
import { beside, rowsOf } from './read.mjs';

/**
 * A verb a line: base form (with irregular forms: finite/participle/past), then by bars
 * complements that make it an opening (`-` = also without any), what else it takes (`noun`: "its deep concern"; `asking`: "its request", no other noun; `with`: "with concern"), words that must follow, words that must not.
 * A form written `-` opens nothing: "Closing the gap" is a heading.
 */
const VERBS = beside('verbs.txt');

/** Official resolutions that open a paragraph with what the counts do not hold, by base form and complement. */
const MET = {
  'be of the opinion': 'A/RES/834 (IX)',
  'bring to the attention': 'A/RES/73/209',
  'call attention': 'A/RES/58/14',
  'call the attention': 'E/RES/1984/47',
  defer: 'E/RES/476 (XV)',
  forward: 'S/RES/1104 (1997)',
  honour: 'A/RES/60/7',
  'make an urgent appeal': 'E/RES/1990/52',
  object: 'A/HRC/RES/49/6',
  're-emphasize': 'E/RES/2023/31',
  'raise awareness': 'A/RES/79/159',
  'take cognizance': 'S/RES/327 (1973)',
  'take full note': 'S/RES/2765 (2024)',
  'take due note': 'A/RES/59/174',
  'view with appreciation': 'E/RES/2015/21',
};

/** Adjectives and past participles that open a preambular paragraph, alone or after an adverb. */
const ADJECTIVES = `alarmed amazed angered anxious appalled appreciative apprehensive assured attentive aware bound cautious
cognizant committed concerned confident conscious convinced dedicated desirous determined disappointed dismayed distressed
disturbed eager encouraged faithful fearful frustrated grateful gratified grieved guided heartened honoured hopeful horrified impressed indignant
informed inspired mindful motivated moved obliged outraged perturbed persuaded pleased preoccupied prompted proud pursuant reassured
resolute resolved respectful saddened satisfied seized sensitive shocked strengthened struck touched troubled worried supportive`;

/** Words that open a preambular paragraph as they stand, each with the ways of going on of which one must follow. */
const OPENERS = {
  whereas: '',
  'in accordance':
    'with its; with article; with articles; with the charter; with the purposes; with the provisions of the charter',
};

const INNER = 'also; further; furthermore; once again; again; once more; anew; likewise';
const ADVERBS = `${INNER}; equally; however; moreover; similarly; still`;
const MANNER =
  'strongly; firmly; unequivocally; urgently; emphatically; specifically; fully; duly; solemnly; categorically; vigorously; unreservedly';
const INTENSIFIERS = `actively acutely categorically clearly consistently constantly deeply duly earnestly emphatically equally
especially explicitly extremely fervently firmly formally fully genuinely gravely greatly highly increasingly intensely keenly
particularly positively profoundly resolutely respectfully seriously sincerely solemnly specifically steadfastly
strenuously strongly sternly totally unanimously unconditionally unequivocally unreservedly urgently utterly vehemently
vigorously warmly wholeheartedly`;

/** Nouns that belong to the opening, and the determiners they take: `its`, `the`, `none`; `with` = also after "with". */
const NOUNS = beside('nouns.txt');

const QUALITIES = `abiding active ardent best clear complete continued continuing constant deep deepening deepest determined
earlier earnest enduring entire ever extreme firm firmest full further general genuine grave gravest great greatest growing
heartfelt high highest immense increased increasing intense keen key long-standing mounting most ongoing outright particular
previous profound renewed resolute serious severe sincere sincerest solemn special steadfast strong stronger strongest total unanimous
unconditional unequivocal unswerving unwavering urgent utmost very vigorous warm warmest wholehearted`;

/** The tables of opening phrases, the verbs with their counts in official texts. */
export function openingTables(read) {
  const mined = [
    ...rowsOf(read('openings-op-en.tsv')).map((row) => ({ ...row, kind: 'operative' })),
    ...rowsOf(read('openings-pre-en.tsv')).map((row) => ({ ...row, kind: 'preambular' })),
  ];
  return { 'openings.tsv': verbTable(mined), 'opening-words.tsv': wordTable(mined) };
}

function verbTable(mined) {
  const head = [
    'base',
    'finite',
    'participle',
    'past',
    'complement',
    'takes',
    'next',
    'not',
    'operative',
    'preambular',
    'source',
  ];
  const rows = lines(VERBS).flatMap((line) => {
    const [verb, complements = '', takes = '', next = '', not = ''] = line.split('|').map((cell) => cell.trim());
    const [base, irregular] = verb.split(' ');
    const forms = (irregular?.split('/') ?? regular(base)).map((form) => (form === '-' ? '' : form));
    return (complements || '-').split(',').map((cell) => {
      const complement = cell.trim() === '-' ? '' : cell.trim();
      // a bare "Calls" is an opening only where its particle comes later: "Calls, in this regard, upon"
      const follows = base === 'call' && complement === '' ? ',' : next;
      const count = (kind) => countOf(mined, kind, [base, complement].join(' ').trim());
      const counts = [count('operative'), count('preambular')];
      const met = MET[[base, complement].join(' ').trim()];
      const source = counts[0] + counts[1] > 0 ? 'CORP' : (met ?? 'MUN, grammar');
      return [base, ...forms, complement, takes, follows, not, ...counts, source];
    });
  });
  return [head, ...rows];
}

function wordTable(mined) {
  const head = ['word', 'role', 'takes', 'count', 'source'];
  const seen = (phrase) =>
    mined
      .filter((row) => ` ${row.phrase.toLowerCase()} `.includes(` ${phrase} `))
      .reduce((sum, row) => sum + Number(row.count), 0);
  const row = (word, role, takes = '') => {
    const count = seen(word);
    return [word, role, takes, count, count > 0 ? 'CORP' : 'grammar'];
  };
  return [
    head,
    ...Object.entries(OPENERS).map(([word, next]) => row(word, 'opener', next)),
    ...ADVERBS.split('; ').map((word) => row(word, 'adverb', INNER.split('; ').includes(word) ? 'after' : '')),
    ...MANNER.split('; ').map((word) => row(word, 'manner')),
    ...words(INTENSIFIERS).map((word) => row(word, 'intensifier')),
    ...words(ADJECTIVES).map((word) => row(word, 'adjective')),
    ...words(QUALITIES).map((word) => row(word, 'quality')),
    ...lines(NOUNS).map((line) => row(line.split(' ')[0], 'noun', line.split(' ').slice(1).join(' '))),
  ];
}

function countOf(mined, kind, base) {
  const names = [base, base.replace('iz', 'is')];
  return mined
    .filter((row) => row.kind === kind && names.includes(row.base_verb.replace(/^have (noted|taken).*/, '')))
    .reduce((sum, row) => sum + Number(row.count), 0);
}

function regular(base) {
  const finite = /(s|sh|ch|x|o)$/.test(base) ? `${base}es` : `${base}s`;
  return [finite, `${base.replace(/([^e])e$/, '$1')}ing`, `${base.replace(/e$/, '')}ed`];
}

const lines = (text) => text.trim().split('\n');
const words = (text) => text.trim().split(/\s+/);
