/** The household's cabinet: what doses are taken of. */
import { detail, headline } from '../kinds/kind.ts'
import { asQuantity, amountWords } from '../records/quantity.ts'
import type { Entry } from '../records/record.ts'
import { titleOf, useCabinet } from '../components/form/product.tsx'
import { Icon } from '../components/icon.tsx'

export function Cabinet() {
  const products = useCabinet()
  if (products === undefined) return null
  const sorted = [...products].sort((a, b) => Number(a.doc['archived'] === true) - Number(b.doc['archived'] === true) || titleOf(a).localeCompare(titleOf(b)))
  return (
    <section class="section" aria-labelledby="cabinet">
      <h2 id="cabinet">Cabinet</h2>
      {sorted.length > 0 && <ul class="list">{sorted.map(product => <Row key={product.id} product={product} />)}</ul>}
      {sorted.length === 0 && <p class="soft">What doses are taken of: powders, capsules, drops.</p>}
      <a class="button button--quiet" href="/app/add/product"><Icon name="plus" /> Add a product</a>
    </section>
  )
}
export default Cabinet

function Row({ product }: { product: Entry }) {
  const scoop = asQuantity(product.doc['scoop'])
  const more = [
    scoop && `one scoop or piece is ${amountWords(scoop)}`, product.doc['glutamine'] === true && 'contains glutamine', product.doc['archived'] === true && 'no longer used'
  ].filter(Boolean).join(' · ')
  return (
    <li>
      <a class="list__row" href={`/app/entry/${product.id}/edit`}>
        <Icon name="package" />
        <span class="list__words">
          <span class="list__title">{titleOf(product) || headline('product', product.doc)}</span>
          <span class="list__more">{more || detail('product', product.doc)}</span>
        </span>
        <Icon name="chevron-right" />
      </a>
    </li>
  )
}
