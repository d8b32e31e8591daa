/** Meal: the plate first, then who had it otherwise, and the doses that go with it. */
import { Fields, Question } from '../components/form/fields.tsx'
import { Seats } from '../components/form/seats.tsx'
import { TableDose } from '../components/form/table-dose.tsx'
import { UsualPlate } from '../components/form/usual-plate.tsx'
import type { BodyProps } from './body.tsx'

export function MealBody({ form, editing }: BodyProps) {
  const foods = form.kind.fields.find(field => field.name === 'foods')
  return (
    <>
      {!editing && form.draft.opened === undefined && <UsualPlate form={form} />}
      {foods && <Question form={form} field={foods} />}
      {!editing && <Seats form={form} />}
      {!editing && <TableDose form={form} />}
      <Fields form={form} without={['foods']} />
    </>
  )
}
