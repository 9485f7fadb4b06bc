import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { type CarriedMessage, carriedPath } from '../contracts.ts'
import type { Sso } from './open-sso.ts'

const Sealed = z.object({
  url: z.string(),
  fields: z.record(z.string(), z.string()),
  until: z.string(),
})

/** As long as the browser needs from one page to the next, and somebody who has to press the button. */
const CARRIED_MINUTES = 10

type Carrier = Pick<Sso, 'sealCarried' | 'openCarried' | 'origin' | 'worldClock'>

/**
 * An address of ours whose page posts a message of ours to a provider that takes none by redirect. What it posts, and
 * where, is sealed in the address: nobody else can make that page post anything.
 */
export function carriedAddress(sso: Carrier, { url, fields }: CarriedMessage): string {
  const until = sso.worldClock.now().add({ minutes: CARRIED_MINUTES }).toString()
  const sealed = Buffer.from(sso.sealCarried(JSON.stringify({ url, fields, until })))
  return `${sso.origin}${carriedPath}?m=${sealed.toString('base64url')}`
}

/** What such an address holds; null when it is not ours, or too old. */
export function readCarried(sso: Carrier, text: string): CarriedMessage | null {
  try {
    const { until, ...message } = Sealed.parse(JSON.parse(sso.openCarried(Buffer.from(text, 'base64url'))))
    const isOver = Temporal.Instant.compare(Temporal.Instant.from(until), sso.worldClock.now()) <= 0
    return isOver ? null : message
  } catch {
    // What was not sealed by us says nothing.
    return null
  }
}
