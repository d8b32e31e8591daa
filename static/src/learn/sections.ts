/** What there is to know, in plain language. Every figure and source as the health reference has it; [7] names a reference. */

export interface Section {
  /** Its part of the address. */
  key: string
  title: string
  /** In one line, for the list. */
  short: string
  paragraphs: string[]
  /** A screen of the journal that goes on from here. */
  onward?: { to: string; words: string }
}

export const SECTIONS: Section[] = [
  {
    key: 'leaky-gut',
    title: 'What people mean by “leaky gut”',
    short: 'The lining lets some things through, always',
    paragraphs: [
      'The lining of the gut lets food in and keeps most other things out. It is never quite shut. More gets through with some illnesses, with alcohol, with some painkillers, with hard exercise in the heat and with stress. [32][34][35]',
      'Scientists call this permeability, and they can measure it in a study. “Leaky gut syndrome” is not a recognised diagnosis, and no test for it has been approved. [31][34]',
      'Shop-bought zonulin tests can mislead: one commercial kit did not follow permeability at all. [37]',
    ],
  },
  {
    key: 'everything',
    title: 'Is it behind everything?',
    short: 'Linked with many things; a cause of few',
    paragraphs: [
      'Coeliac disease: there, permeability is a clear part of the story. Crohn’s disease: it is raised in many people, but nobody knows whether it comes first or after. Irritable bowel: raised in some people, often after a tummy bug. [36]',
      'For most other things on lists in the internet, there is at best a link, and a link is not a cause. Most of what is known comes from looking at both at one time. In studies, a lining that lets more through was by itself not enough to start a disease. [33][36]',
    ],
  },
  {
    key: 'eight',
    title: 'The eight feelings',
    short: 'Why Villi asks about these, and what they cannot show',
    paragraphs: [
      'Tiredness, food reactions, headache, mucus in the throat, skin, belly, constipation, fog. All of them are very common, and each has many possible causes.',
      'Villi asks about them because the article that it comes from names them, and because your own change over time is useful to your doctor. They do not show what your gut lining does: no list of symptoms can. [31]',
      'Three of the eight are on the label of L-glutamine as side effects, too: headache, constipation and tummy pain. So a rise after a new step may be the powder, or something else. [10]',
    ],
    onward: { to: '/app/add/checkin', words: 'Check in' },
  },
  {
    key: 'not-wait',
    title: 'When not to wait',
    short: 'Signs that belong to a doctor, not to a journal',
    paragraphs: [
      'Some signs need help at once, others a doctor within days. Villi keeps both lists on one screen, which opens without a network. [66][67]',
      'Thinking of leaving out gluten? Ask for the coeliac blood test first: it works only while one still eats gluten, in more than one meal a day for at least six weeks. [63]',
    ],
    onward: { to: '/app/red-flags', words: 'When to get help' },
  },
  {
    key: 'food-first',
    title: 'Food first',
    short: 'One change at a time, and then put it back',
    paragraphs: [
      'Mostly foods that you would recognise from a kitchen. One change at a time, for a few weeks, then put it back and see. [65]',
      'Do not make a child’s diet smaller without a dietitian: it can cost nourishment and trouble a child’s eating for long. [64]',
      'The diet that the article’s author writes about elsewhere, SCD, did no better than Mediterranean eating in a trial of 194 people with Crohn’s disease (46.5 % and 43.5 % reached what was hoped for), and the Mediterranean way was easier. [45]',
    ],
    onward: { to: '/app/add/meal', words: 'Log a meal' },
  },
  {
    key: 'glutamine',
    title: 'What is glutamine?',
    short: 'A building block of protein that the body makes',
    paragraphs: [
      'A building block of protein. Your body makes it, and it is in meat, fish, eggs, milk, beans and cabbage. The cells of the gut burn it as fuel. [38][39]',
      'Making glutamine takes ammonia out of the blood. Taking glutamine does the opposite: it brings nitrogen, which the liver has to clear as ammonia. That is why serious liver disease is a no. [21][22]',
    ],
  },
  {
    key: 'does-it-help',
    title: 'Does taking it help?',
    short: 'One striking trial, and several that saw nothing',
    paragraphs: [
      'The best news: 106 adults with the diarrhoea kind of irritable bowel after an infection, and raised permeability, took 5 g three times a day or a placebo for eight weeks. 79.6 % improved with it, 5.8 % with the placebo. That is a very large difference, from one group of researchers, and nobody has repeated it yet. [1]',
      'A small trial of 50 people added 15 g a day to a low-FODMAP diet for six weeks: 88 % did better, against 60 % with the diet alone. [2]',
      'The not so good news: ten trials taken together showed no change in permeability. [3] In Crohn’s disease plain whey did as well, [4] or nothing changed. [5] European reviewers found the claim for the gut not established, twice. [29][30]',
    ],
  },
  {
    key: 'can-it-hurt',
    title: 'Can it hurt?',
    short: 'Mostly mild; for some people it is unsafe',
    paragraphs: [
      'Mostly mild: constipation, nausea, headache, tummy ache, and more of it with big single amounts, mainly in the first two hours. [10][16]',
      'In very ill people in intensive care, more died with high amounts than without. [7] Some people should not take it: with serious liver disease, a urea-cycle disorder, or while severely ill. [21][26] Others ask first: with other liver or kidney disease, seizures, bipolar disorder, cancer, in pregnancy, and from 65 on. [10][11][14][25]',
      'How safe it is for long is known best up to about 14 g a day. [13] What years of about 40 g a day do, and stopping suddenly after them, has not been studied well. [15]',
    ],
    onward: { to: '/app/red-flags', words: 'When to get help' },
  },
  {
    key: 'how-much',
    title: 'How much do people take?',
    short: 'Your number comes from your provider',
    paragraphs: [
      'The article names 5 to 40 g a day. Trials mostly used 10 to 30 g, and the two prescription labels say 10 to 30 g. [10][11] No trial is known that shows a benefit of 40 g a day.',
      'These are facts about studies, not advice. Your number comes from your provider, and Villi never proposes one. For children Villi only records what their doctor has set.',
    ],
  },
  {
    key: 'slowly',
    title: 'Slowly, split, with food',
    short: 'Small steps, days apart, and never double',
    paragraphs: [
      'A small start, small steps, days apart; waiting or going back when one feels worse. This is common practice: no ramp has been tested against another.',
      'In a cold or room-temperature drink, soon after mixing: it need not dissolve quite. [10] Weighed, since a teaspoon is not a measure. With a meal, as the article and one label say. [11] Big single amounts are tolerated less well. [16]',
      'What was missed is missed: it is never taken twice, and the ramp does not catch up.',
    ],
  },
  {
    key: 'stress',
    title: 'Stress and operations',
    short: 'Why a plan pauses before surgery',
    paragraphs: [
      'Speaking in public raised permeability for a while in a study of 23 people. [35] That does not mean that stress calls for a supplement: no trial has shown that it does.',
      'In severe illness it was tried in large trials, and it did not help or did harm. [7][8] Before an operation, tell the team what you take. A plan with a ramp pauses until it is agreed anew.',
    ],
    onward: { to: '/app/add/event', words: 'Log an event' },
  },
  {
    key: 'chart',
    title: 'How to read what you log',
    short: 'Ups and downs are normal; so is hoping',
    paragraphs: [
      'Ups and downs are normal, and bad spells pass by themselves. Hoping helps as well: in trials of irritable bowel nearly 4 in 10 people improve with a placebo. [50]',
      'Look for big changes that come again: two points, or a third. [48] A day that was not logged is a gap and not a zero. Patterns in one person’s log can be chance.',
    ],
    onward: { to: '/app/insights', words: 'Insights' },
  },
  {
    key: 'author',
    title: 'Who wrote the article?',
    short: 'And what its numbers in brackets refer to',
    paragraphs: [
      'A guest writer, a co-founder of a website about a diet (SCD Lifestyle), whom the page calls a featured contributor. That is an interest to know of.',
      'The text has numbers in brackets without a list of references. So Villi sets its main statements beside published work, point by point.',
    ],
    onward: { to: '/app/learn/point-by-point', words: 'The article, point by point' },
  },
  {
    key: 'provider',
    title: 'What to take to your provider',
    short: 'The plan, the journal, medicines and questions',
    paragraphs: [
      'The plan as it was agreed, what the journal says, the medicines that you take, and your questions.',
      'A list of questions can be kept here, ticked once asked, and printed; some that others have asked are there to begin with.',
    ],
    onward: { to: '/app/questions', words: 'Questions for our provider' },
  },
]

/** Of the health reference's; each becomes a question of one's own by a tap. */
export const ASKED_BY_OTHERS = [
  'Should I be tested for coeliac disease?',
  'Is there any reason why I should not take it?',
  'What is my limit?',
  'When do we stop?',
]

export const DISCLAIMER =
  'This is a family notebook, not a doctor. It does not diagnose, treat or choose doses. “Leaky gut” is not an accepted diagnosis; ' +
  'scientists do measure how much gets through the gut lining, but no home test or symptom list can show it. L-glutamine helps some people ' +
  'in some studies and not in others, and it is unsafe for some. Agree any dose with a medical provider first. If something feels seriously wrong, get help now.'
