/** Which screen is drawn at which address. */
import type { JSX } from 'preact'
import type { Place } from '../components/route.tsx'
import Add from './add.tsx'
import { Diary } from './diary.tsx'
import { AddKind } from './add-kind.tsx'
import { EditEntry } from './edit.tsx'
import { EntryScreen } from './entry.tsx'
import { Household } from './household.tsx'
import { Insights } from './insights.tsx'
import { RedFlags } from './red-flags.tsx'
import { Settings } from './settings.tsx'
import { Elsewhere } from './signed-out.tsx'
import { Today } from './today.tsx'

const routes: [RegExp, (at: Record<string, string>, query: URLSearchParams) => JSX.Element][] = [
  [/^\/app\/?$/, () => <Today />],
  [/^\/app\/diary\/?$/, (_, query) => <Diary day={query.get('day')} search={query.get('q') ?? ''} />],
  [/^\/app\/entry\/(?<id>[\w-]+)\/?$/, ({ id = '' }) => <EntryScreen key={id} id={id} />],
  [/^\/app\/entry\/(?<id>[\w-]+)\/edit\/?$/, ({ id = '' }) => <EditEntry key={id} id={id} />],
  [/^\/app\/add\/?$/, () => <Add />],
  [/^\/app\/add\/(?<kind>[\w-]+)\/?$/, ({ kind = '' }) => <AddKind key={kind} kind={kind} />],
  [/^\/app\/insights\/?$/, () => <Insights />],
  [/^\/app\/household\/?$/, () => <Household />],
  [/^\/app\/settings\/?$/, () => <Settings />],
  [/^\/app\/red-flags\/?$/, () => <RedFlags />],
]

export function screenAt({ path, query }: Place): JSX.Element {
  for (const [pattern, draw] of routes) {
    const found = pattern.exec(path)
    if (found) return draw(found.groups ?? {}, query)
  }
  return <Elsewhere />
}
