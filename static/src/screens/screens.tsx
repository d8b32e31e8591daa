/** Which screen is drawn at which address. Today comes with the app; the others follow, and are there before a tap. */
import type { ComponentType, JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Page } from '../components/page.tsx'
import { quietly, whenIdle } from '../components/quietly.tsx'
import type { Place } from '../components/route.tsx'
import { NotCome } from './signed-out.tsx'
import { Today } from './today.tsx'

/** A screen in a file of its own; drawn at once when the file has come, else as an empty page for a blink. */
function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let come: ComponentType<Props> | undefined
  const bring = () => load().then((screen) => (come = screen))
  function Later(props: Props) {
    const [, drawAgain] = useState(false)
    const [failed, setFailed] = useState(false)
    const Screen = come
    // By what was drawn, not by what has come since: the file may come between the drawing and this.
    useEffect(() => {
      if (!Screen) void bring().then(() => drawAgain(true), () => setFailed(true))
    }, [])
    if (failed) return <NotCome />
    return Screen ? <Screen {...props} /> : <Page title="One moment" quiet>{null}</Page>
  }
  return Object.assign(Later, { bring })
}

const others = () => import('./others.tsx')
const Add = later(() => others().then((file) => file.Add))
const AddKind = later(() => others().then((file) => file.AddKind))
const EditEntry = later(() => others().then((file) => file.EditEntry))
const Attention = later(() => others().then((file) => file.Attention))
const MendRefused = later(() => others().then((file) => file.MendRefused))
const Diary = later(() => others().then((file) => file.Diary))
const EntryScreen = later(() => others().then((file) => file.EntryScreen))
const Household = later(() => others().then((file) => file.Household))
const Insights = later(() => others().then((file) => file.Insights))
const Learn = later(() => others().then((file) => file.Learn))
const LearnAbout = later(() => others().then((file) => file.LearnAbout))
const PlanScreen = later(() => others().then((file) => file.PlanScreen))
const Questions = later(() => others().then((file) => file.Questions))
const RedFlags = later(() => others().then((file) => file.RedFlags))
const Settings = later(() => others().then((file) => file.Settings))

const Elsewhere = later(() => others().then((file) => file.Elsewhere))
export const Card = later(() => others().then((file) => file.Card))
export const CardOver = later(() => others().then((file) => file.CardOver))
export const Farewell = later(() => others().then((file) => file.Farewell))
export const NeedsNetwork = later(() => others().then((file) => file.NeedsNetwork))
export const SignedOut = later(() => others().then((file) => file.SignedOut))

/** Brings every screen while nothing else goes on, so that no tap waits for one. */
export function bringScreens(): void {
  const bring = () => [AddKind, Add, Diary, EntryScreen, EditEntry, Household, Insights, Settings, Attention, MendRefused, RedFlags].forEach((screen) => void screen.bring().catch(() => undefined))
  whenIdle(bring)
}

/** Around every screen. */
export const Forgotten = quietly(() => others().then((file) => file.Forgotten))
export const UpdatePrompt = quietly(() => others().then((file) => file.UpdatePrompt))
export const ReadyNote = quietly(() => others().then((file) => file.ReadyNote))

const routes: [RegExp, (at: Record<string, string>, query: URLSearchParams) => JSX.Element][] = [
  // The bare address too: without a network the worker answers it with the app.
  [/^\/(app\/?)?$/, () => <Today />],
  [/^\/app\/diary\/?$/, (_, query) => <Diary day={query.get('day')} search={query.get('q') ?? ''} />],
  [/^\/app\/entry\/(?<id>[\w-]+)\/?$/, ({ id = '' }) => <EntryScreen key={id} id={id} />],
  [/^\/app\/entry\/(?<id>[\w-]+)\/edit\/?$/, ({ id = '' }) => <EditEntry key={id} id={id} />],
  [/^\/app\/add\/?$/, () => <Add />],
  [/^\/app\/add\/(?<kind>[\w-]+)\/?$/, ({ kind = '' }) => <AddKind key={kind} kind={kind} />],
  [/^\/app\/insights\/?$/, () => <Insights />],
  [/^\/app\/household\/?$/, () => <Household />],
  [/^\/app\/plan\/(?<person>[\w-]+)\/?$/, ({ person = '' }) => <PlanScreen key={person} person={person} />],
  [/^\/app\/settings\/?$/, () => <Settings />],
  [/^\/app\/attention\/?$/, () => <Attention />],
  [/^\/app\/attention\/(?<act>[\w-]+)\/?$/, ({ act = '' }) => <MendRefused key={act} act={act} />],
  [/^\/app\/learn\/?$/, () => <Learn />],
  [/^\/app\/learn\/(?<section>[\w-]+)\/?$/, ({ section = '' }) => <LearnAbout key={section} section={section} />],
  [/^\/app\/questions\/?$/, () => <Questions />],
  [/^\/app\/(red-flags|add\/sign)\/?$/, () => <RedFlags />],
]

export function screenAt({ path, query }: Place): JSX.Element {
  for (const [pattern, draw] of routes) {
    const found = pattern.exec(path)
    if (found) return draw(found.groups ?? {}, query)
  }
  return <Elsewhere online={!path.startsWith('/app')} />
}
