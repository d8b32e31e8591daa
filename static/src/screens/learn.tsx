/** Learn: the article's subject in plain language, with what is known and from where. Readable without a network. */
import type { ComponentChildren } from 'preact'
import { PARTS, type Claim, type Grade } from '../learn/claims.ts'
import { REFERENCES } from '../learn/references.ts'
import { DISCLAIMER, SECTIONS, type Section } from '../learn/sections.ts'
import { Icon } from '../components/icon.tsx'
import { Page } from '../components/page.tsx'
import { LinkRow } from './household.tsx'

export const POINT_BY_POINT = 'point-by-point'

export function Learn() {
  return (
    <Page title="Learn" back="/app/household">
      <p class="soft">What people say about the gut and L-glutamine, and what is known of it. Each takes a minute.</p>
      <ul class="list">
        {SECTIONS.map(({ key, title, short }) => <LinkRow key={key} to={`/app/learn/${key}`} icon="book-open" title={title} more={short} />)}
        <LinkRow to={`/app/learn/${POINT_BY_POINT}`} icon="clipboard-list" title="The article, point by point" more="44 statements, and what is known of each" />
      </ul>
      <Disclaimer />
    </Page>
  )
}

export function LearnAbout({ section: key }: { section: string }) {
  if (key === POINT_BY_POINT) return <PointByPoint />
  const at = SECTIONS.findIndex((section) => section.key === key)
  const section = SECTIONS[at]
  if (!section) return <Page title="Not here" back="/app/learn"><p>There is no such page. <a href="/app/learn">All of Learn</a></p></Page>
  return <OneSection section={section} next={SECTIONS[at + 1]} />
}

function OneSection({ section: { title, paragraphs, onward }, next }: { section: Section; next: Section | undefined }) {
  return (
    <Page title={title} back="/app/learn">
      <div class="reading">{paragraphs.map((text) => <p key={text}><Cited text={text} /></p>)}</div>
      {onward && <a class="button button--quiet button--wide" href={onward.to}>{onward.words}</a>}
      {next && <ul class="list"><LinkRow to={`/app/learn/${next.key}`} icon="book-open" title={next.title} more={next.short} /></ul>}
      <References of={paragraphs} />
      <Disclaimer />
    </Page>
  )
}

const GRADES: Record<Grade, string> = { supported: 'Supported', mixed: 'Mixed', unsupported: 'Not supported', opinion: 'An opinion' }

function PointByPoint() {
  const claims = PARTS.flatMap((part) => part.claims)
  return (
    <Page title="The article, point by point" back="/app/learn">
      <p class="soft">Its statements in our words, and below each what is known.</p>
      {PARTS.map((part) => (
        <section class="section" key={part.title} aria-label={part.title}>
          <h2>{part.title}</h2>
          <ol class="stack plain" start={part.claims[0]?.number}>{part.claims.map((claim) => <OneClaim key={claim.number} claim={claim} />)}</ol>
        </section>
      ))}
      <References of={claims.map(({ known }) => known)} />
      <Disclaimer />
    </Page>
  )
}

function OneClaim({ claim: { number, says, grade, known } }: { claim: Claim }) {
  return (
    <li class="card" value={number}>
      <p class="eyebrow">{number} · {GRADES[grade]}</p>
      <p><b>{says}</b></p>
      <p><Cited text={known} /></p>
    </li>
  )
}

const CITATION = /\[(\d+)\]/

/** Each [7] becomes a small link to the reference below. */
function Cited({ text }: { text: string }) {
  const parts: ComponentChildren[] = text.split(CITATION).map((part, at) =>
    at % 2 === 0 ? part.replace(/ $/, '\u00a0') : <a key={at} class="cite" href={`#reference-${part}`} onClick={showReference} aria-label={`Reference ${part}`}>{part}</a>,
  )
  return <>{parts}</>
}

/** On the same screen: no place of its own to come back from. */
function showReference(event: Event): void {
  event.preventDefault()
  const { hash } = event.currentTarget as HTMLAnchorElement
  const reference = document.getElementById(hash.slice(1))
  reference?.scrollIntoView({ block: 'center' })
  reference?.focus({ preventScroll: true })
}

const READ = { source: '', report: ' Read in a report of it.', known: ' From general knowledge.' }

function References({ of }: { of: string[] }) {
  const cited = [...new Set(of.flatMap((text) => [...text.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number))))].sort((one, other) => one - other)
  if (cited.length === 0) return null
  return (
    <section class="section small soft" aria-labelledby="references">
      <h2 id="references">References</h2>
      <ol class="stack plain">
        {cited.map((number) => {
          const { says, doi, read } = REFERENCES[number]!
          return <li key={number} id={`reference-${number}`} class="reference" tabIndex={-1}>{number}. {says}{doi && ` doi ${doi}.`}{READ[read]}</li>
        })}
      </ol>
    </section>
  )
}

function Disclaimer() {
  return <p class="small soft">{DISCLAIMER}</p>
}
