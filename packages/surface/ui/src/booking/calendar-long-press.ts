import { type PointerEvent, type RefObject, useEffect, useRef } from 'react'

/** A finger that rests this long on an entry takes hold of it; shorter is a tap, moving is scrolling. */
const holdMs = 450
/** A resting finger is not quite still. */
const stillPixels = 10

interface Press {
  readonly x: number
  readonly y: number
  readonly timer: ReturnType<typeof setTimeout>
  isHeld: boolean
}

/** Tells a finger that takes hold of something from one that taps or scrolls. */
export function useLongPress(box: RefObject<HTMLElement>) {
  const press = useRef<Press | null>(null)
  // Only a listener that is not passive keeps the page from scrolling under what is being dragged.
  useEffect(() => {
    const area = box.current
    const keepStill = (event: TouchEvent) => {
      if (press.current?.isHeld && event.cancelable) event.preventDefault()
    }
    area?.addEventListener('touchmove', keepStill, { passive: false })
    return () => area?.removeEventListener('touchmove', keepStill)
  }, [box])
  const leave = () => {
    if (press.current) clearTimeout(press.current.timer)
    press.current = null
  }
  return {
    isHeld: () => press.current?.isHeld ?? false,
    wait(event: PointerEvent, take: () => void) {
      leave()
      const timer = setTimeout(() => {
        if (!press.current) return
        press.current.isHeld = true
        take()
      }, holdMs)
      press.current = { x: event.clientX, y: event.clientY, timer, isHeld: false }
    },
    follow(event: PointerEvent) {
      const pressed = press.current
      if (!pressed || pressed.isHeld) return
      if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > stillPixels) leave()
    },
    leave,
  }
}
