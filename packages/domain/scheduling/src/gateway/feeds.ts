import { deriveKey, keyedHash, type SealingKey, seal, unseal } from '@kara/crypto'
import type { Secret } from '@kara/kernel'
import { type FoundText, type Outside, openOutside, readOutsideAddress } from '@kara/outside'
import { limits } from '../contracts.ts'

export interface FeedSettings {
  readonly secret: Secret
  /** Origins that may be called although they are not on the open internet: a developer's sandbox. */
  readonly insideOrigins?: readonly string[]
  readonly waitMsMax?: number
}

/** The calendars that professionals follow: their addresses, and the way to them. */
export interface Feeds {
  /** An address as it is kept, or null when nobody may call it. */
  readAddress(text: string): URL | null
  /** A key that finds the same address again and tells nobody what it is. */
  hashOf(url: URL): string
  seal(feedId: string, url: URL): Buffer
  open(feedId: string, sealed: Uint8Array): string
  fetch(address: string, seen: FoundText['marks'] | null): Promise<FoundText | null>
}

/** Opens the way to other calendars. Nothing is called before it is asked to. */
export function openFeeds({ secret, insideOrigins = [], waitMsMax }: FeedSettings): Feeds {
  const key: SealingKey = deriveKey(secret.reveal(), 'scheduling.feed_address')
  const lookUpKey = deriveKey(secret.reveal(), 'scheduling.feed_lookup')
  const outside: Outside = openOutside({ insideOrigins, ...(waitMsMax ? { waitMsMax } : {}) })
  const placeOf = (feedId: string) => `calendar_feed|address_sealed|${feedId}`
  return {
    readAddress(text) {
      // Calendars' own buttons copy this scheme, which only says that a calendar is there.
      const read = readOutsideAddress(text.trim().replace(/^webcals?:/i, 'https:'), insideOrigins)
      return read.outcome === 'address' ? read.url : null
    },
    hashOf: (url) => keyedHash(lookUpKey.bytes, url.href),
    seal: (feedId, url) => seal(key, Buffer.from(url.href), placeOf(feedId)),
    open: (feedId, sealed) => unseal(key, sealed, placeOf(feedId)).toString(),
    fetch: (address, seen) =>
      outside.fetchIfChanged(address, {
        accept: 'text/calendar, text/plain;q=0.5',
        bytesMax: limits.feedBytesMax,
        seen,
      }),
  }
}
