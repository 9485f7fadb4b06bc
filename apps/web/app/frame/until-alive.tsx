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

/** What was done before the page could answer: text that was typed, and the last button that only its script answers. */
interface KeptEarly {
  readonly typed: Map<HTMLInputElement | HTMLTextAreaElement, string>
  pressed?: HTMLButtonElement
  readonly input: (event: Event) => void
  readonly click: (event: Event) => void
}

declare global {
  interface Window {
    keptEarly?: KeptEarly
  }
}

/**
 * Keeps that from the first line of the page on, and lets the button show that it was felt. Links, forms, ticks and the
 * browser's own popovers need nobody to keep them; of a text that was there before, React would set it back.
 */
export const keepEarlyScript = `(function(){var k=window.keptEarly={typed:new Map()};
k.input=function(e){var t=e.target;if(t.matches('textarea,input:not([type=checkbox],[type=radio],[type=file])'))k.typed.set(t,t.value)};
k.click=function(e){var b=e.target.closest('button[type=button]:not([popovertarget],[aria-disabled])');
if(!b)return;if(k.pressed)k.pressed.removeAttribute('data-kept');k.pressed=b;b.setAttribute('data-kept','')};
addEventListener('input',k.input,true);addEventListener('click',k.click,true)})()`

let letThrough = () => {}

/** Keeps from React what is pressed before it holds the page: the browser still follows links and sends forms itself. */
export function holdPressesBack(window: Window): void {
  const hold = (event: Event) => event.stopPropagation()
  for (const type of answeredAtOnce) window.addEventListener(type, hold, true)
  letThrough = () => {
    for (const type of answeredAtOnce) window.removeEventListener(type, hold, true)
    answerEarly(window)
  }
}

/** Whoever typed early finds it in the box and the page knows of it; whoever pressed early gets the answer now. */
function answerEarly(window: Window): void {
  if (!window.keptEarly) return
  const { typed, pressed, input, click } = window.keptEarly
  // Nothing of what was typed outlives this, a password least of all.
  window.keptEarly = undefined
  window.removeEventListener('input', input, true)
  window.removeEventListener('click', click, true)
  for (const [box, value] of typed) if (box.isConnected) typeAgain(box, value)
  pressed?.removeAttribute('data-kept')
  if (pressed?.isConnected) pressed.click()
}

/** As if it were typed now. React asks what was in the box before: something else, set where React sees it. */
function typeAgain(box: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  box.value = value === '' ? ' ' : ''
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), 'value')?.set?.call(box, value)
  box.dispatchEvent(new Event('input', { bubbles: true }))
}

/**
 * Lets presses through once React holds what is inside. Around the page, not beside it: beside it, the page's own ids
 * would be others than the server's.
 */
export function Alive({ children }: { children: ReactNode }) {
  useEffect(() => letThrough(), [])
  return children
}
