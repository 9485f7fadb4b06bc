import { createHash } from 'node:crypto'

/** What the product stores; anything else has no name here. */
const contentTypes: Readonly<Record<string, string>> = {
  webp: 'image/webp',
  png: 'image/png',
  jpg: 'image/jpeg',
  pdf: 'application/pdf',
  ics: 'text/calendar; charset=utf-8',
}

/** Long enough for `<noun>/<id>/<what>-<hash>.<ending>`. */
const keyCharsMax = 200
const keyForm = /^[a-z0-9]+(?:[-/][a-z0-9]+)*\.([a-z0-9]{2,4})$/

/**
 * Whether a text can be a key: lower-case words joined by hyphens and slashes, then a known ending.
 * No dots but the last, so no key climbs out of its folder.
 */
export function isStorageKey(key: string): boolean {
  const ending = key.length <= keyCharsMax ? keyForm.exec(key)?.[1] : undefined
  return ending !== undefined && ending in contentTypes
}

/** The content type that a key's ending promises. */
export function contentTypeOf(key: string): string {
  const type = contentTypes[key.slice(key.lastIndexOf('.') + 1)]
  if (!type || !isStorageKey(key))
    throw new Error(`Invariant broken: ${JSON.stringify(key)} is no storage key`)
  return type
}

/** Sixteen characters of the bytes' hash: a file under such a name never changes and may be kept for ever. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16)
}
