// The verbs and small words of opening phrases. What is a fact of grammar stands here; how often it occurs is counted.
import { rowsOf } from './read.mjs';

/**
 * A verb a line: base form (with irregular forms: finite/participle/past), then by bars
 * complements that make it an opening (`-` = also without any), what else it takes (`noun`: "its deep concern"; `with`: "with concern"), words that must follow, words that must not.
 * A form written `-` opens nothing: "Closing the gap" is a heading.
 */
const VERBS = `
abolish abolishes/-/abolished | | | the its all
accede accedes/acceding/acceded | | | to
accept | | with
accord accords/-/accorded | | | the to its
acknowledge | | with
act | | | under in on pursuant upon within as also
adjourn adjourns/-/adjourned | | | the its
adopt
advise advises/-/advised | | | the all that its member states governments parties
affirm
agree | | | that with to on upon also further
allocate allocates/-/allocated | | | the a an to its
amend
announce announces/announcing/announced | | | the its that
anticipate
applaud
appeal | | | to for once again also urgently further
appoint
apportion apportions/-/apportioned | | | the among
appreciate
appropriate
approve | | | | of
ask | | | the that its all member
assert
assign assigns/-/assigned | | | the to its
associate | | | itself
assure assures/assuring/assured | | | the its all
attach attaches/attaching/attached | great importance, importance, particular importance, special importance, the highest importance
attest attests/attesting/attested | | | to that
authorize
aspire
await
award awards/-/awarded | | | the
base bases/basing/based | itself
be -/being/been | of the opinion, of the view
bear bears/bearing/borne | in mind
believe | | | that in it the also further
bring brings/bringing/brought | to the attention
build -/building/- | upon
call calls/calling/called | upon, on, for, attention, the attention, -
cancel cancels/-/cancelled | | | the its
caution
celebrate celebrates/celebrating/celebrated | | | the that
censure
charge | | | the its with
clarify clarifies/clarifying/clarified | | | that the
close closes/-/closed | | | the its
commemorate
commend | | with
commission commissions/-/commissioned | | | the a an
commit commits/committing/committed | | | to itself also further once
communicate | | | the to its
conclude | | | that
conclude concludes/-/concluded | | | its the
concur concurs/concurring/concurred | | | with in that
condemn
confirm
congratulate
consent consents/-/consented | | | to
consider | | with | | for
contemplate
continue | | | to its in
convene
convey conveys/conveying/conveyed | - | noun | its the to condolences appreciation
create creates/-/created | | | the a an
decide
declare
deem deems/deeming/deemed | | | it that the
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
empower empowers/-/empowered | | | the its
encourage
endorse
enjoin
enlarge enlarges/-/enlarged | | | the its
ensure ensures/-/ensured | | | that the
entrust
envisage envisages/envisaging/envisaged | | | the that a an
envision envisions/envisioning/envisioned | | | the that a an
establish | | | | of
exempt exempts/-/exempted | | | the all
exhort
expand expands/-/expanded | | | the its
expect | | | that the to all also
express | | noun
extend | - | noun
favour | | | the
fear fears/fearing/feared | | | that the
find finds/finding/found | | | that
find finds/-/found | | | the no it
fix fixes/-/fixed | | | the
foresee foresees/foreseeing/foreseen | | | the that
forward forwards/-/forwarded | | | the its to a
fulfil fulfils/fulfilling/fulfilled
give gives/giving/given | due consideration, its full support, effect, due regard
grant | | | the
guarantee guarantees/-/guaranteed | | | the that
have has/having/had | regard, in mind
highlight
hail
honour
hold holds/holding/held | | | that
hope | | | that
implore
impose imposes/-/imposed | | | the a an on
incorporate incorporates/-/incorporated | | | the
increase increases/-/increased | | | the its
indicate | | | that its
inform informs/informing/informed | | | the all
initiate initiates/-/initiated | | | the a an
insist | | | that on upon once also
instruct
intend | | | to that also
invite
keep keeps/keeping/kept | in mind
lament
launch launches/-/launched | | | the a an its
learn | | with | with of that
hear hears/hearing/heard | | with | with the
lend lends/lending/lent | its support, its full support
lift lifts/-/lifted | | | the its all
limit limits/-/limited | | | the its
look | forward
maintain | | | that its the
make makes/making/made | an urgent appeal, an appeal
mandate | | | the
mark | | | the
modify modifies/-/modified | | | the its paragraph
mourn mourns/mourning/mourned | | | the
need | | | to
nominate nominates/-/nominated | | | the for as
note | | with | | on by to
object | | | to also
observe | | with | that the with also further of
open opens/-/opened | | | the its
oppose opposes/opposing/opposed | | | the all any
order orders/-/ordered | | | the that all its a an
pay pays/paying/paid | tribute, special tribute, homage, particular attention
permit permits/-/permitted | | | the all
place places/placing/placed | on record
pledge | - | noun | its to that itself
postpone postpones/-/postponed | | | the its consideration until to
praise
proclaim
prolong prolongs/-/prolonged | | | the its
promote promotes/-/promoted | | | the
propose | | | that to the also
prohibit
provide provides/-/provided | | | that
re-emphasize
readmit readmits/-/readmitted | | | the
reaffirm
raise | awareness
realize
reappoint reappoints/-/reappointed | | | the as
reassert
rebuke
recall | | with
recognize | | with
recommend
recommit recommits/recommitting/recommitted | | | to itself also firmly further
reconfirm
reconstitute reconstitutes/-/reconstituted | | | the its
reconvene reconvenes/-/reconvened | | | the its
record | | with | with its the that
reduce reduces/-/reduced | | | the its
refer refers/referring/referred | | | to also further once again specifically
refer refers/-/referred | | | the its
refrain refrains/-/refrained | | | from
refuse
regret regrets/regretting/regretted
reinstate reinstates/-/reinstated | | | the its
reiterate | - | noun
reject
rejoice
remember | | with | that the with also
remind | | | | of
remove removes/-/removed | | | the its all
rename renames/-/renamed | | | the
renew | - | noun
repeal repeals/-/repealed | | | the its all
repeat | - | noun | its that
replace replaces/-/replaced | | | the its paragraph
repudiate
request | | | | for from by of made received under to
require | | | that the all its member any each every
rescind rescinds/-/rescinded | | | the its paragraph
resolve | | | to that also further once not therefore accordingly in :
respect | | | the its that
respond | | | to
reserve | | | its the to
restore restores/-/restored | | | the its
restrict restricts/-/restricted | | | the its
resume resumes/-/resumed | | | the its
retain retains/-/retained | | | the its
review reviews/-/reviewed | | | the its
revise revises/-/revised | | | the its paragraph
revoke revokes/-/revoked | | | the its all
salute
seek seeks/seeking/sought | | | to also the
select selects/-/selected | | | the
set sets/-/set | up
share | | | the its their also
solicit
specify specifies/specifying/specified | | | that the
stand stands/standing/stood | ready
stress
strengthen | | | its
strive strives/striving/striven | | | to for
submit submits/submitting/submitted | | | the to its
subscribe subscribes/subscribing/subscribed | | | to
substitute substitutes/-/substituted | | | the
suggest | | | that to the also
support | | | | for of
suspend
take takes/taking/taken | note, into account, into consideration, account, cognizance, full account, full note, due account, due note, particular note, special note, due cognizance | with
task tasks/-/tasked | | | the its
terminate
thank
transfer transfers/-/transferred | | | the its to
transmit transmits/transmitting/transmitted | | | to the its herewith also
trust | | | that
understand understands/understanding/understood | | | that
undertake undertakes/undertaking/undertaken | | | to also
undertake undertakes/-/undertaken | | | the its a an
underline
underscore
urge
uphold upholds/upholding/upheld
view | with appreciation, with concern, with alarm, with grave concern, with deep concern
voice | | noun
waive waives/-/waived | | | the its
warn
welcome | | with
wish | | | to also further that
withdraw withdraws/-/withdrawn | | | the its
witness witnesses/witnessing/witnessed | | with | the with
`;

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
resolute resolved respectful saddened satisfied seized sensitive shocked strengthened struck touched troubled worried`;

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
