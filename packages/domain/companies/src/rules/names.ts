import { domainToASCII } from 'node:url'

const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const domain = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/

/** RFC 5321: the longest address and the longest part before the sign. */
const addressCharsMax = 254
const localCharsMax = 64
/** Leaves room for the label under which the proof stands. */
const domainCharsMax = 240

/** A domain in the form DNS uses (IDNA to ASCII, lower case), or null. */
export function normaliseDomain(text: string): string | null {
  if (/[\s/\\?#@:%\p{Cc}\p{Cf}]/u.test(text)) return null
  const ascii = domainToASCII(text.toLowerCase())
  return ascii.length <= domainCharsMax && domain.test(ascii) ? ascii : null
}

/**
 * One normal form per mailbox, or null. Only ASCII before the sign: lower-casing foreign letters can
 * turn one person's address into another's.
 */
export function normaliseEmail(text: string): { email: string; domain: string } | null {
  const parts = text.length <= addressCharsMax ? text.split('@') : []
  const [local, host] = parts
  if (parts.length !== 2 || !local || !host) return null
  const lowered = local.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  const ascii = normaliseDomain(host)
  if (lowered.length > localCharsMax || !localPart.test(lowered) || !ascii) return null
  return { email: `${lowered}@${ascii}`, domain: ascii }
}
