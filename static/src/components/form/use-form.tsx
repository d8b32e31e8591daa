/** The state of one form, kept on the phone while it is typed. */
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Fault } from '../../kinds/check.ts'
import type { Kind } from '../../kinds/kind.ts'
import { put, type Draft } from '../../records/draft.ts'
import type { Journal } from '../../store/journal.ts'
import type { Form } from './form.ts'
import { readDraft, useKeeper } from './keeper.tsx'
import { checked } from './saving.ts'

export interface FormOf {
  kind: Kind
  journal: Journal
  /** The draft's name on this phone: "add/meal", "edit/<id>". */
  slot: string
  start: () => Draft
  zone: string
}

/** Undefined until the phone has said whether a draft was left. */
export function useForm({ kind, journal, slot, start, zone }: FormOf): Form | undefined {
  const [draft, setDraft] = useState<Draft>()
  const [faults, setFaults] = useState<Fault[]>([])
  const [dirty, setDirty] = useState(false)
  const [tries, setTries] = useState(0)
  const keeper = useKeeper(journal, slot)
  useEffect(() => {
    let wanted = true
    void readDraft(journal, slot, zone).then(kept => {
      if (!wanted) return
      setDirty(kept !== undefined)
      setDraft(kept ?? start())
    })
    return () => { wanted = false }
  }, [journal, slot])
  const change = useCallback((how: (draft: Draft) => Draft) => {
    setDirty(true)
    setDraft(before => before && keeper.keep({ ...how(before), touched: Date.now() }))
  }, [keeper])
  useMended(faults, setFaults, draft && { kind, draft, zone })
  if (draft === undefined) return undefined
  return {
    kind, draft, faults, zone, change, dirty, tries, drop: keeper.drop,
    setFaults: found => {
      // None before and none now: nothing is drawn anew while the disk is asked.
      setFaults(before => (before.length + found.length === 0 ? before : found))
      if (found.length > 0) setTries(tries + 1)
    },
    set: (unit, value) => change(before => ({ ...before, units: put(before.units, unit, value) })),
    assume: (unit, value) => setDraft(before => before && { ...before, units: put(before.units, unit, value) }),
    lay: how => setDraft(before => before && how(before)),
    type: (box, text) => change(before => ({ ...before, typed: { ...before.typed, [box]: text } })),
    clear: () => {
      setDraft(start())
      setFaults([])
      setDirty(false)
      void keeper.drop()
    }
  }
}

/** A fault goes as soon as it is mended; a new one is not held against somebody who is still typing. */
function useMended(faults: Fault[], setFaults: (faults: Fault[]) => void, form: Pick<Form, 'kind' | 'draft' | 'zone'> | undefined): void {
  useEffect(() => {
    if (form === undefined || faults.length === 0) return
    const left = checked(form).faults
    const kept = faults.filter(({ unit }) => left.some(fault => fault.unit === unit))
    if (kept.length < faults.length) setFaults(kept)
  }, [form?.draft])
}
