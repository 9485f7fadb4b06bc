import { useLocation } from '@remix-run/react'
import { useState } from 'react'
import type { Flash } from '../http/flash.server.ts'

/**
 * What just happened, for as long as its page lies open. The server says it once, and a page that asks again (a ring,
 * a clock that ran on) is told nothing: that takes away no sentence which somebody is about to read.
 *
 * @param said what the server says with this answer.
 * @returns the sentence, and the visit to the page that it belongs to; a key for whatever shows it.
 */
export function useFlash(said: Flash | null): { readonly flash: Flash | null; readonly visit: string } {
  const { key: visit } = useLocation()
  const [kept, setKept] = useState({ flash: said, visit })
  const flash = said ?? (kept.visit === visit ? kept.flash : null)
  if (flash !== kept.flash || visit !== kept.visit) setKept({ flash, visit })
  return { flash, visit }
}
