/** A dose that no portion planned, where the card's own words speak of one: product and amount as the sitter types them. */
import { useState } from 'preact/hooks'
import { type Person, useStored } from '../components/app-state.tsx'
import { Labelled } from '../components/form/field.tsx'
import { Icon } from '../components/icon.tsx'
import { amountWords, asQuantity, readNumber } from '../records/quantity.ts'
import type { Entry } from '../records/record.ts'
import { useRecording } from './card-record.tsx'
import { hadWords } from './card-words.ts'

const UNITS = ['g', 'mg', 'ml', 'drop', 'capsule', 'tablet', 'scoop', 'sachet']

export function CardOther({ person }: { person: Person }) {
  const [isOpen, setOpen] = useState(false)
  const products = useStored(async from => (await from.ofKind('product')).filter(({ doc }) => doc['archived'] !== true), [])
  if (!products || products.length === 0) return null
  if (!isOpen) return <button type="button" class="button button--quiet button--wide" onClick={() => setOpen(true)}><Icon name="pill" />{person.name} had something else</button>
  return <OtherForm person={person} products={products} close={() => setOpen(false)} />
}

const titleOf = ({ doc }: Entry): string => (typeof doc['title'] === 'string' ? doc['title'] : 'A product')

function OtherForm({ person, products, close }: { person: Person; products: Entry[]; close: () => void }) {
  const [product, setProduct] = useState(products.length === 1 ? products[0]!.id : '')
  const [typed, setTyped] = useState('')
  const [unit, setUnit] = useState(asQuantity(products[0]?.doc['scoop'])?.unit ?? 'g')
  const [tried, setTried] = useState(false)
  const { gaveOther, isAsking } = useRecording(person)
  const chosen = products.find(({ id }) => id === product)
  const amount = Number(readNumber(typed))
  const isRead = amount > 0
  const save = () => {
    setTried(true)
    if (chosen && isRead) gaveOther({ product: chosen.id, title: titleOf(chosen), quantity: { amount, unit } }, close)
  }
  return (
    <form class="card" noValidate onSubmit={event => { event.preventDefault(); save() }}>
      <Labelled unit="card-product" label="What was it?" why={tried && !chosen ? 'Choose what it was' : undefined}>
        <select class="control" id="unit-card-product" value={product} onChange={event => setProduct(event.currentTarget.value)}>
          <option value="">Choose one</option>
          {products.map(one => <option key={one.id} value={one.id}>{titleOf(one)}</option>)}
        </select>
      </Labelled>
      <Labelled unit="card-amount" label="How much?" why={tried && !isRead ? 'Write the amount as a number above 0, such as 5 or 2.5' : undefined}>
        <div class="amount">
          <input class="control" id="unit-card-amount" type="text" inputMode="decimal" autoComplete="off" value={typed} onInput={event => setTyped(event.currentTarget.value)} />
          <select class="control" aria-label="Unit" value={unit} onChange={event => setUnit(event.currentTarget.value)}>
            {UNITS.map(one => <option key={one} value={one}>{one}</option>)}
          </select>
        </div>
      </Labelled>
      <div class="row">
        <button class="button button--ink grow" disabled={isAsking}>{isRead ? hadWords(person.name, amountWords({ amount, unit })) : `${person.name} had it`}</button>
        <button type="button" class="button button--plain" onClick={close}>Cancel</button>
      </div>
    </form>
  )
}
