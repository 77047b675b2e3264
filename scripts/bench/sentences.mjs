// The stock of sentences the bench texts are made of, all of them invented. `{name}` is filled in by `texts.mjs`; `{note}` opens a footnote.

export const titles = [
  'Strengthening cooperation on {topic}',
  'Sharing of experience in the field of {topic}',
  'Improving the quality and availability of records on {topic}',
  'Follow-up to the International Year of {Topic}',
];

export const topics = [
  'mountain weather stations',
  'public libraries in river valleys',
  'community seed banks',
  'the upkeep of historic lighthouses',
  'ferry services between small islands',
  'village wells and cisterns',
  'rural postal routes',
  'the repair of stone bridges',
  'archives of woven textiles',
  'school gardens in arid regions',
  'tide tables and harbour pilots',
  'local radio in sparsely populated areas',
];

export const places = [
  'Northern Uplands',
  'Lower Delta',
  'Outer Archipelago',
  'Eastern Lakes',
  'Amber Coast',
  'Central Plateau',
];

export const bodies = [
  'Expert Group on Instruments and Observation',
  'Standing Forum of Harbour Authorities',
  'Network of Rural Archivists',
  'Joint Panel on Public Reading',
  'Conference of River Engineers',
];

export const preambular = [
  ['Recalling', ' {ga}, entitled “{Title}”,{note} in which {who} stressed the part played by {topic},'],
  ['Recalling', ' {council} and all subsequent resolutions on the subject, in particular those concerning {topic},'],
  [
    'Recalling',
    ' the commitment made at the meeting held in the {place} from {days} to keep the matter under review,{note}',
  ],
  [
    'Recognizing',
    ' that work on {topic} contributes to the well-being of some {number} people, many of whom live far from the nearest town,',
  ],
  [
    'Recognizing',
    ' the need to make the results of {year} and later surveys available in a form that anyone can read,',
  ],
  [
    'Reaffirming',
    ' the principle that decisions on {topic} are best taken close to those whom they concern, and “with their full knowledge”,',
  ],
  [
    'Reaffirming',
    ' {ga}, and stressing that its provisions remain the common ground on which further work will be built,',
  ],
  [
    'Welcoming',
    ' the outcome of the session of the {body}, held on {date},{note} and the readiness of its members to meet again,',
  ],
  [
    'Welcoming',
    ' the establishment, in {year}, of a centre for {topic} in the {place}, and the support given to it by its neighbours,',
  ],
  [
    'Noting',
    ' that {number} sites have been restored since {date}, of which fewer than one third are open to visitors,',
  ],
  ['Noting with concern', ' that the number of trained keepers has fallen by {percent} per cent since {year},'],
  [
    'Noting with appreciation',
    ' the work of the {body} and the clear manner in which its reports on {topic} are written,{note}',
  ],
  [
    'Taking note',
    ' of the report of the Secretary-General on {topic}{note} and of the observations made in the debate that followed,',
  ],
  [
    'Emphasizing',
    ' that no two regions are alike, and that what was learned in the {place} cannot be carried over unchanged,',
  ],
  ['Stressing', ' the importance of records that are kept without a break, as those begun in {year} have been,'],
  ['Bearing in mind', ' the particular situation of communities that can be reached for only part of the year,'],
  ['Deeply concerned', ' about the loss of {number} original documents in the floods of {year} in the {place},'],
  [
    'Convinced',
    ' that modest and regular contributions, made year after year, are worth more to {topic} than a single large one,',
  ],
  [
    'Acknowledging',
    ' the efforts of volunteers, teachers and retired officials, without whom much of the knowledge gathered before {year} would be lost,',
  ],
  [
    'Having considered',
    ' the recommendations of the {body} contained in the annex to its report for {year},{note} and the comments received on them,',
  ],
];

export const operative = [
  [
    'Requests',
    ' the Secretary-General to submit to it, at its {session} session, a report on the state of {topic}, including the measures referred to in {paragraph} above;',
  ],
  ['Requests', ' the {body} to publish, before {date}, a list of the {number} sites that it regards as most at risk;'],
  [
    'Encourages',
    ' Member States to share with one another what they have learned about {topic}, in the {place} and beyond;',
  ],
  [
    'Encourages',
    ' all those who took part in the survey of {year} to complete the questionnaire,{note} as far as their means allow;',
  ],
  ['Calls upon', ' Governments to keep the relevant records in at least two places, in line with {paragraph} above;'],
  ['Urges', ' all parties concerned to repair, as a matter of priority, the installations damaged since {date};'],
  ['Invites', ' the {body} to consider, within its mandate, ways and means of supporting {topic};'],
  ['Invites', ' donors to contribute on a voluntary basis to the fund set up pursuant to {ga};{note}'],
  ['Welcomes', ' the progress made in the {place}, where {number} new posts have been filled since {year};'],
  ['Takes note', ' of the timetable set out in the report of the {body},{note} and of its emphasis on “steady work”;'],
  ['Takes note with appreciation', ' of the offer made on {date} to hold the next meeting on {topic} in the {place};'],
  ['Stresses', ' that the provisions of {paragraph} above apply equally to installations built before {year};'],
  ['Emphasizes', ' the role of schools and evening classes in preparing the next generation for work on {topic};'],
  ['Reaffirms', ' {council}, and the conclusions drawn from it by the {body};'],
  ['Recognizes', ' that some {percent} per cent of the costs estimated in {year} have not yet been met;'],
  ['Expresses its appreciation', ' to the hosts of the meeting held from {days} for their generous hospitality;'],
  ['Notes with concern', ' the delays described in the most recent survey of {topic},{note} and their causes;'],
  ['Commends', ' the initiative of the authorities of the {place} to open their collections to the public;'],
  ['Recommends', ' that the arrangements described in {paragraph} above be reviewed not later than {date};'],
  ['Underlines', ' the value of plain language, good maps and accurate clocks in everything that concerns {topic};'],
];

/** What may be added to a preambular or operative paragraph before its closing punctuation. */
export const additions = [
  ', taking into account the experience gained in the {place} and the views expressed on the matter by the {body}',
  ', in accordance with {ga}{note} and with due regard for the interests of those who live nearby',
  ', as well as the wider context, at home and abroad, in which work on {topic} takes place',
  ', in particular at the local and regional levels, where the knowledge of older people is still at hand',
  ', while avoiding any duplication of the work begun in {year} by the {body}',
  ', together with the many smaller undertakings, some {number} in all, that have grown up alongside it since {year}',
];

export const introductions = [
  ['Decides', ' that the programme of work on {topic} shall, for the period that ends on {date}, consist of:'],
  ['Requests', ' the {body}, in cooperation with other interested bodies, to take the following steps:'],
  ['Encourages', ' Member States, taking into account {paragraph} above, to consider:'],
  ['Invites', ' the Secretary-General, within existing resources and bearing in mind {council}, to arrange for:'],
];

export const subparagraphs = [
  'A survey of {topic}, to be carried out in two stages, the first of them before {date};',
  'The training of not fewer than {number} persons from the {place};',
  'A review of the rules adopted in {year},{note} with a view to making them shorter;',
  'Regular meetings of the {body}, at intervals of no more than two years;',
  'The exchange of drawings, photographs and measurements, free of charge;',
  'A small reserve, of the order of {percent} per cent of the annual budget, for repairs that cannot wait;',
  'The translation of the handbook on {topic} into the languages spoken in the {place};',
  'Consultations with those who use the services in question every day;',
  'A single register, open to all, of the “places of observation” named in {paragraph} above;',
  'The appointment of a coordinator, whose term of office shall begin on {date};',
];

export const notes = [
  '{symbol}, annex.',
  'See {symbol}, annex I.',
  '{symbol}.',
  'See {symbol}, chap. {chapter}, sect. {section}.',
  'Available from the secretariat of the {body}.',
  'For the text of the questionnaire, see {symbol}, appendix II.',
  '*Report of the {body} on Its Work in {year}*, part two, chap. {chapter}.',
  '*Yearbook of the {place}, {year}*, pp. {from}–{to}.',
  'A summary of the discussion will be found in {symbol}, paras. {from}–{to}.',
  'See {symbol}, paras. {from} and {to}.',
];
