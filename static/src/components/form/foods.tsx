/** What was on the plate, in words: one food after the other, each with its portion. */
import type { RefObject } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { mapOf, type Json } from '../../kinds/kind.ts'
import { addFoods, foodsSeen, nameOf, PORTIONS, portionOf, suggestFoods } from '../../records/foods.ts'
import { useStored } from '../app-state.tsx'
import { Icon } from '../icon.tsx'
import { Grouped, idOf } from './field.tsx'
import { whyOf, type ControlProps } from './form.ts'

const MEMORY = 60 * 24 * 3600_000

export function Foods({ form, field }: ControlProps) {
  const box = useRef<HTMLInputElement>(null)
  const foods = mapOf(form.draft.units, field.name)
  const add = (text: string, rest = '') => {
    form.change(draft => ({
      ...draft, units: addFoods(draft.units, field.name, text, Date.now()), typed: { ...draft.typed, [field.name]: rest }
    }))
    box.current?.focus()
  }
  return (
    <Grouped unit={field.name} label={field.label} hint={field.hint} why={whyOf(form.faults, field.name)}>
      <div class="foods card">
        {foods.length > 0 && (
          <ul class="foods__list">
            {foods.map(([key, food]) => (
              <FoodRow
                key={key} food={food} onPortion={portion => form.set(`${field.name}/${key}`, { ...asGroup(food), portion })}
                onRemove={() => form.set(`${field.name}/${key}`, undefined)}
              />
            ))}
          </ul>
        )}
        <FoodBox form={form} field={field} box={box} onAdd={add} />
        <EatenBefore typed={form.draft.typed[field.name] ?? ''} taken={foods.map(([, food]) => nameOf(food))} onAdd={add} />
      </div>
    </Grouped>
  )
}

/** Enter, a comma or the button adds what was typed; what is left in the box is added on Save. */
function FoodBox({ form, field, box, onAdd }: ControlProps & { box: RefObject<HTMLInputElement | null>, onAdd: (text: string, rest?: string) => void }) {
  const typed = form.draft.typed[field.name] ?? ''
  const write = (text: string) => {
    const comma = text.lastIndexOf(',')
    if (comma < 0) form.type(field.name, text)
    else onAdd(text.slice(0, comma), text.slice(comma + 1).trimStart())
  }
  return (
    <div class="foods__add">
      <input
        ref={box} class="control" id={`${idOf(field.name)}-box`} aria-label="Add a food" placeholder="Add a food" type="text" autocomplete="off"
        autocapitalize="none" enterkeyhint="enter" value={typed} onInput={event => write(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.isComposing) return
          event.preventDefault()
          onAdd(typed)
        }}
      />
      <button class="button button--quiet button--icon" type="button" aria-label="Add food" disabled={typed.trim() === ''} onClick={() => onAdd(typed)}><Icon name="plus" /></button>
    </div>
  )
}

function EatenBefore({ typed, taken, onAdd }: { typed: string, taken: string[], onAdd: (name: string) => void }) {
  const offered = suggestFoods(useKnownFoods(), typed, taken)
  if (offered.length === 0) return null
  return (
    <div class="chips" role="group" aria-label="Eaten before">
      {offered.map(name => <button class="chip" type="button" key={name} onClick={() => onAdd(name)}>{name}</button>)}
    </div>
  )
}

function FoodRow({ food, onPortion, onRemove }: { food: Json, onPortion: (portion: string) => void, onRemove: () => void }) {
  const [open, setOpen] = useState(false)
  const [name, portion] = [nameOf(food), portionOf(food)]
  return (
    <li class="food">
      <button class="food__name" type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span>{name}</span>
        <span class="soft small">{portion}<span class="visually-hidden"> portion, change</span></span>
      </button>
      <button class="food__remove" type="button" aria-label={`Remove ${name}`} onClick={onRemove}><Icon name="x" size={20} /></button>
      {open && (
        <fieldset class="food__portions chips">
          <legend class="visually-hidden">Portion of {name}</legend>
          {PORTIONS.map(size => (
            <label class="chip chip--radio" key={size}>
              <input type="radio" name={`portion-${name}`} checked={size === portion} onChange={() => onPortion(size)} />{size}
            </label>
          ))}
        </fieldset>
      )}
    </li>
  )
}

function asGroup(food: Json): Record<string, Json> {
  return typeof food === 'object' && food !== null && !Array.isArray(food) ? food : {}
}

function useKnownFoods(): string[] {
  const meals = useStored(async journal => {
    const now = Date.now()
    const entries = await journal.between(now - MEMORY, now)
    return entries.filter(entry => entry.kind === 'meal').reverse()
  }, [])
  return foodsSeen(meals ?? [])
}
