import type { Profile } from './organs';
import cop from './profiles/cop.tsv';
import ecosoc from './profiles/ecosoc.tsv';
import ga from './profiles/ga.tsv';
import hrc from './profiles/hrc.tsv';
import mun from './profiles/mun.tsv';
import sc from './profiles/sc.tsv';
import un from './profiles/un.tsv';
import { lazily, rowsOf } from './table';

/** What a house does otherwise than another; every value has its reason and its source in the table of the profile. */
export interface Conventions {
  /** The house as a message names it: "the General Assembly". */
  readonly name: string;
  /** Where "also" and "further" stand in a preambular opening: after the phrase, before it, or on either side. */
  readonly preambularAdverb: 'after' | 'before' | 'either';
  /** The same for operative openings. */
  readonly operativeAdverb: 'before' | 'either';
  /** Whether openings that follow one another run bare, also, further. */
  readonly adverbCycle: 'kept' | 'none';
  /** How a resolution names itself. */
  readonly ownName: 'the present' | 'this' | 'any';
  /** Whether "and" or "or" may join sub-paragraphs; `own` is what most of the text does. */
  readonly listConnector: 'none' | 'own' | 'any';
  /** What sub-paragraphs end with. */
  readonly listEnding: 'semicolon' | 'any';
  /** The spelling of English words; `consistent` asks of a text no more than to keep to one. */
  readonly spelling: 'oxford' | 'american' | 'consistent';
  /** Whether names are written out: all that can be, those of the United Nations and its organs, or none. */
  readonly acronyms: 'avoided' | 'not of organs' | 'allowed';
  /** Whether numbers below ten are written out. */
  readonly smallNumbers: 'words' | 'any';
  /** Whether the numbers of sessions are written out. */
  readonly sessions: 'words' | 'any';
  readonly capitals: 'kept' | 'any';
  /** Whether exactly the opening phrase is in italics, or its preposition may be too. */
  readonly italics: 'exact' | 'loose';
  /** What the last operative paragraph decides: to remain seized, or that or to go on later, or anything. */
  readonly closingParagraph: 'seized' | 'seized or continued' | 'any';
  /** Whether "Acting under Chapter VII" is the last preambular paragraph. */
  readonly legalBasis: 'last' | 'any';
  /** Whether a comma stands behind the quotation mark that closes. */
  readonly quoteComma: 'outside' | 'any';
  /** Whether dates are written "26 July 2012". */
  readonly dates: 'day first' | 'any';
  /** Whether a resolution is cited with its date where it is mentioned first. */
  readonly citedDates: 'first' | 'none' | 'any';
  /** Whether a note names the body of a resolution that is the organ's own. */
  readonly ownInNotes: 'bare' | 'named';
  /** Whether a note gives the source of a treaty where it is named first. */
  readonly treatyNotes: 'first' | 'none';
  /** Whether the organ cites its own resolutions as "its resolution". */
  readonly ownResolutions: 'its' | 'any';
  /** Whether resolutions are cited by symbol in notes and brackets only. */
  readonly citedSymbols: 'in notes' | 'any';
}

/** The conventions of a profile. */
export function conventionsOf(profile: Profile): Conventions {
  return all()[profile];
}

const columns: Readonly<Record<keyof Conventions, string>> = {
  name: 'name',
  preambularAdverb: 'adverb in the preamble',
  operativeAdverb: 'adverb in the operative part',
  adverbCycle: 'adverb cycle',
  ownName: 'own name',
  listConnector: 'list connector',
  listEnding: 'list ending',
  spelling: 'spelling',
  acronyms: 'acronyms',
  smallNumbers: 'small numbers',
  sessions: 'sessions',
  capitals: 'capitals',
  italics: 'italics',
  closingParagraph: 'closing paragraph',
  legalBasis: 'legal basis',
  quoteComma: 'comma and quotation mark',
  dates: 'dates',
  citedDates: 'dates of cited resolutions',
  ownInNotes: 'own resolutions in notes',
  treatyNotes: 'notes of treaties',
  ownResolutions: 'own resolutions',
  citedSymbols: 'symbols of resolutions',
};

const all = lazily(
  (): Readonly<Record<Profile, Conventions>> => ({
    ga: read(ga),
    ecosoc: read(ecosoc),
    hrc: read(hrc),
    sc: read(sc),
    cop: read(cop),
    mun: read(mun),
    un: read(un),
  }),
);

function read(table: string): Conventions {
  const values = new Map(rowsOf<'convention' | 'value'>(table).map((row) => [row.convention, row.value]));
  const entries = Object.entries(columns).map(([key, convention]) => [key, values.get(convention) ?? 'any']);
  return Object.fromEntries(entries) as unknown as Conventions;
}
