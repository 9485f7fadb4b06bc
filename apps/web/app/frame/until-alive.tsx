import { type ReactNode, useEffect } from 'react'

/**
 * What React answers at once: pressed while the page's data is still being read, it would draw a page that cannot be
 * drawn yet, give up for good ("Root did not complete"; remix-run/remix, issue 10214) and leave the page dead.
 */
const answeredAtOnce = [
  ...['pointerdown', 'pointerup', 'pointercancel', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick'],
  ...['touchstart', 'touchend', 'touchcancel', 'contextmenu', 'dragstart', 'dragend', 'drop'],
  ...['keydown', 'keypress', 'keyup', 'input', 'change', 'submit', 'reset', 'copy', 'cut', 'paste'],
  ...['compositionstart', 'compositionend', 'textInput'],
]

/**
 * Keeps, from the first line of the page on, the last button that was pressed and that only its script can answer, and
 * lets it show that it was felt. Links, forms and the browser's own popovers need nobody to keep them.
 */
export const keepPressScript = `addEventListener('click',window.keepPress=function(e){
var b=e.target.closest&&e.target.closest('button[type=button]:not([popovertarget]):not([aria-disabled])');if(!b)return;var k=window.keptPress;k&&k.removeAttribute('data-kept');
window.keptPress=b;b.setAttribute('data-kept','')},true)`

declare global {
  interface Window {
    keepPress?: (event: Event) => void
    keptPress?: HTMLElement
  }
}

let letThrough = () => {}

/** Keeps from React what is pressed before it holds the page: the browser still follows links and sends forms itself. */
export function holdPressesBack(window: Window): void {
  const hold = (event: Event) => event.stopPropagation()
  for (const type of answeredAtOnce) window.addEventListener(type, hold, true)
  letThrough = () => {
    for (const type of answeredAtOnce) window.removeEventListener(type, hold, true)
    pressAgain(window)
  }
}

/** Whoever pressed what only the page's script can answer gets their answer now. */
function pressAgain(window: Window): void {
  const { keepPress, keptPress } = window
  if (keepPress) window.removeEventListener('click', keepPress, true)
  window.keptPress = undefined
  keptPress?.removeAttribute('data-kept')
  if (keptPress?.isConnected) keptPress.click()
}

/**
 * Lets presses through once React holds what is inside. Around the page, not beside it: beside it, the page's own ids
 * would be others than the server's.
 */
export function Alive({ children }: { children: ReactNode }) {
  useEffect(() => letThrough(), [])
  return children
}
