// The phrases that completion offers: the curated list with its counts per organ, and the frequent ones it lacks.
import { rowsOf } from './read.mjs';

/** French counterparts, most frequent first, as they stand in aligned official texts. */
const FRENCH = `
Requests | Prie, Demande
Invites | Invite
Encourages | Encourage, Engage
Strongly encourages | Encourage vivement, Engage vivement
Calls upon | Demande, Engage
Calls for | Demande, Appelle
Urges | Exhorte, Demande instamment, Prie instamment
Strongly urges | Demande instamment, Engage vivement
Demands | Exige
Authorizes | Autorise
Recommends | Recommande
Reminds | Rappelle
Decides | Décide
Resolves | Décide
Approves | Approuve
Endorses | Fait sienne, Souscrit, Approuve
Agrees | Convient
Commits | S’engage
Recommits | S’engage de nouveau
Recalls | Rappelle
Reaffirms | Réaffirme
Reiterates | Réaffirme, Rappelle
Recognizes | Considère, Constate, Est consciente
Acknowledges | Constate, Considère, Reconnaît
Notes | Note, Prend note
Takes note | Prend note, Prend acte
Takes note with appreciation | Prend note avec satisfaction
Notes with appreciation | Prend note avec satisfaction, Note avec satisfaction
Notes with satisfaction | Note avec satisfaction
Notes with concern | Note avec préoccupation, Constate avec préoccupation
Notes with great concern | Constate avec une vive préoccupation
Considers | Juge
Stresses | Souligne
Emphasizes | Souligne, Insiste sur
Underlines | Souligne
Underscores | Souligne
Highlights | Souligne
Re-emphasizes | Réaffirme
Affirms | Affirme
Welcomes | Se félicite, Salue, Accueille avec satisfaction
Welcomes with appreciation | Accueille avec satisfaction
Commends | Félicite, Salue, Rend hommage
Appreciates | Se félicite, Sait gré
Pays tribute | Rend hommage
Supports | Appuie
Looks forward | Attend avec intérêt
Recognizes with appreciation | Prend note avec satisfaction
Recalls with appreciation | Rappelle avec satisfaction
Expresses its appreciation | Remercie, Se félicite, Exprime sa gratitude
Expresses appreciation | Exprime sa gratitude, Sait gré
Expresses concern | Se déclare préoccupée, Constate avec inquiétude
Expresses its concern | Constate avec préoccupation
Expresses deep concern | Se déclare profondément préoccupée
Expresses grave concern | Se déclare gravement préoccupée, Se déclare vivement préoccupée
Expresses serious concern | Se déclare vivement préoccupée
Deplores | Déplore
Condemns | Condamne
Strongly condemns | Condamne fermement, Condamne énergiquement
Reiterates its call | Demande de nouveau, Renouvelle son appel
Reiterates its request | Prie de nouveau, Demande de nouveau
Reiterates its invitation | Invite de nouveau
Reiterates its support | Renouvelle son soutien
Reiterates its commitment | S’engage de nouveau
Continues | Continue
Recalling | Rappelant
Reaffirming | Réaffirmant
Reiterating | Réaffirmant
Recognizing | Considérant, Consciente, Sachant
Acknowledging | Consciente, Considérant
Noting | Notant, Prenant note
Taking note | Prenant note, Prenant acte
Taking note with appreciation | Prenant note avec satisfaction
Noting with appreciation | Notant avec satisfaction, Prenant note avec satisfaction
Noting with concern | Notant avec préoccupation, Constatant avec préoccupation
Noting with grave concern | Notant avec une vive préoccupation
Welcoming | Se félicitant, Saluant
Commending | Saluant
Encouraging | Encourageant
Stressing | Soulignant
Emphasizing | Soulignant, Insistant sur
Underlining | Soulignant, Insistant sur
Underscoring | Soulignant
Affirming | Affirmant
Considering | Considérant
Bearing in mind | Ayant à l’esprit, Gardant à l’esprit
Mindful | Consciente, Ayant à l’esprit
Aware | Ayant connaissance
Guided | Guidée
Having considered | Ayant examiné
Deeply concerned | Profondément préoccupée
Concerned | Constatant avec préoccupation
Expressing concern | Se déclarant préoccupée
Expressing deep concern | Se déclarant gravement préoccupée
Expressing its appreciation | Remerciant
Condemning | Condamnant
Strongly condemning | Condamnant fermement
`;

/** The roman word that follows a phrase; the particle of "calls for" is no such word. */
const REMAINDER =
  /^(?!.*\bcall(?:s|ing)?(?: also| further)? for$)(.+?) (about|at|by|from|in|of|over|that|to|under|with|for)$/i;
const REMAINDERS = { Responding: 'to', Encouraged: 'by', 'Having taken note': 'of', Desiring: 'to' };
const OBJECT_VERBS = new Set(['express', 'reiterate', 'renew']);
const ENOUGH = 15;
/** Not offered: other spellings, longer remainders, and adverbs at the place where the house style has none. */
const MISFIT =
  /is(es|ing)$| in (the|particular)| once|ive (Stress|Express(|es|ing)|Continu(es|ing)|Extends|Calls)$|^preambular (Also|Further)|^operative .* (also|further)$/;

/** The table of phrases: counts per organ where they were counted, the count over all texts otherwise. */
export function phraseTables(read) {
  const french = new Map(
    FRENCH.trim()
      .split('\n')
      .map((line) => line.split(' | ')),
  );
  const mined = ['operative', 'preambular'].flatMap((kind) =>
    rowsOf(read(kind === 'operative' ? 'openings-op-en.tsv' : 'openings-pre-en.tsv')).map((row) => ({ ...row, kind })),
  );
  const totals = new Map(mined.map((row) => [`${row.kind} ${row.phrase}`, Number(row.count)]));
  const curated = merged(JSON.parse(read('phrases.json')));
  const known = new Set(curated.flatMap((p) => [p.phrase, p.also, p.further].map((phrase) => `${p.kind} ${phrase}`)));
  const others = mined
    .filter((row) => !known.has(`${row.kind} ${row.phrase}`) && isPhrase(row))
    .map((row) => ({
      kind: row.kind,
      phrase: row.phrase,
      remainder: REMAINDERS[row.phrase] ?? '',
      category: '',
      force: '',
      counts: ['', '', '', ''],
    }));
  const total = (kind, phrase) => totals.get(`${kind} ${phrase}`) ?? 0;
  const rows = [...curated, ...others].map((p) => [
    p.kind,
    p.phrase,
    p.remainder,
    p.category,
    p.force,
    ...p.counts,
    Math.max(total(p.kind, p.phrase), sum(p.counts)),
    p.also ?? '',
    p.also ? total(p.kind, p.also) : '',
    p.further ?? '',
    p.further ? total(p.kind, p.further) : '',
    french.get(p.phrase) ?? '',
    'CORP',
  ]);
  const head = [
    'kind',
    'phrase',
    'remainder',
    'category',
    'force',
    'ga',
    'ecosoc',
    'hrc',
    'sc',
    'total',
    'also',
    'alsoTotal',
    'further',
    'furtherTotal',
    'french',
    'source',
  ];
  return { 'phrases.tsv': [head, ...rows] };
}

/** One entry a phrase: "Concerned about" and "Concerned that" are "Concerned" with the more frequent remainder. */
function merged(json) {
  const entries = new Map();
  for (const kind of ['preambular', 'operative'])
    for (const { phrase: whole, cat, force, n, also, further } of json[kind]) {
      const [phrase, remainder] = divided(whole);
      const counts = [n.GA, n.ECOSOC, n.HRC, n.SC];
      const entry = {
        kind,
        phrase,
        remainder,
        category: cat,
        force: force ?? '',
        counts,
        also: first(also),
        further: first(further),
      };
      const key = `${kind} ${phrase}`;
      const known = entries.get(key);
      entries.set(key, known ? joined(known, entry) : { ...entry, seen: [counts.join()] });
    }
  return [...entries.values()];
}

function joined(known, entry) {
  const vector = entry.counts.join();
  if (known.seen.includes(vector)) return known;
  const main = sum(entry.counts) > Math.max(...known.seen.map((seen) => sum(seen.split(',')))) ? entry : known;
  const counts = known.counts.map((count, i) => count + entry.counts[i]);
  return { ...known, remainder: main.remainder, counts, seen: [...known.seen, vector] };
}

function isPhrase(row) {
  const plain = !row.object || OBJECT_VERBS.has(row.base_verb.split(' ')[0]);
  return (
    Number(row.count) >= ENOUGH && plain && !REMAINDER.test(row.phrase) && !MISFIT.test(`${row.kind} ${row.phrase}`)
  );
}

const first = (phrase) => (phrase ? divided(phrase)[0] : undefined);

function divided(whole) {
  const found = REMAINDER.exec(whole);
  return found ? [found[1], found[2]] : [whole, ''];
}

const sum = (counts) => counts.reduce((total, count) => total + Number(count), 0);
