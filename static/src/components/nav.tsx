/** The five places, at the foot of every screen. */
import { Icon } from './icon.tsx'

const places = [
  { to: '/app/', words: 'Today', icon: 'house', under: /^\/app\/?$/ },
  { to: '/app/diary', words: 'Diary', icon: 'calendar-days', under: /^\/app\/(diary|entry)/ },
  { to: '/app/add', words: 'Add', icon: 'plus', under: /^\/app\/add/ },
  { to: '/app/insights', words: 'Insights', icon: 'chart', under: /^\/app\/insights/ },
  { to: '/app/household', words: 'Household', icon: 'users', under: /^\/app\/(household|settings|attention|cabinet)/ },
]

export function Nav({ path }: { path: string }) {
  return (
    <nav class="nav" aria-label="Main">
      {places.map(({ to, words, icon, under }) => (
        <a key={to} href={to} class={words === 'Add' ? 'nav__add' : ''} aria-current={under.test(path) ? 'page' : undefined}>
          <span><Icon name={icon} /></span>
          <span class={words === 'Add' ? 'visually-hidden' : ''}>{words}</span>
        </a>
      ))}
    </nav>
  )
}
