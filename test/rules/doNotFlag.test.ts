import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { resolutionOf } from '../../server/model/resolution';
import { check } from '../../server/rules/check';
import type { RuleId } from '../../server/rules/ruleIds';
import { parse } from '../../server/syntax/parse';

interface RightText {
  readonly title: string;
  readonly text: string;
  /** What a rule may say of the text that has nothing to do with the title. */
  readonly besides?: readonly RuleId[];
}

/** What correct published texts do and no rule may find fault with, an invented text for each. */
const rightTexts: readonly RightText[] = [
  {
    title: 'a directive verb stays bare where the addressee is another',
    text: `*The General Assembly*,

*Noting* that lighthouses are dark,

1. *Requests* the Secretary-General to count the lighthouses;

2. *Requests* the International Maritime Organization to light them;

3. *Invites* Member States to keep them;

4. *Invites* the World Bank to pay for them.
`,
  },
  {
    title: 'two resolutions bear the same title',
    text: `*The Economic and Social Council*,

*Recalling* General Assembly resolution 65/232 of 21 December 2010, entitled “Strengthening the United Nations crime prevention and criminal justice programme, in particular its technical cooperation capacity”,

*Recalling also* General Assembly resolution 66/181 of 19 December 2011, entitled “Strengthening the United Nations crime prevention and criminal justice programme, in particular its technical cooperation capacity”,

*Decides* to strengthen it.
`,
  },
  {
    title: 'a text is issued after it is adopted',
    text: `---
symbol: A/RES/86/401
adopted: 2031-12-19
issued: 2032-01-14
---

*The General Assembly*,

*Noting* that lighthouses are dark,

*Decides* to light them.

*70th plenary meeting*
*19 December 2031*
`,
  },
  {
    title: 'a text of 2012 uses one mark three times',
    text: `---
symbol: E/RES/2012/19
adopted: 2012-07-26
---

*The Economic and Social Council*,

*Recalling* the United Nations Convention against Transnational Organized Crime,[^1]

*Noting* that the Convention[^1] is in force,

1. *Encourages* Member States to ratify the Convention;[^1]

2. *Decides* to consider the matter at its substantive session of 2013.

[^1]: United Nations, *Treaty Series*, vol. 2225, No. 39574.
`,
  },
  {
    title: 'the end of a page cuts a paragraph',
    text: `*The General Assembly*,

*Noting* that lighthouses are dark and that many ships, among them

[^1]: See A/86/12.

those with children on board, pass them by night,[^1]

1. *Requests* the Secretary-General to light them;

2. *Decides* to pay for the oil.
`,
    besides: ['paragraph-split'],
  },
  {
    title: 'numbered paragraphs follow one another without a blank line',
    text: `*The General Assembly*,

*Noting* that lighthouses are dark,

1. *Requests* the Secretary-General to light them;
2. *Encourages* Member States to look;
3. *Decides* to pay for the oil.
`,
  },
  {
    title: 'a paragraph ends in a comma and a mark, or in a quotation mark, a comma and a mark',
    text: `*The General Assembly*,

*Recalling* the Convention on the Rights of the Child,[^1]

*Taking note* of the report entitled “Lighthouses”,[^2]

*Decides* to read it.

[^1]: United Nations, *Treaty Series*, vol. 1577, No. 27531.

[^2]: A/86/12.
`,
  },
  {
    title: 'an opening comes again behind another one',
    text: `*The General Assembly*,

*Recalling* its resolution 70/1 of 25 September 2015,

*Noting* that lighthouses are dark,

*Recalling* the Charter of the United Nations,

*Decides* to light them.
`,
  },
  {
    title: 'a comma stands before the second verb of an operative paragraph',
    text: `*The General Assembly*,

*Noting* that lighthouses are dark,

1. *Welcomes* the report of the Secretary-General, and requests him to update it;

2. *Encourages* Member States to light the lighthouses, invites the International Maritime Organization to assist them, and decides to pay for the oil.
`,
  },
  {
    title: 'proper names, French titles and quoted titles keep their spelling',
    text: `*The General Assembly*,

*Noting* the work of the Organisation for Economic Co-operation and Development, the Organisation for the Prohibition of Chemical Weapons and the World Organisation for Animal Health,

*Noting also* the work of the Organisation internationale de la Francophonie and the book entitled “Realising the organisation of harbours”,

*Decides* to read it.
`,
  },
  {
    title: 'other bodies number their resolutions in their own way',
    text: `*The Economic and Social Council*,

*Recalling* World Health Assembly resolution 63.22 of 21 May 2010,

*Recalling also* decision 19/1 of the Commission on Crime Prevention and Criminal Justice and resolution 5/5 of 22 October 2010 of the Conference of the Parties to the United Nations Convention against Transnational Organized Crime,

*Decides* to follow them.
`,
  },
  {
    title: 'some acronyms are names',
    text: `*The General Assembly*,

*Reaffirming* the SIDS Accelerated Modalities of Action (SAMOA) Pathway,

*Concerned* about the coronavirus disease (COVID-19) pandemic,

*Welcoming* the cooperation of Member States with the International Criminal Police Organization (INTERPOL), and noting the work of INTERPOL on HIV/AIDS,

*Decides* to go on.
`,
  },
  {
    title: 'a resolution of the same day is cited, and the own organ in full behind another body',
    text: `---
symbol: E/RES/2012/19
adopted: 2012-07-26
---

*The Economic and Social Council*,

*Recalling* its resolution 2012/18 of 26 July 2012,

*Recalling also* Commission on Crime Prevention and Criminal Justice resolution 19/1 of 21 May 2010 and Economic and Social Council resolution 2010/15 of 22 July 2010,

*Decides* to follow them.
`,
  },
];

const profileTexts: readonly RightText[] = [
  {
    title: 'ga',
    text: `*The General Assembly*,

*Recalling* its resolution 70/1 of 25 September 2015, entitled “Transforming our world: the 2030 Agenda for Sustainable Development”,

*Recalling also* its resolution 66/288 of 27 July 2012,

1. *Requests* the Secretary-General to submit to the General Assembly at its eighty-seventh session a report of 15 pages on five lighthouses;

2. *Also requests* the Secretary-General to ensure that the present resolution is read;

3. *Decides* to include in the provisional agenda of its eighty-seventh session the item entitled “Lighthouses”.
`,
  },
  {
    title: 'ecosoc',
    text: `*The Economic and Social Council*,

*Recalling* General Assembly resolution 70/1 of 25 September 2015,

*Noting* the programme of work for 2031–2033,

1. *Invites* Governments to organize training;

2. *Also invites* Governments:

   (a) To recognize lighthouse keepers;

   (b) To give them leave;

3. *Requests* the Secretary-General to report to it on the implementation of the present resolution at its 2033 session.
`,
  },
  {
    title: 'hrc',
    text: `*The Human Rights Council*,

*Guided* by the purposes and principles of the Charter of the United Nations,

*Recalling* its resolution 53/19 of 13 July 2023,

1. *Encourages* States to protect lighthouse keepers;

2. *Decides* to remain seized of the matter.
`,
  },
  {
    title: 'sc',
    text: `*The Security Council*,

*Recalling* its resolutions 1325 (2000) and 2242 (2015),

*Further recalling* the statement of its President of 12 months ago, and emphasising that sixty lighthouses are dark,

*Acting* under Chapter VII of the Charter of the United Nations,

1. *Demands* that the parties:

   (a) Light the lighthouses, and

   (b) Keep them;

2. *Requests* the Secretary-General to report on this resolution within 3 months;

3. *Decides* to remain actively seized of the matter.
`,
  },
  {
    title: 'cop',
    text: `---
profile: cop
---

*The Conference of the Parties*,

*Also recalling* decision 1/CP.21,

*Noting* 3 reports of its 28th session,

1. *Requests* the secretariat to publish them;

2. *Decides* to consider them at its thirtieth session.
`,
  },
  {
    title: 'mun',
    text: `---
profile: mun
---

*The General Assembly*,

*Deeply concerned* about the color of 5 lighthouses since July 26, 2012,

1. *Encourages* all nations to organize a program “for more light,” with WHO and UNICEF;

2. *Requests* the Secretary-General to report.
`,
  },
  {
    title: 'un',
    text: `*The Joint Board of the Lighthouses*,

*Noting* that 5 lighthouses are dark since the 28th session,

1. *Requests* the keepers to light them;

2. *Decides* to look.
`,
  },
];

for (const [name, texts] of [
  ['what is never flagged', rightTexts],
  ['a right text of each profile has no finding', profileTexts],
] as const) {
  describe(name, () => {
    for (const { title, text, besides = [] } of texts) {
      test(title, () => {
        const found = check(resolutionOf(parse(text))).filter(({ rule }) => !besides.includes(rule.id));
        assert.deepEqual(
          found.map(({ rule, message }) => `${rule.id}: ${message}`),
          [],
        );
      });
    }
  });
}
