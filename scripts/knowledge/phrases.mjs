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
const OBJECT_VERBS = new Set(['express', 'reiterate', 'renew', 'remain']);
const ENOUGH = 4;
/** Not offered: longer remainders, and adverbs that the place decides on. */
const MISFIT =
  /,| in (the|this|that|particular)\b| (as|and)$|\b(once|again|also|further|still)\b|^(Expressing|Expresses)$/i;

/** Usual items of Model United Nations phrase lists that official texts do not have, or hardly. */
const MUN = {
  preambular: `
Alarmed | by | concern
Anxious | | concern
Approving | | affirm
Contemplating | | consider
Deeply conscious | of | mind
Deeply convinced | | convince
Deeply disturbed | by | concern
Declaring | | affirm
Expecting | | hope
Fulfilling | | resolve
Fully alarmed | by | concern
Fully believing | | convince
Fully bearing in mind | | mind
Having adopted | | having
Having devoted attention | to | having
Having studied | | having
Noting with approval | | note+
Noting with zest | | note+
Seeking | | resolve
Viewing with appreciation | | welcome
`,
  operative: `
Asks | | directive | 2
Asserts | | declarative | 1
Believes | | declarative | 1
Declares accordingly | | decision | 5
Deeply regrets | | disapproval | 2
Designates | | decision | 4
Draws the attention | to | declarative | 1
Expresses its hope | that | declarative | 1
Fully supports | | approval | 2
Hopes | | declarative | 1
Honours | | approval | 1
Implores | | directive | 3
Proposes | | directive | 2
Requires | | directive | 5
Solemnly affirms | | declarative | 2
Suggests | | directive | 1
Transmits | | decision | 2
Trusts | that | declarative | 1
`,
};

/** The table of phrases without "also" and "further": counts per organ where they were counted, the count over all texts. */
export function phraseTables(read, { openingAt, openingBase }) {
  const french = new Map(
    FRENCH.trim()
      .split('\n')
      .map((line) => line.split(' | ')),
  );
  const mined = minedBases(read, openingBase);
  const curated = merged(JSON.parse(read('phrases.json'))).filter(({ kind, phrase, remainder }) =>
    isRead(kind, phrase, remainder ? [remainder] : undefined, openingAt),
  );
  const known = new Set(curated.map((p) => `${p.kind} ${p.phrase}`));
  const others = [...mined.values()]
    .filter((it) => !known.has(`${it.kind} ${it.phrase}`) && isPhrase(it, openingAt))
    .map((it) => ({ ...it, ...kinOf(it, curated, mined), counts: ['', '', '', ''] }));
  const all = [...curated, ...others];
  const offered = new Set(all.map((p) => `${p.kind} ${p.phrase}`));
  const model = Object.entries(MUN).flatMap(([kind, list]) => munRows(kind, list, offered, openingAt));
  const rows = [...all, ...model].map((p) => {
    const found = mined.get(`${p.kind} ${p.phrase}`);
    const verb = found?.verb ?? verbOf(p.phrase, p.kind);
    return [
      p.kind,
      p.phrase,
      verb,
      complementOf(p.phrase, verb),
      p.remainder,
      p.category,
      p.force,
      ...p.counts,
      p.source ? '' : Math.max(found?.total ?? 0, sum(p.counts)),
      french.get(p.phrase) ?? '',
      p.source ?? 'CORP',
    ];
  });
  const head = 'kind phrase verb complement remainder category force ga ecosoc hrc sc total french source'.split(' ');
  return { 'phrases.tsv': [head, ...rows] };
}

/** Each opening that was counted, without the adverb of its place; its count is that of all its forms. */
function minedBases(read, openingBase) {
  const bases = new Map();
  for (const kind of ['operative', 'preambular'])
    for (const row of rowsOf(read(kind === 'operative' ? 'openings-op-en.tsv' : 'openings-pre-en.tsv'))) {
      const { base } = openingBase({ phrase: row.phrase, kind });
      const [phrase, remainder] = divided(base.charAt(0).toUpperCase() + base.slice(1));
      const key = `${kind} ${phrase}`;
      const entry = bases.get(key) ?? { kind, phrase, remainder, verb: row.base_verb, object: row.object, total: 0 };
      entry.total += Number(row.count);
      bases.set(key, entry);
    }
  return bases;
}

/** One entry a phrase: "Concerned about" and "Concerned that" are "Concerned" with the more frequent remainder. */
function merged(json) {
  const entries = new Map();
  for (const kind of ['preambular', 'operative'])
    for (const { phrase: whole, cat, force, n } of json[kind]) {
      const [phrase, remainder] = divided(whole);
      const counts = [n.GA, n.ECOSOC, n.HRC, n.SC];
      const entry = { kind, phrase, remainder, category: cat, force: force ?? '', counts };
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

function isPhrase({ kind, phrase, object, verb, total }, openingAt) {
  const plain = !object || OBJECT_VERBS.has(verb.split(' ')[0]);
  if (total < ENOUGH || !plain || MISFIT.test(phrase)) return false;
  return isRead(kind, phrase, undefined, openingAt);
}

/** Whether the server reads just these words as an opening; one that it would not know again is not offered. */
function isRead(kind, phrase, followers = ['the', 'that', 'to', 'by', 'about', 'of', 'at'], openingAt) {
  const ways = followers.map((next) => openingAt(`${phrase} ${next} harbour`, 0));
  return ways.some((opening) => opening?.kind === kind && opening.phrase === phrase);
}

/** What the curated phrase does that is most like it: of the same verb, with the same last word where there is one. */
function kinOf({ kind, phrase, remainder, verb }, curated, mined) {
  const last = phrase.split(' ').at(-1);
  const sameVerb = curated.filter((p) => p.kind === kind && mined.get(`${kind} ${p.phrase}`)?.verb === verb);
  const kin = sameVerb.find((p) => p.phrase.split(' ').at(-1) === last) ?? (/ /.test(phrase) ? sameVerb[0] : undefined);
  return {
    remainder: REMAINDERS[phrase] ?? (remainder || (kin?.remainder ?? '')),
    category: kin?.category ?? (phrase.startsWith('Having') ? 'having' : ''),
    force: kin?.force ?? '',
  };
}

function munRows(kind, list, offered, openingAt) {
  return list
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((it) => it.trim()))
    .filter(([phrase, remainder]) => {
      const known = isRead(kind, phrase, remainder ? [remainder] : undefined, openingAt);
      return known && !offered.has(`${kind} ${phrase}`);
    })
    .map(([phrase, remainder, category, force = '']) => ({
      kind,
      phrase,
      remainder,
      category,
      force,
      counts: ['', '', '', ''],
      source: 'MUN',
    }));
}

/** The verb of a phrase by its form, for those that were not counted: of its first word in -s or -ing. */
function verbOf(phrase, kind) {
  const words = phrase.toLowerCase().split(' ');
  const form = words.find((it) => (kind === 'operative' ? /s$/ : /ing$/).test(it) && !/ly$/.test(it));
  if (!form) return `be ${words.at(-1)}`;
  if (kind === 'operative') return form.replace(/(?<=ss|sh|ch|x|z)es$|(?<!s)s$/, '').replace(/ie$/, 'y');
  const stem = form.replace(/ing$/, '');
  return /(at|iz|ar|lv|os|rov)$/.test(stem) ? `${stem}e` : stem;
}

/** The words of a phrase behind its verb: "note with appreciation" of "Takes note with appreciation". */
function complementOf(phrase, verb) {
  const stem = verb.split(' ')[0].replace(/e$/, '').slice(0, 4);
  const words = phrase.split(' ');
  const at = words.findIndex((it) => it.toLowerCase().startsWith(stem));
  return at < 0 ? '' : words.slice(at + 1).join(' ');
}

function divided(whole) {
  const found = REMAINDER.exec(whole);
  return found ? [found[1], found[2]] : [whole, ''];
}

const sum = (counts) => counts.reduce((total, count) => total + Number(count), 0);
