/** What a drafting command is given beside what is selected. */
export interface RowArguments {
  readonly choice?: string;
  readonly confirmed?: boolean;
  /** Words of the paragraph beside which a paragraph is put. */
  readonly on?: string;
  readonly side?: 'above' | 'below' | 'inside';
}

/** A command, a text with the cursor at `|` or what is selected between `«` and `»`, and the text after it; a cursor there is looked at too. */
export type Row = readonly [id: string, before: string, after: string, given?: RowArguments];

const head = '*The General Assembly*,\n\n*Recalling* its resolution 66/181,';
const draft = (...paragraphs: string[]) => `${[head, ...paragraphs].join('\n\n')}\n`;

/** Rows for every operation, also for those that are planned: a row waits until its operation is in the table. */
export const rows: readonly Row[] = [
  [
    'renumber',
    draft('1. *Decides* to begin;|', '3. *Requests* a report;', '5. *Decides* to return to paragraph 3 above.'),
    draft('1. *Decides* to begin;|', '2. *Requests* a report;', '3. *Decides* to return to paragraph 2 above.'),
  ],
  [
    'renumber',
    draft('*Noting* the lamps,[^2]', '*Decides* to go on.[^1]|', '[^1]: See A/66/9.', '[^2]: See A/66/10.'),
    draft('*Noting* the lamps,[^1]', '*Decides* to go on.[^2]|', '[^1]: See A/66/10.', '[^2]: See A/66/9.'),
  ],
  [
    'insertParagraphAbove',
    draft('1. *Decides* to begin;', '2. *Requests* a |report;', '3. *Decides* to return to paragraph 2 above.'),
    draft('1. *Decides* to begin;', '2. |', '3. *Requests* a report;', '4. *Decides* to return to paragraph 3 above.'),
  ],
  [
    'insertParagraphBelow',
    draft('1. *Decides* to |begin;', '2. *Requests* a report;', '3. *Decides* to return to paragraph 2 above.'),
    draft('1. *Decides* to begin;', '2. |', '3. *Requests* a report;', '4. *Decides* to return to paragraph 3 above.'),
  ],
  [
    'moveParagraphUp',
    draft('1. *Decides* to begin;', '2. *Requests* a |report;', '3. *Decides* to return to paragraph 2 above.'),
    draft('1. *Requests* a report;', '2. *Decides* to begin;', '3. *Decides* to return to paragraph 1 above.'),
  ],
  [
    'moveParagraphDown',
    draft('1. *Decides* to |begin;', '2. *Requests* a report;', '3. *Decides* to return to paragraph 2 above.'),
    draft('1. *Requests* a report;', '2. *Decides* to |begin;', '3. *Decides* to return to paragraph 1 above.'),
  ],
  [
    'moveParagraph',
    draft('1. *Decides* to |begin;', '2. *Requests* a report;', '3. *Invites* comments;', '4. *Decides* to wait.'),
    draft('1. *Requests* a report;', '2. *Invites* comments;', '3. *Decides* to |begin;', '4. *Decides* to wait.'),
    { on: 'Invites', side: 'below' },
  ],
  [
    'deleteParagraph',
    draft('1. *Decides* to begin;', '2. *Requests* a |report;', '3. *Decides* to wait.'),
    draft('1. *Decides* to begin;', '2. *Decides* to wait.'),
    { confirmed: true },
  ],
  [
    'deleteParagraph',
    draft('1. *Decides* to |begin;', '2. *Requests* a report;', '3. *Decides* to return to paragraph 1 above.'),
    draft('1. *Requests* a report;', '2. *Decides* to return to paragraph [1] above.'),
    { confirmed: true },
  ],
  [
    'promoteParagraph',
    draft('1. *Requests* the Secretary-General:', '   (a) To listen;', '   (b) To |answer;', '2. *Decides* to wait.'),
    draft('1. *Requests* the Secretary-General:', '   (a) To listen;', '2. To |answer;', '3. *Decides* to wait.'),
  ],
  [
    'demoteParagraph',
    draft('1. *Requests* the Secretary-General:', '   (a) To listen;', '2. To |answer;', '3. *Decides* to wait.'),
    draft('1. *Requests* the Secretary-General:', '   (a) To listen;', '   (b) To |answer;', '2. *Decides* to wait.'),
  ],
  [
    'numberUnnumbered',
    draft('*Decides* to |begin;', '*Requests* a report.'),
    draft('1. *Decides* to begin;', '2. *Requests* a report.'),
  ],
  ['convertSingle', draft('1. *Decides* to |begin.'), draft('*Decides* to begin.')],
  [
    'splitParagraph',
    draft('1. *Decides* to begin; |*Requests* a report;', '2. *Decides* to wait.'),
    draft('1. *Decides* to begin;', '2. *Requests* a report;', '3. *Decides* to wait.'),
  ],
  [
    'joinParagraphs',
    draft('1. *Decides* to |begin;', '2. *Requests* a report;', '3. *Decides* to return to paragraph 2 above.'),
    draft('1. *Decides* to |begin, and requests a report;', '2. *Decides* to return to paragraph 1 above.'),
  ],
  [
    'changeOpening',
    draft('1. *Takes |note* of the report;', '2. *Welcomes* the lamps;', '3. *Also welcomes* the oil.'),
    draft('1. *Welcomes* the report;', '2. *Also welcomes* the lamps;', '3. *Further welcomes* the oil.'),
    { choice: 'Welcomes' },
  ],
  [
    'changeOpening',
    draft('1. *Requests* Member States to row;', '2. _Urges_ Member |States to sail.'),
    draft('1. *Requests* Member States to row;', '2. _Also requests_ Member |States to sail.'),
    { choice: 'Requests' },
  ],
  ['toggleItalic', draft('*Takes note* of the |report.'), draft('Takes note of the |report.')],
  [
    'toggleItalic',
    draft('1. *Takes* note of |it;', '2. *Decides*.'),
    draft('1. *Takes note* of |it;', '2. *Decides*.'),
  ],
  [
    'toggleItalic',
    draft('*Notes* the« loss of the Star»[^1] at sea.', '[^1]: See A/66/9.'),
    draft('*Notes* the *loss of the Star*[^1] at sea.', '[^1]: See A/66/9.'),
  ],
  [
    'toggleItalic',
    draft('*Notes* the *loss of «the» Star* at sea.'),
    draft('*Notes* the *loss of* the *Star* at sea.'),
  ],
  [
    'repairItalics',
    draft('1. *Takes note of the report;*', '2. Invites| comments;', '3. *Also* invites more.'),
    draft('1. *Takes note* of the report;', '2. *Invites*| comments;', '3. *Also invites* more.'),
  ],
  [
    'insertNote',
    draft('*Noting* the lamps,|', '*Decides* to begin.[^1]', '[^1]: See A/66/9.'),
    draft('*Noting* the lamps,[^1]', '*Decides* to begin.[^2]', '[^1]: |', '[^2]: See A/66/9.'),
  ],
  [
    'insertNote',
    draft('*Noting* «the lamps»,', '*Decides* to begin.'),
    draft('*Noting* the lamps,[^1]', '*Decides* to begin.', '[^1]: |'),
  ],
  [
    'reuseNote',
    draft('*Noting* the lamps,[^1]', '*Decides* to begin.|', '[^1]: See A/66/9.'),
    draft('*Noting* the lamps,[^1]', '*Decides* to begin.[^1]|', '[^1]: See A/66/9.'),
    { choice: '1' },
  ],
  [
    'deleteMark',
    draft('*Noting* the lamps,[^1|]', '*Decides* to begin.[^2]', '[^1]: See A/66/9.', '[^2]: See A/66/10.'),
    draft('*Noting* the lamps,', '*Decides* to begin.[^1]', '[^1]: See A/66/10.'),
    { confirmed: true },
  ],
  [
    'deleteNote',
    draft('*Noting* the lamps,[^1]', '*Decides* to begin.[^1][^2]', '[^1]: See |A/66/9.', '[^2]: See A/66/10.'),
    draft('*Noting* the lamps,', '*Decides* to begin.[^1]', '[^1]: See A/66/10.'),
    { confirmed: true },
  ],
  [
    'mergeEqualNotes',
    draft('*Noting* the |lamps,[^1]', '*Decides* to begin.[^2]', '[^1]: See A/66/9.', '[^2]: See A/66/9.'),
    draft('*Noting* the lamps,[^1]', '*Decides* to begin.[^1]', '[^1]: See A/66/9.'),
  ],
  [
    'splitSharedNote',
    draft('*Noting* the lamps,[^1]', '*Decides* to begin.[^1|]', '[^1]: See A/66/9.'),
    draft('*Noting* the lamps,[^1]', '*Decides* to begin.[^2]', '[^1]: See A/66/9.', '[^2]: Ibid.'),
  ],
  [
    'renumberNotes',
    draft('*Noting* the |lamps,[^2]', '*Decides* to begin.[^1]', '[^1]: See A/66/9.', '[^2]: See A/66/10.'),
    draft('*Noting* the lamps,[^1]', '*Decides* to begin.[^2]', '[^1]: See A/66/10.', '[^2]: See A/66/9.'),
  ],
  [
    'collectNotes',
    draft('*Noting* the |lamps,[^1]', '[^1]: See A/66/9.', '*Decides* to begin.'),
    draft('*Noting* the lamps,[^1]', '*Decides* to begin.', '[^1]: See A/66/9.'),
  ],
  [
    'convertMarks',
    draft('*Noting* the |lamps,[^1]', '*Decides* to begin.', '[^1]: See A/66/9.'),
    draft('*Noting* the lamps,¹', '*Decides* to begin.', '¹ See A/66/9.'),
    { choice: 'superscript' },
  ],
  [
    'convertPractice',
    draft('*Noting* the |lamps,[^1]', '*Decides* to begin.[^1]', '[^1]: See A/66/9.'),
    draft('*Noting* the lamps,[^1]', '*Decides* to begin.[^2]', '[^1]: See A/66/9.', '[^2]: Ibid.'),
    { choice: 'current' },
  ],
  [
    'convertPractice',
    draft('*Noting* the |lamps,[^1]', '*Decides* to begin.[^2]', '[^1]: See A/66/9.', '[^2]: See A/66/9.'),
    draft('*Noting* the lamps,[^1]', '*Decides* to begin.[^1]', '[^1]: See A/66/9.'),
    { choice: 'legacy' },
  ],
  [
    'convertToCanonical',
    'The General Assembly,\n\nRecalling its resolution 66/181,¹\n\n1.   Decides to |begin.\n\n¹ See A/66/9.\n',
    '*The General Assembly*,\n\nRecalling its resolution 66/181,[^1]\n\n1. Decides to begin.\n\n[^1]: See A/66/9.\n',
  ],
  [
    'jumpToNoteOrBack',
    draft('*Noting* the lamps,[^1|]', '*Decides* to begin.', '[^1]: See A/66/9.'),
    draft('*Noting* the lamps,[^1]', '*Decides* to begin.', '[^1]: See A/66/9.|'),
  ],
  [
    'jumpToNoteOrBack',
    draft('*Noting* the lamps,[^1]', '*Decides* to begin.', '[^1]: See |A/66/9.'),
    draft('*Noting* the lamps,[^1]|', '*Decides* to begin.', '[^1]: See A/66/9.'),
  ],
];
