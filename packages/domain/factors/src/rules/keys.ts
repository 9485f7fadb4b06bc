import { deriveKey, type SealingKey } from '@kara/crypto'
import { Secret } from '@kara/kernel'

/** Keys of this module; made once where a process starts and passed to the verbs that need them. */
export interface FactorsKeys {
  /** What a way to the electronic ID remembers until it comes back. */
  readonly journey: SealingKey
  /** National ids: hashed for looking up, sealed for showing. */
  readonly nationalId: SealingKey
  /** What the links in letters about a recovery carry. */
  readonly recovery: SealingKey
}

/** Derives the module's keys from the installation's secret (`APP_SECRET`). */
export function factorsKeys(secret: Secret | string): FactorsKeys {
  const text = secret instanceof Secret ? secret.reveal() : secret
  return {
    journey: deriveKey(text, 'factors.journey'),
    nationalId: deriveKey(text, 'factors.national-id'),
    recovery: deriveKey(text, 'factors.recovery'),
  }
}
