/** The lists of signs that no journal should wait with (health reference 3.5). Nothing here is a diagnosis. */

/** Its name in an entry, and its words. */
export type Flag = readonly [key: string, words: string]

/** Call the emergency services. */
export const NOW: readonly Flag[] = [
  ['swelling', 'swelling of face, lips or tongue, wheezing, or hives with faintness or vomiting after food'],
  ['vomits-blood', 'vomiting blood, or what looks like coffee grounds'],
  ['black-stool', 'black, tar-like stool, or a lot of blood in it'],
  ['rigid-belly', 'sudden severe pain, or a tummy as hard as a board'],
  ['blocked', 'no stool and no wind, with vomiting and a swollen tummy'],
  ['green-vomit', 'a baby or child who vomits green'],
  ['drowsy', 'drowsy, confused or hard to wake; a seizure; chest pain'],
  ['worst-headache', 'a sudden “worst ever” headache, or a headache with weakness, trouble speaking, or a stiff neck and fever'],
  ['dry', 'very dry: a child with no wet nappy or urine for 8 to 12 hours, or sunken eyes'],
  ['harm', 'thoughts of harming oneself; days without sleep with a racing, high or agitated mood'],
]

/** See a doctor within days, two weeks at most. */
export const SOON: readonly Flag[] = [
  ['stool-blood', 'any blood in the stool'],
  ['weight-loss', 'losing weight without meaning to'],
  ['fever', 'fever or night sweats'],
  ['woken', 'being woken at night by pain or diarrhoea'],
  ['vomiting', 'vomiting for more than a day or two; a child, more than a day; a baby, sooner'],
  ['anaemia', 'too little iron, or anaemia'],
  ['swallowing', 'trouble or pain when swallowing; a lump in the tummy'],
  ['bowel-change', 'bowel habits that changed and stay so for more than six weeks, above all from the age of 50'],
  ['family', 'bowel or ovarian cancer, coeliac disease or inflammatory bowel disease in the family'],
  ['nose', 'a blocked or runny nose for more than twelve weeks, or discharge from one side or with blood'],
  ['headache', 'headaches of a new kind; after 50, in pregnancy, with cancer or fever, at once'],
  ['rash', 'a rash with fever or blisters, or one that spreads fast; yellow skin or eyes'],
  ['tiredness', 'tiredness for more than four weeks'],
]

/** The same, of children. */
export const CHILDREN: readonly Flag[] = [
  ['growth', 'growing or gaining weight more slowly, or late puberty'],
  ['pain-far', 'pain far from the navel, on the right, or that wakes the child'],
  ['joints', 'swollen joints, sores around the bottom, diarrhoea at night, fever without a reason'],
]
