/** Meal: the plate first, then the dose that goes with it. */
import { Fields, Question } from '../components/form/fields.tsx'
import { TableDose } from '../components/form/table-dose.tsx'
import type { BodyProps } from './body.tsx'

export function MealBody({ form, editing }: BodyProps) {
  const foods = form.kind.fields.find(field => field.name === 'foods')
  return (
    <>
      {foods && <Question form={form} field={foods} />}
      {!editing && <TableDose form={form} />}
      <Fields form={form} without={['foods']} />
    </>
  )
}
