import { Temporal } from 'temporal-polyfill'
import { type IdpMetadata, type SigningCertificate, ssoUrlOf } from './read-metadata.ts'

/** Both in use, one to come, one forgotten; more are a sign of something else. */
const CERTIFICATES_KEPT_MAX = 4

export type MetadataDifference =
  | { readonly kind: 'same' }
  /** New keys of the same provider at the same address: `metadata` holds them beside those still in use. */
  | { readonly kind: 'certificates'; readonly metadata: IdpMetadata; readonly added: readonly string[] }
  /** Signing out over there is offered where it was not, or not any more: nothing that leads anybody elsewhere. */
  | { readonly kind: 'details'; readonly metadata: IdpMetadata }
  /** Another provider, or another address to send people to: nothing that may happen by itself. */
  | { readonly kind: 'moved' }

/**
 * What a provider publishes now against what we hold. A certificate that is published no longer stays until it ends,
 * because a provider may publish the next one before it signs with it, and take the old one away too early.
 */
export function compareMetadata(
  held: IdpMetadata,
  published: IdpMetadata,
  now: Temporal.Instant,
): MetadataDifference {
  if (held.entityId !== published.entityId || ssoUrlOf(held) !== ssoUrlOf(published)) return { kind: 'moved' }
  if (leadsElsewhere(held, published)) return { kind: 'moved' }
  const known = new Set(held.certificates.map(({ fingerprintSha256 }) => fingerprintSha256))
  const added = published.certificates.filter(({ fingerprintSha256 }) => !known.has(fingerprintSha256))
  if (added.length === 0) {
    if (sameLogout(held, published)) return { kind: 'same' }
    return { kind: 'details', metadata: { ...held, logout: published.logout } }
  }
  const isPublished = new Set(published.certificates.map(({ fingerprintSha256 }) => fingerprintSha256))
  const stillGood = held.certificates.filter(
    (one) => !isPublished.has(one.fingerprintSha256) && Temporal.Instant.compare(one.validTo, now) > 0,
  )
  const certificates = [...published.certificates, ...stillGood].slice(0, CERTIFICATES_KEPT_MAX)
  return {
    kind: 'certificates',
    metadata: { ...published, certificates },
    added: added.map(({ fingerprintSha256 }) => fingerprintSha256),
  }
}

const sameLogout = (held: IdpMetadata, published: IdpMetadata) =>
  held.logout?.url === published.logout?.url && held.logout?.responseUrl === published.logout?.responseUrl

/** Whoever signs out goes there too: a new address at another host than the sign-in's waits for somebody's word. */
function leadsElsewhere(held: IdpMetadata, published: IdpMetadata): boolean {
  if (!published.logout || sameLogout(held, published)) return false
  const home = new URL(ssoUrlOf(published)).origin
  const { url, responseUrl } = published.logout
  return [url, responseUrl].some((address) => new URL(address).origin !== home)
}

/** Whether no certificate of a connection counts any more; one over OpenID Connect keeps none. */
export function haveAllEnded(
  certificates: readonly Pick<SigningCertificate | { validTo: string }, 'validTo'>[],
  now: Temporal.Instant,
): boolean {
  const last = lastEndOf(certificates)
  return last !== null && Temporal.Instant.compare(last, now) <= 0
}

/** When nobody can sign in any more unless something is done: the end of the certificate that lasts longest. */
export function lastEndOf(
  certificates: readonly Pick<SigningCertificate | { validTo: string }, 'validTo'>[],
): Temporal.Instant | null {
  const ends = certificates.map(({ validTo }) => Temporal.Instant.from(validTo.toString()))
  return ends.sort(Temporal.Instant.compare).at(-1) ?? null
}
