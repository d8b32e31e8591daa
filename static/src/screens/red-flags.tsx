/** Signs that no journal should wait with. Nothing here is a diagnosis (health.md 3.5). */
import { Page } from '../components/page.tsx'
import { Icon } from '../components/icon.tsx'
import { CallEmergency, CallPoisonLine } from '../components/ring-now.tsx'

const now = [
  'swelling of face, lips or tongue, wheezing, or hives with faintness or vomiting after food',
  'vomiting blood, or what looks like coffee grounds',
  'black, tar-like stool, or a lot of blood in it',
  'sudden severe pain, or a tummy as hard as a board',
  'no stool and no wind, with vomiting and a swollen tummy',
  'a baby or child who vomits green',
  'drowsy, confused or hard to wake; a seizure; chest pain',
  'a sudden “worst ever” headache, or a headache with weakness, trouble speaking, or a stiff neck and fever',
  'very dry: a child with no wet nappy or urine for 8 to 12 hours, or sunken eyes',
  'thoughts of harming oneself; days without sleep with a racing, high or agitated mood',
]

const soon = [
  'any blood in the stool',
  'losing weight without meaning to',
  'fever or night sweats',
  'being woken at night by pain or diarrhoea',
  'vomiting for more than a day or two; a child, more than a day; a baby, sooner',
  'too little iron, or anaemia',
  'trouble or pain when swallowing; a lump in the tummy',
  'bowel habits that changed and stay so for more than six weeks, above all from the age of 50',
  'bowel or ovarian cancer, coeliac disease or inflammatory bowel disease in the family',
  'a blocked or runny nose for more than twelve weeks, or discharge from one side or with blood',
  'headaches of a new kind; after 50, in pregnancy, with cancer or fever, at once',
  'a rash with fever or blisters, or one that spreads fast; yellow skin or eyes',
  'tiredness for more than four weeks',
]

const children = [
  'growing or gaining weight more slowly, or late puberty',
  'pain far from the navel, on the right, or that wakes the child',
  'swollen joints, sores around the bottom, diarrhoea at night, fever without a reason',
]

export function RedFlags() {
  return (
    <Page title="When to get help" back="/app/">
      <section class="card card--wash-plum flags" aria-labelledby="flags-now">
        <h2 id="flags-now" class="row"><Icon name="siren" />Call emergency services now</h2>
        <List of={now} />
        <CallEmergency />
        <CallPoisonLine />
        <p class="small">112 works in Europe and from mobile phones in many other places; in North America it is 911, in the United Kingdom 999 as well. Your own numbers: Household, Members, <a href="/household/numbers">Whom to ring</a>.</p>
      </section>
      <section class="card card--wash-turmeric flags" aria-labelledby="flags-soon">
        <h2 id="flags-soon" class="row"><Icon name="stethoscope" />See a doctor soon</h2>
        <p class="small">Within days, two weeks at most, before or instead of trying more by yourself.</p>
        <List of={soon} />
        <h3>Children, also</h3>
        <List of={children} />
      </section>
      <p class="small soft">Villi is a family notebook, not a doctor. It does not diagnose. If something feels seriously wrong, get help now. What you logged is saved either way.</p>
      <a class="button button--quiet button--wide" href="/app/">Back to Today</a>
    </Page>
  )
}

function List({ of }: { of: string[] }) {
  return <ul class="flags__list">{of.map((sign) => <li key={sign}>{sign}</li>)}</ul>
}
