/** Today before there is much to show: the first sync, the empty journal, the sample household. */
import { Icon } from '../components/icon.tsx'

export function FirstSync({ known }: { known: number }) {
  return (
    <section class="card" role="status">
      <p class="eyebrow"><Icon name="refresh-cw" />first time on this phone</p>
      <h2>Bringing your household’s entries</h2>
      <p class="soft">{known > 0 ? `${known} so far. ` : ''}You can log at once; nothing has to wait for this.</p>
    </section>
  )
}

export function NothingYet() {
  return (
    <section class="section" aria-labelledby="how">
      <h2 id="how">How this works</h2>
      <ol class="steps">
        <li><b>Write what you eat</b>, in your own words. No counting.</li>
        <li><b>In the evening, say how it has been.</b> Half a minute; blanks are fine.</li>
        <li><b>After some weeks</b> Villi shows what goes together, and says so when it cannot know.</li>
      </ol>
      <p class="soft small">Everything is kept on this phone first, with or without a network.</p>
    </section>
  )
}

export function SampleBanner() {
  return (
    <div class="banner banner--turmeric">
      <p><b>This is sample data.</b></p>
      <a class="button button--quiet" href="/household/members">Throw it away</a>
    </div>
  )
}
