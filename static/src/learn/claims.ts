/** The article's forty-four statements in short, and what is known of each. As the health reference has them, S1 to S44. */

export type Grade = 'supported' | 'mixed' | 'unsupported' | 'opinion'

export interface Claim {
  /** Its number in the health reference. */
  number: number
  /** The statement, in our words. */
  says: string
  grade: Grade
  known: string
}

const claim = (number: number, grade: Grade, says: string, known: string): Claim => ({ number, says, grade, known })

/** The article's five parts. */
export const PARTS: { title: string; claims: Claim[] }[] = [
  {
    title: 'What leaky gut is said to be',
    claims: [
      claim(1, 'mixed', 'It asks whether one should use L-glutamine for a leaky gut.', 'One strong-looking trial in a narrow group, no effect in ten trials taken together. [1][3] It is a question for a provider.'),
      claim(2, 'unsupported', 'The gut wall lets anything and everything in.', 'It is selective. How much gets through differs by degree, by way and by size, and is normally not nothing. [32][36]'),
      claim(3, 'supported', 'The gut is a tube that keeps the outside out.', 'As a simple picture, yes. [32]'),
      claim(4, 'unsupported', 'The immune system reacts violently.', 'It can be more active where the lining is inflamed. A barrier that lets more through was by itself not enough to start a disease. [33]'),
      claim(5, 'mixed', 'It could be behind eight common troubles.', 'For irritable bowel there is something to it, in some people. [1][36] For the other seven there is no good evidence: they are common, with many causes.'),
      claim(6, 'mixed', 'It is related to almost every disease of the western world.', 'Related is not caused. Most of what is known are links, and no trial has shown that a tighter barrier cures a disease elsewhere in the body. [33]'),
      claim(7, 'mixed', 'It names cancer, arthritis, coeliac disease, asthma, irritable bowel and a thyroid disease.', 'Coeliac disease: well supported. Irritable bowel: mixed. Arthritis, asthma, thyroid: small studies that disagree. Cancer: not supported. [36]'),
      claim(8, 'unsupported', 'The syndrome was discovered in the 1980s.', 'Measuring permeability with sugars began about then. The syndrome is not an accepted diagnosis and has no valid test. [31][34]'),
      claim(9, 'opinion', 'Medicine is behind the curve.', 'There is a large medical literature about permeability. [32][36] In Villi the provider is a partner.'),
      claim(10, 'opinion', 'We are in charge of our own health and should ask the right questions, above all for our children.', 'Questions are fine. For children Villi is stricter, not freer.'),
      claim(11, 'unsupported', 'It affects millions upon millions.', 'Without a test nobody can count it. [31]'),
      claim(12, 'mixed', 'The first step is a diet of real food.', 'Nobody agrees what that is. Diet does change the symptoms of irritable bowel; low-FODMAP is tested best. [65]'),
      claim(13, 'unsupported', 'Many small changes help dramatically.', 'It names none. One change at a time can be tried and looked at.'),
      claim(14, 'mixed', 'The next step are supplements.', 'European reviewers found it not established that glutamine does something for the gut lining. [29][30]'),
    ],
  },
  {
    title: 'What glutamine is said to do',
    claims: [
      claim(15, 'supported', 'It is an important amino acid.', 'The most abundant free one; the body makes it.'),
      claim(16, 'mixed', 'It removes waste such as ammonia.', 'Making it captures ammonia; taking it adds nitrogen. In healthy people single amounts did not raise it; [19] in cirrhosis ammonia rose markedly. [21][22]'),
      claim(17, 'supported', 'It makes proteins.', 'It is a building block of them.'),
      claim(18, 'supported', 'It matters for making sugar in the body.', 'Yes, as physiology.'),
      claim(19, 'supported', 'It makes the material of genes.', 'It gives nitrogen for their building blocks.'),
      claim(20, 'mixed', 'It is critical for digestion and the brain.', 'As physiology, yes. That taking it does something for brain or memory is not established. [30] A review about depression is theory. [40]'),
      claim(21, 'mixed', 'It protects the lining of the gut.', 'In cells and animals, yes. [38][39] In people, trials disagree. [3]'),
      claim(22, 'mixed', 'It eases side effects of chemotherapy.', 'One guideline suggests it for mouth sores in one setting. [41] With cancer, only the oncologist decides.'),
      claim(23, 'mixed', 'When this tissue breaks down one gets leaky gut.', 'Ten trials with 352 people: no change in permeability overall. [3] In Crohn’s disease whey did as well, [4] or nothing changed. [5] In exercise in the heat one study saw something, [18] a later one nothing. [17]'),
      claim(24, 'mixed', 'Who is deficient loses gut tissue, and taking it avoids that.', 'People’s guts change less than animals’. [43] No journal can see a deficiency, and there is no test for the home.'),
      claim(25, 'mixed', 'It quotes that glutamine protects the lining against germs.', 'Mainly from laboratories, animals and surgery. The source of the quotation is not known.'),
      claim(26, 'unsupported', 'It fights bad flora and helps the immune system.', 'Not supported for people at home; the claim for immunity was not established. [29]'),
      claim(27, 'mixed', 'In stress, injury and surgery one needs more of it.', 'A public speech raised permeability in 23 people. [35] In severe illness it did not help or did harm. [7][8][9] Some surgery trials in hospital look favourable on blood values. [42] No trial shows that ordinary stress calls for it.'),
    ],
  },
  {
    title: 'Who is said to use it',
    claims: [
      claim(28, 'mixed', 'Athletes take it to recover.', 'The claims for muscle and recovery were not established. [30]'),
      claim(29, 'mixed', 'It is used against side effects of chemotherapy.', 'Small studies. One setting has a suggestion in a guideline. [41]'),
      claim(30, 'unsupported', 'It is used for irritability, sleep, depression, ADHD and more.', 'Not supported. A change of mood is a sign to tell a doctor.'),
      claim(31, 'unsupported', 'It could help with autoimmune disease, adrenal fatigue or any trouble with digestion.', 'In active Crohn’s disease there is too little evidence: two trials, 42 people. [6] A review of 58 studies concludes that adrenal fatigue does not exist. [44]'),
      claim(32, 'unsupported', 'Who has some of these also has a leaky gut.', 'No symptom shows that, and there is no valid test. [31] One commercial kit did not follow permeability. [37]'),
      claim(33, 'mixed', 'When the body is broken down it may be important.', 'See stress and severe illness, above. [7][8]'),
      claim(34, 'opinion', 'They have seen great results.', 'A story. In trials of irritable bowel 37.5 % improve with a placebo. [50]'),
    ],
  },
  {
    title: 'How it is said to be taken',
    claims: [
      claim(35, 'mixed', 'From 5 to 40 g a day.', '15 g a day in two trials. [1][2] No trial that shows a benefit is known behind 40 g, and for years of it there are warnings. [15]'),
      claim(36, 'mixed', 'Spread through the day, with food.', 'Reasonable, and as one label has it. [11] Big single amounts are tolerated less well. [16] With and without food has not been compared.'),
      claim(37, 'mixed', 'Ramped up slowly.', 'Reasonable, and untested. The best trial started with the full amount. [1]'),
      claim(38, 'supported', 'To an amount agreed with a medical provider.', 'Common sense, and the practice of labels. Villi plans nothing else.'),
      claim(39, 'mixed', 'Most studies use 10 to 40 g a day.', 'Mostly 10 to 30 g. [1][2][5][10][11]'),
    ],
  },
  {
    title: 'Who says it',
    claims: [
      claim(40, 'mixed', 'The author co-founded a diet website.', 'The diet was not superior to Mediterranean eating in Crohn’s disease. [45]'),
      claim(41, 'opinion', 'Root causes can be found and fixed.', 'Nobody can promise that. Some signs need a doctor: see When not to wait.'),
      claim(42, 'opinion', 'Readers are asked to share their story in public.', 'Villi shares nothing in public. What you log is yours, and your provider’s if you show it.'),
      claim(43, 'opinion', 'It cites numbers in brackets.', 'The list that they refer to is missing. Villi’s numbers are its own.'),
      claim(44, 'opinion', 'The author is called a featured contributor.', 'An interest to know of.'),
    ],
  },
]
