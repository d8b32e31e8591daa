/** Our mark: three rounded villi standing on a curve. */
export function Mark({ size = 48 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 48 48" fill="none" stroke="currentColor" stroke-linecap="round" aria-hidden="true">
      <path d="M5 38c9 4 29 4 38 0" stroke-width="4.5" />
      <path d="M13 30V20M24 31V11M35 30V20" stroke-width="8.5" />
    </svg>
  )
}
