/**
 * One question at a time, for a tired person: eleven large choices in two rows, and the next question comes by itself.
 * What is passed over stays blank, which is not zero.
 */
import type { Ref } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Units } from '../../kinds/kind.ts'
import { Icon } from '../icon.tsx'
import type { Form } from './form.ts'
import { anchorOf, numberOfKey, type Range } from './scale-range.ts'

export interface Asked {
  unit: string
  label: string
  question: string
  range: Range
}

interface Props {
  form: Form
  asked: Asked[]
  /** Which of them is asked now, from 0; past the last one, nothing is drawn. */
  at: number
  go: (at: number) => void
}

/** Where a form that is found again goes on: after the last thing that was said. */
export function nextOf(asked: Asked[], units: Units): number {
  return asked.findLastIndex(({ unit }) => units[unit] !== undefined) + 1
}

export function OneByOne({ form, asked, at, go }: Props) {
  const heading = useHeading(at)
  const [one] = asked.slice(at)
  if (!one) return null
  const said = form.draft.units[one.unit]
  const say = (value: number | undefined) => {
    form.set(one.unit, value)
    go(at + 1)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^\d$/.test(event.key)) return
    const number = numberOfKey(event.key, true, one.range)
    if (typeof number !== 'number') return
    event.preventDefault()
    say(number)
  }
  return (
    <section class="card ask" aria-labelledby="ask" onKeyDown={onKeyDown}>
      <Head one={one} at={at} of={asked.length} heading={heading} />
      <Choices range={one.range} said={typeof said === 'number' ? said : undefined} say={say} />
      {at > 0 && <button type="button" class="button button--plain ask__back" onClick={() => go(at - 1)}><Icon name="chevron-left" />Back to {asked[at - 1]!.label.toLowerCase()}</button>}
    </section>
  )
}

function Head({ one, at, of, heading }: { one: Asked; at: number; of: number; heading: Ref<HTMLHeadingElement> }) {
  return (
    <div>
      <p class="eyebrow">{at + 1} of {of}</p>
      <h2 class="title" id="ask" tabIndex={-1} ref={heading}>{one.label}</h2>
      {one.question !== '' && <p>{one.question}</p>}
    </div>
  )
}

/** The next question is read aloud, and its digits work, without a look for where it is. Not on opening: a page begins at its top. */
function useHeading(at: number): Ref<HTMLHeadingElement> {
  const heading = useRef<HTMLHeadingElement>(null)
  const [first] = useState(at)
  const moved = useRef(false)
  useEffect(() => {
    moved.current ||= at !== first
    if (moved.current) heading.current?.focus({ preventScroll: true })
  }, [at])
  return heading
}

function Choices({ range, said, say }: { range: Range; said: number | undefined; say: (value: number | undefined) => void }) {
  const numbers = Array.from({ length: range.max - range.min + 1 }, (_, step) => range.min + step)
  return (
    <div class="ask__choices" role="group" aria-labelledby="ask">
      {numbers.map((number) => {
        const words = anchorOf(number, range)
        return (
          <button type="button" class="ask__choice" key={number} aria-pressed={number === said} onClick={() => say(number)}>
            {number}<span class="visually-hidden"> {words}</span>
          </button>
        )
      })}
      <button type="button" class="ask__choice ask__choice--blank" onClick={() => say(undefined)}>–<span class="visually-hidden">not asked</span></button>
    </div>
  )
}
