/**
 * A finger's tap on Save, heeded as the finger leaves. Before a browser says "click" it looks once more what
 * lies there, draws the button pressed and moves the focus: on a cheap phone longer than the disk takes.
 */

/** Pixels that a finger may roll; beyond it slides, and a slide is no tap. */
const SLOP = 12

interface Point {
  clientX: number
  clientY: number
}

/** Handlers for a submit button. Mouse, keyboard and screen readers go by the click that they bring, as ever. */
export function submitsByFinger() {
  let start: Point | undefined
  return {
    onTouchStart: ({ touches }: TouchEvent) => (start = touches.length === 1 ? touches[0] : undefined),
    onTouchEnd: (event: TouchEvent) => {
      const end = event.changedTouches[0]
      // Not cancelable: the page is being scrolled.
      if (!start || !end || !event.cancelable || Math.hypot(end.clientX - start.clientX, end.clientY - start.clientY) > SLOP) return
      // No click comes after it: it would fall on whatever the next screen has there.
      event.preventDefault()
      ;(event.currentTarget as HTMLButtonElement).form?.requestSubmit()
    },
  }
}
