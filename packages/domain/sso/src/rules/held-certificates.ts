import { Temporal } from 'temporal-polyfill'
import type { SigningCertificateView } from '../contracts.ts'
import { readStoredCertificates } from './read-metadata.ts'

/** What a connection holds of its provider's certificates, as the row keeps it. */
export interface HeldMetadata {
  readonly idpMetadata: string
  readonly certificates: unknown
}

export interface PartedCertificates {
  /** Base64, as the library takes them. */
  readonly counting: readonly string[]
  readonly ended: readonly string[]
  /** When the last of those that ended did so. */
  readonly endedAt: Temporal.Instant | null
}

/** The certificates of a connection, parted by whether they still count at this moment. */
export function partCertificates(held: HeldMetadata, now: Temporal.Instant): PartedCertificates {
  const over = endedOf(held, now)
  const isOver = new Set(over.map(({ fingerprintSha256 }) => fingerprintSha256))
  const stored = held.idpMetadata === '' ? [] : readStoredCertificates(held.idpMetadata)
  const parted = (wanted: boolean) =>
    stored
      .filter(({ fingerprintSha256 }) => isOver.has(fingerprintSha256) === wanted)
      .map(({ base64 }) => base64)
  const ends = over.map(({ validTo }) => Temporal.Instant.from(validTo)).sort(Temporal.Instant.compare)
  return { counting: parted(false), ended: parted(true), endedAt: ends.at(-1) ?? null }
}

/** Whether any of them has ended: the stored form need not be read before. */
export function hasEndedOnes(held: Pick<HeldMetadata, 'certificates'>, now: Temporal.Instant): boolean {
  return endedOf(held, now).length > 0
}

function endedOf({ certificates }: Pick<HeldMetadata, 'certificates'>, now: Temporal.Instant) {
  const views = certificates as readonly SigningCertificateView[]
  return views.filter(({ validTo }) => Temporal.Instant.compare(validTo, now) <= 0)
}
