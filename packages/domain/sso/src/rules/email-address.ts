import { domainToASCII } from 'node:url'

const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/

/** Longest address mail systems carry (RFC 5321). */
const ADDRESS_CHARS_MAX = 254
const LOCAL_CHARS_MAX = 64

/**
 * One normal form per mailbox, or null. Only ASCII local parts: lower-casing foreign letters can turn one
 * person's address into another's. Nothing is trimmed: an address with a stray character is not an address.
 */
export function normaliseEmail(text: string): { email: string; domain: string } | null {
  if (text.length > ADDRESS_CHARS_MAX) return null
  const parts = text.split('@')
  const [local, domain] = parts
  if (parts.length !== 2 || !local || !domain) return null
  const localPart = asciiLowerCase(local)
  const asciiDomain = normaliseDomain(domain)
  if (localPart.length > LOCAL_CHARS_MAX || !LOCAL_PART.test(localPart) || !asciiDomain) return null
  return { email: `${localPart}@${asciiDomain}`, domain: asciiDomain }
}

/** A domain in the form DNS uses, or null. */
function normaliseDomain(text: string): string | null {
  if (/[\s/\\?#@:%\p{Cc}\p{Cf}]/u.test(text)) return null
  const ascii = domainToASCII(text.toLowerCase())
  return ascii.length <= 253 && DOMAIN.test(ascii) ? ascii : null
}

/** What may be shown of an address outside the identity itself. */
export function domainOnly(text: string): string {
  const domain = text.includes('@') ? normaliseDomain(text.slice(text.lastIndexOf('@') + 1)) : null
  return domain ? `…@${domain}` : '(not an address)'
}

function asciiLowerCase(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

/** A foreign text with every address in it cut to its domain. */
export function withoutAddresses(text: string): string {
  return text.replaceAll(/[^\s@<>'"(),;:]{1,64}@([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi, '…@$1')
}
