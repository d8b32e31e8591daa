/** Why the server did not take an entry, in a person's words, and what helps. */
import { kindOf } from '../kinds/kind.ts'
import { labelOf } from '../records/unit-words.ts'
import type { AttentionOp } from './shape.ts'

export interface Why {
  /** One sentence. */
  words: string
  /** Fields that are wrong, each by the name its form gives it: "Amount: must be more than 0". */
  fields: string[]
}

type Said = (op: AttentionOp, who: string | undefined) => string

const WORDS: Record<string, Said> = {
  unknown_person: () => 'The person it is about is not in this household any more.',
  not_allowed: (op, who) => who === undefined
    ? 'You may not change this entry any more: it was taken out of your sight, or your role was changed.'
    : `You may not write ${partOf(op, who)} any more: who sees that was changed, or your role was.`,
  not_a_member: () => 'You are not in this household any more. It is kept here for you to export.',
  bad_value: () => 'Something in it does not fit:',
  missing_value: () => 'Something is missing in it:',
  together: () => 'Nothing is wrong with this part. It was saved in one with the other, and stays with it.',
  fixed_unit: () => 'Whom an entry is about cannot be changed afterwards.',
  other_kind: () => 'What sort of entry it is cannot be changed afterwards.',
  depends_on_refused: () => 'It changes an entry that the server did not take.',
  id_reused: () => 'The server has something else under the same number. Saving it again gives it a new one.',
  too_many_units: () => 'It is too long for one entry.',
  too_large: () => 'It is too long for one entry.',
  malformed: () => 'The server cannot read it as it is.',
}

/** Reasons that only repeat what the words above have said. */
const SAID_ALREADY = new Set(['unknown_person', 'fixed_unit', 'other_kind'])

/** `who`: the name of the person it is about, where this phone knows it. */
export function whyOf(op: AttentionOp, who?: string): Why {
  const said = WORDS[op.code]
  const fields = SAID_ALREADY.has(op.code) ? [] : Object.entries(op.fields).map(([unit, why]) => `${labelOf(op.kind, unit)}: ${why}`)
  return { words: said ? said(op, who) : 'The server did not take it, and this app does not know the reason.', fields }
}

/** The operation that explains an act: the first that is wrong by itself. */
export function culpritOf(ops: AttentionOp[]): AttentionOp | undefined {
  return ops.find(op => op.code !== 'together') ?? ops[0]
}

/** A meal and its dose are refused for one reason, and told once. */
function partOf({ kind }: AttentionOp, who: string): string {
  return kindOf(kind)?.part === 'felt' ? `how ${who} feels` : `${who}’s meals and doses`
}
