/** The questions of each kind: the registry's own order, but for the kinds that have a look of their own. */
import type { FunctionComponent } from 'preact'
import { Fields } from '../components/form/fields.tsx'
import type { Form } from '../components/form/form.ts'
import { CheckinBody } from './checkin.tsx'
import { MealBody } from './meal.tsx'

export interface BodyProps {
  form: Form
  editing: boolean
  save: (form: Form) => void
}

const OWN_LOOK: Record<string, FunctionComponent<BodyProps>> = { meal: MealBody, checkin: CheckinBody }

export function Body(props: BodyProps) {
  const Own = OWN_LOOK[props.form.kind.name]
  return Own ? <Own {...props} /> : <Fields form={props.form} />
}
