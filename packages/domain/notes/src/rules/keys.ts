import { deriveKey, isSealedUnder, newKey, type SealingKey, seal, unseal } from '@kara/crypto'
import { Secret } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { limits } from '../contracts.ts'

/** The keys that wrap the data keys of care relationships: today's, and the ones before it that may still be met. */
export interface NotesKeys {
  readonly wrapping: SealingKey
  readonly earlier: readonly SealingKey[]
}

/** Derives the module's keys from the installation's secret (`APP_SECRET`) and the ones it replaced. */
export function notesKeys(secret: Secret | string, earlier: readonly (Secret | string)[] = []): NotesKeys {
  const derive = (from: Secret | string) =>
    deriveKey(from instanceof Secret ? from.reveal() : from, 'notes.care-keys')
  return { wrapping: derive(secret), earlier: earlier.map(derive) }
}

interface Wrapped {
  readonly id: string
  readonly personId: string
  readonly professionalId: string
  readonly wrapped: Uint8Array
}

const about = ({ id, personId, professionalId }: Omit<Wrapped, 'wrapped'>) =>
  `care_key|${id}|${personId}|${professionalId}`

/** A fresh data key for one care relationship, wrapped for the database. */
export function wrapNewKey(keys: NotesKeys, of: Omit<Wrapped, 'wrapped'>): Buffer {
  return seal(keys.wrapping, newKey(of.id).bytes, about(of))
}

/**
 * Unwraps a data key. `rewrapped` is there when a replaced secret had wrapped it: the same key under today's,
 * to be kept instead.
 */
export function unwrapKey(
  keys: NotesKeys,
  row: Wrapped,
): { readonly key: SealingKey; readonly rewrapped: Buffer | null } {
  const wrapping = [keys.wrapping, ...keys.earlier].find((key) => isSealedUnder(key, row.wrapped))
  if (!wrapping) throw new Error(`No secret of this installation wraps the care key ${row.id}.`)
  const key = { id: row.id, bytes: unseal(wrapping, row.wrapped, about(row)) }
  return { key, rewrapped: wrapping === keys.wrapping ? null : seal(keys.wrapping, key.bytes, about(row)) }
}

/** Whether a key has sealed long enough that the next word gets a fresh one. */
export function isWornOut(createdAt: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(createdAt.add({ hours: 24 * limits.keyDays }), now) <= 0
}
