import type { PublishedKeyView } from '../contracts/watch.ts'
import type { PublishedKeys } from '../gateway/provider-keys.ts'

/** Kinds of keys by which an ID token may be signed. */
const SIGNING_KINDS = ['RSA', 'EC', 'OKP']
const KEYS_SHOWN_MAX = 20

/** The keys that can sign, by the names under which they are published; a secret among them is left out. */
export function signingKeysOf({ keys }: PublishedKeys): readonly PublishedKeyView[] {
  return keys
    .filter(({ kty, use }) => SIGNING_KINDS.includes(String(kty)) && (use === undefined || use === 'sig'))
    .map(({ kid, alg, kty }) => ({ id: text(kid), algorithm: text(alg) || text(kty) }))
    .slice(0, KEYS_SHOWN_MAX)
}

const text = (value: unknown) => (typeof value === 'string' ? value.slice(0, 200) : '')
