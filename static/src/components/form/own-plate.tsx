/** What one person at the table had otherwise: a food left out, another portion of one food or of everything. */
import { mapOf } from '../../kinds/kind.ts'
import { nameOf, PORTIONS, type Portion, portionOf } from '../../records/foods.ts'
import { type Except, tidied } from '../../records/plate.ts'
import type { Form } from './form.ts'

const NONE_TOO = ['none', ...PORTIONS] as const

interface PlateOf {
  form: Form
  id: string
  name: string
}

export function OwnPlate({ form, id, name }: PlateOf) {
  const foods = mapOf(form.draft.units, 'foods')
  const except = form.draft.except?.[id] ?? {}
  const common = foods.length > 0 && foods.every(([, food]) => portionOf(food) === portionOf(foods[0]![1])) ? portionOf(foods[0]![1]) : undefined
  const say = (next: Except) => form.change(draft => {
    const { [id]: _before, ...others } = draft.except ?? {}
    const said = tidied(next)
    return { ...draft, except: said ? { ...others, [id]: said } : others }
  })
  if (foods.length === 0) return <p class="seat__plate small soft">Add what was eaten first.</p>
  return (
    <div class="seat__plate">
      <Sizes
        legend={`${name}’s whole plate`} name={`plate-${id}`} sizes={PORTIONS} chosen={except.portion ?? common}
        onChoose={size => say({ ...(except.without ? { without: except.without } : {}), ...(size === common || size === 'none' ? {} : { portion: size }) })}
      />
      {foods.map(([key, food]) => (
        <Sizes
          key={key} legend={nameOf(food)} name={`plate-${id}-${key}`} sizes={NONE_TOO}
          chosen={except.without?.includes(key) ? 'none' : (except.portions?.[key] ?? except.portion ?? portionOf(food))}
          onChoose={size => say(withFood(except, key, size, except.portion ?? portionOf(food)))}
        />
      ))}
    </div>
  )
}

/** `size` of one food; what is as the rest of the plate is not said at all. */
function withFood(except: Except, key: string, size: Portion | 'none', rest: Portion): Except {
  const without = (except.without ?? []).filter(one => one !== key)
  const { [key]: _before, ...portions } = except.portions ?? {}
  if (size === 'none') return { ...except, without: [...without, key], portions }
  return { ...except, without, portions: size === rest ? portions : { ...portions, [key]: size } }
}

interface SizesOf {
  legend: string
  name: string
  sizes: readonly (Portion | 'none')[]
  chosen: Portion | 'none' | undefined
  onChoose: (size: Portion | 'none') => void
}

function Sizes({ legend, name, sizes, chosen, onChoose }: SizesOf) {
  return (
    <fieldset class="sizes">
      <legend class="small">{legend}</legend>
      <div class="chips">
        {sizes.map(size => (
          <label class="chip chip--radio" key={size}>
            <input type="radio" name={name} checked={size === chosen} onChange={() => onChoose(size)} />{size}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
