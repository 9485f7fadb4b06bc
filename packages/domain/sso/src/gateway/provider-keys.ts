import type { Outside } from '@kara/outside'
import { z } from 'zod'

/** The public keys of OpenID providers, as they publish them. */
export interface ProviderKeys {
  /** `fresh` asks again: a key may have been added since. At most every half minute. */
  keysOf(jwksUri: string, wish?: { fresh: boolean }): Promise<PublishedKeys>
}

export type PublishedKeys = { keys: Record<string, unknown>[] }

const Published = z.object({ keys: z.array(z.record(z.string(), z.unknown())).max(100) })

/** Five keys are some kilobytes; with certificate chains some more. */
const KEYS_BYTES_MAX = 256 * 1024
/** Providers publish a new key long before they sign with it. */
const KEPT_MS = 10 * 60_000
const ASKED_AGAIN_MS = 30_000
const PROVIDERS_MAX = 500

/** What stands there now, kept by nobody. */
export async function fetchKeys(outside: Outside, jwksUri: string): Promise<PublishedKeys> {
  const text = await outside.fetchText(jwksUri, { accept: 'application/json', bytesMax: KEYS_BYTES_MAX })
  return Published.parse(JSON.parse(text))
}

/** Fetches keys through the way out and keeps them for some minutes. */
export function openProviderKeys(outside: Outside): ProviderKeys {
  const kept = new Map<string, { at: number; keys: PublishedKeys }>()
  return {
    async keysOf(jwksUri, { fresh } = { fresh: false }) {
      const known = kept.get(jwksUri)
      const ageMs = known ? performance.now() - known.at : Number.POSITIVE_INFINITY
      if (known && ageMs < (fresh ? ASKED_AGAIN_MS : KEPT_MS)) return known.keys
      const keys = await fetchKeys(outside, jwksUri)
      if (kept.size >= PROVIDERS_MAX) kept.clear()
      kept.set(jwksUri, { at: performance.now(), keys })
      return keys
    },
  }
}
