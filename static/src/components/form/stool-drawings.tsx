/** The seven types of stool (Lewis & Heaton 1997), drawn for Villi: plain shapes, all of one warm brown. */
import type { ComponentChildren } from 'preact'

const BODY = 'stool__body'
const LINE = 'stool__line'

const DRAWINGS: Record<string, ComponentChildren> = {
  1: [[16, 27, 7], [33, 18, 6.5], [47, 30, 7.5], [63, 19, 7], [79, 29, 6.5]].map(([x, y, r]) => (
    <g key={x}>
      <circle class={BODY} cx={x} cy={y} r={r} />
      <path class={LINE} d={`M${x! - 3} ${y! - 2.5}q2-2.5 5-1.5`} />
    </g>
  )),
  2: (
    <>
      <path class={BODY} d="M12 26c-2-7 4-12 10-10 3-6 12-6 15 0 4-5 12-5 15 0 4-5 12-4 14 1 7-3 14 1 13 8 3 7-4 12-10 10-3 5-11 5-14 1-4 4-11 4-14 0-4 4-12 4-15-1-8 3-15-2-14-9z" />
      <path class={LINE} d="M24 22q3 3 1 7M38 20q4 4 1 9M53 21q3 4 0 8M67 22q3 3 1 6" />
    </>
  ),
  3: (
    <>
      <path class={BODY} d="M20 14h56a10 10 0 0 1 0 20H20a10 10 0 0 1 0-20z" />
      <path class={LINE} d="M28 14l2 5-3 3M44 34l-2-5 3-4M54 14l3 6-3 2M68 34l-1-6 3-3" />
    </>
  ),
  4: (
    <>
      <path class={BODY} d="M11 30c4-12 16-18 28-14 9 3 14 8 23 7 7-1 9-6 14-9 4-2 9 1 9 6-1 9-10 16-21 17-13 1-20-6-29-8-6-1-8 3-12 6-5 4-14 2-12-5z" />
      <path class={LINE} d="M24 21q8-3 16 1" />
    </>
  ),
  5: (
    <>
      <path class={BODY} d="M10 24c0-6 6-9 11-7s8 7 5 12-15 3-16-5z" />
      <path class={BODY} d="M33 30c-1-5 4-9 9-8s9 4 8 9-6 7-11 6-6-3-6-7z" />
      <path class={BODY} d="M49 16c1-5 7-6 11-4s5 8 1 10-13 0-12-6z" />
      <path class={BODY} d="M66 29c0-6 6-9 11-8s9 6 7 11-8 6-12 5-6-4-6-8z" />
      <path class={LINE} d="M15 21q2-2 5-1M38 27q2-2 5-1M54 15q2-1 4 0M71 26q2-2 5-1" />
    </>
  ),
  6: (
    <>
      <path class={BODY} d="M8 31c1-4 5-3 6-6s0-6 4-7 5 2 8 0 3-6 8-6 5 4 9 4 6-5 11-4 4 5 8 6 7-1 9 3 0 4 3 6 6 1 6 4-5 4-9 4-6 3-11 3-7-2-12-1-8 2-13 1-6-2-11-1-9 2-13 0-4-3-3-6z" />
      <path class={LINE} d="M26 25q4-3 8 0t8 0M50 27q4-3 8 0t7-1" />
    </>
  ),
  7: (
    <>
      <path class={BODY} d="M5 32c0-5 12-6 20-7 9-1 11-4 22-4s14 3 23 4 21 2 21 7-18 8-43 8-43-3-43-8z" />
      <circle class={BODY} cx="24" cy="14" r="2.6" />
      <circle class={BODY} cx="72" cy="12" r="3.2" />
      <path class={LINE} d="M22 32q6-3 12 0t12 0 12 0 12 0" />
    </>
  )
}

/** Nothing for a type that has no drawing: its words stand alone. */
export function StoolDrawing({ type }: { type: string }) {
  const drawing = DRAWINGS[type]
  return drawing === undefined ? null : <svg class="stool" viewBox="0 0 96 48" aria-hidden="true" focusable="false">{drawing}</svg>
}
