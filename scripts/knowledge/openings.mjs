// The verbs and small words of opening phrases. What is a fact of grammar stands here; how often it occurs is counted.
import { rowsOf } from './read.mjs';

/**
 * A verb a line: base form (with irregular forms: finite/participle/past), then by bars
 * complements that make it an opening (`-` = also without any), what else it takes (`noun`: "its deep concern"; `with`: "with concern"), words that must follow, words that must not.
 */
const VERBS = `
accept | | with
acknowledge | | with
act | | | under in on pursuant upon within as also
adopt
affirm
agree | | | that with to on upon also further
amend
anticipate
applaud
appeal | | | to for once again also urgently further
appoint
appreciate
appropriate
approve | | | | of
ask | | | the that its all member
assert
associate | | | itself
attach attaches/attaching/attached | great importance, importance, particular importance, special importance, the highest importance
authorize
aspire
await
bear bears/bearing/borne | in mind
believe | | | that in it the also further
bring brings/bringing/brought | to the attention
call calls/calling/called | upon, on, for, attention, the attention, -
caution
censure
charge | | | the its with
clarify clarifies/clarifying/clarified | | | that the
commemorate
commend | | with
commit commits/committing/committed | | | to itself also further once
communicate | | | the to its
conclude | | | that
concur concurs/concurring/concurred | | | with in that
condemn
confirm
congratulate
consider | | with | | for
contemplate
continue | | | to its in
convene
decide
declare
defer defers/deferring/deferred
demand | | | | of for by from
denounce
deplore
deprecate
designate
desire | | | to that also further the
determine
devote | attention, its attention
direct
disapprove
discontinue
dissolve
draw draws/drawing/drawn | attention, the attention
echo
elect
emphasize
encourage
endorse
enjoin
entrust
establish | | | | of
exhort
expect | | | that the to all also
express | | noun
extend | - | noun
favour | | | the
find finds/finding/found | | | that
fulfil fulfils/fulfilling/fulfilled
give gives/giving/given | due consideration, its full support, effect, due regard
grant | | | the
have has/having/had | regard, in mind
highlight
hail
honour
hold holds/holding/held | | | that
hope | | | that
implore
indicate | | | that its
insist | | | that on upon once also
instruct
intend | | | to
invite
keep keeps/keeping/kept | in mind
lament
learn | | with | with of that
hear hears/hearing/heard | | with | with the
lend lends/lending/lent | its support, its full support
look | forward
maintain | | | that its the
mandate | | | the
mark | | | the
need | | | to
note | | with | | on by to
object | | | to also
observe | | with | that the with also further of
pay pays/paying/paid | tribute, special tribute, homage, particular attention
pledge | - | noun | its to that itself
praise
proclaim
propose | | | that to the also
prohibit
re-emphasize
reaffirm
raise | awareness
realize
reassert
rebuke
recall | | with
recognize | | with
recommend
recommit recommits/recommitting/recommitted | | | to itself also firmly further
reconfirm
record | | with | with its the that
refer refers/referring/referred | | | to also further once again specifically
refuse
regret regrets/regretting/regretted
reiterate | - | noun
reject
rejoice
remember | | with | that the with also
remind | | | | of
renew | - | noun
repeat | - | noun | its that
repudiate
request | | | | for from by of made received under to
require | | | that the all its member any each every
resolve | | | to that also further once
respect | | | the its that
respond | | | to
reserve | | | its the to
salute
seek seeks/seeking/sought | | | to also the
share | | | the its their also
solicit
stress
strengthen | | | its
submit submits/submitting/submitted | | | the to its
suggest | | | that
support | | | | for of
suspend
take takes/taking/taken | note, into account, into consideration, account, cognizance, full account, full note, due account, due note, particular note, special note, due cognizance | with
terminate
thank
transmit transmits/transmitting/transmitted | | | to the its
trust | | | that
undertake undertakes/undertaking/undertaken | | | to also
underline
underscore
urge
uphold upholds/upholding/upheld
view | with appreciation, with concern, with alarm, with grave concern, with deep concern
voice | | noun
warn
welcome | | with
wish | | | to also
`;

/** Adjectives and past participles that open a preambular paragraph, alone or after an adverb. */
const ADJECTIVES = `alarmed amazed anxious appalled appreciative apprehensive assured aware bound cautious
cognizant committed concerned confident conscious convinced dedicated desirous determined disappointed dismayed distressed
disturbed eager encouraged fearful grateful gratified grieved guided heartened honoured hopeful horrified impressed indignant
inspired mindful motivated moved obliged outraged perturbed persuaded pleased preoccupied prompted proud reassured
resolute resolved respectful saddened satisfied seized shocked strengthened struck touched troubled worried`;

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
const NOUNS = `
abhorrence its none
admiration its none with
alarm its none with
anger its none
anguish its none with
anxiety its none with
appeal its the
appeals its the
appreciation its none with
apprehension its none with
approval its none with
assurance its
belief its the
call its the none
calls its the none
commitment its none
concern its none with
concerns its none
condemnation its none
condolences its none
confidence its none with
congratulations its none
consternation its none with
conviction its the none
decision its
demand its the
demands its the
desire its the
determination its none
dedication its
disappointment its none with
disapproval its none
dismay its none with
displeasure its none
distress its none with
encouragement its
endorsement its
esteem its
expectation its the
gratification its none with
gratitude its none with
grief its none
hope its the none
horror its none with
indignation its none with
insistence its
intention its
interest its with
invitation its the
invitations its the
opposition its none
outrage its none
pleasure its with
position its
pride its with
readiness its none
recognition its none with
recommendation its the
recommendations its the
regret its none with
request its the
requests its the
resolve its
respect its
revulsion its none
sadness its none with
satisfaction its none with
shock its none
solidarity its none
sorrow its none with
support its none
sympathy its none
thanks its none
trust its
understanding its
view its the
warning its
welcome its
willingness its none
wish its the
worry its none
zest with
`;

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
    const forms = irregular?.split('/') ?? regular(base);
    return (complements || '-').split(',').map((cell) => {
      const complement = cell.trim() === '-' ? '' : cell.trim();
      // a bare "Calls" is an opening only where its particle comes later: "Calls, in this regard, upon"
      const follows = base === 'call' && complement === '' ? ',' : next;
      const count = (kind) => countOf(mined, kind, [base, complement].join(' ').trim());
      const counts = [count('operative'), count('preambular')];
      const source = counts[0] + counts[1] > 0 ? 'CORP' : 'MUN, grammar';
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
    row('whereas', 'opener'),
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
