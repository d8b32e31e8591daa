/** Our mark: three villi standing on a curve, as in icons/icon.svg. */
export function Mark({ size = 48 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="48 90 416 360" fill="none" stroke="currentColor" stroke-linecap="round" aria-hidden="true">
      <path stroke-width="58" d="M92 404Q256 330 420 404" />
      <path stroke-width="88" d="M166 340L134 236M256 322V146M346 340L378 236" />
    </svg>
  )
}
