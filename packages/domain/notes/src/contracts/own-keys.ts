import { iterationsMin } from '@kara/own-key'
import { z } from 'zod'

export const ownKeyLimits = {
  /** What one request moves to another key: a page of texts each, so that progress shows. */
  resealedAtOnce: 20,
  /** Three bytes a character, and what sealing adds; in base64. */
  cipherCharactersMax: 80_100,
  /** Keys that were given up one after another; the list is read in one go. */
  keysRead: 20,
} as const

const base64 = (bytes: number) => z.base64().length(4 * Math.ceil(bytes / 3))

/** A text sealed in the browser, as `@kara/own-key` makes it. */
export const SealedText = z.object({
  ownKeyId: z.uuid(),
  cipher: z.base64().min(80).max(ownKeyLimits.cipherCharactersMax, 'notes.note_too_long'),
  mark: base64(32),
})
export type SealedText = z.infer<typeof SealedText>

/** An own key under lock. */
export const WrappedOwnKey = z.object({
  kind: z.enum(['passphrase', 'code']),
  salt: base64(16),
  iterations: z.number().int().min(iterationsMin),
  wrapped: base64(60),
})
export type WrappedOwnKey = z.infer<typeof WrappedOwnKey>

export const TurnOnOwnKeyInput = z.object({
  /** Drawn for the page before the key is, as what locks it is bound to its name. */
  id: z.uuid(),
  /** What shows later that somebody holds the key. */
  proof: base64(32),
  passphrase: WrappedOwnKey.extend({ kind: z.literal('passphrase') }),
  code: WrappedOwnKey.extend({ kind: z.literal('code') }),
})
export type TurnOnOwnKeyInput = z.input<typeof TurnOnOwnKeyInput>

export const RewrapOwnKeyInput = z.object({ id: z.uuid(), proof: base64(32), wrap: WrappedOwnKey })
export type RewrapOwnKeyInput = z.input<typeof RewrapOwnKeyInput>

/** What happens to an own key, as its owner is told of it. */
export const ownKeyChanges = [
  'turned_on',
  'other_passphrase',
  'other_code',
  'turned_off',
  'given_up',
] as const
export type OwnKeyChange = (typeof ownKeyChanges)[number]

export const EndOwnKeyInput = z.object({
  id: z.uuid(),
  /** Absent when the key is lost: nobody can show that they hold it. */
  proof: base64(32).optional(),
})
export type EndOwnKeyInput = z.input<typeof EndOwnKeyInput>

/** One text on its way to another key: sealed under an own key, or bare for the house to seal. */
export const ResealedText = z.object({
  noteId: z.uuid(),
  number: z.number().int().min(1),
  /** What the mark was made with, where the server sees the text on one side of the way. */
  salt: base64(32).nullish(),
  sealed: SealedText.nullish(),
  text: z.string().nullish(),
})
export type ResealedText = z.infer<typeof ResealedText>
export const ResealVersionsInput = z.array(ResealedText).min(1).max(ownKeyLimits.resealedAtOnce)
export type ResealVersionsInput = z.input<typeof ResealVersionsInput>

/** A text to move: bare while the house sealed it, else as the browser sealed it. */
export interface VersionToReseal {
  readonly noteId: string
  readonly number: number
  readonly personId: string
  readonly text: string | null
  readonly sealed: SealedText | null
}

/** A key that opens something, or will. Times are ISO 8601 instants. */
export interface OwnKeyEntry {
  readonly id: string
  /** The first, the second … of this professional. */
  readonly generation: number
  readonly turnedOnAt: string
  readonly endedAt: string | null
  readonly endedBecause: 'turned_off' | 'lost' | null
  readonly wraps: readonly WrappedOwnKey[]
  /** Texts that are under it now. */
  readonly texts: number
}

export interface OwnKeys {
  /** The key that notes are sealed under now; null: the house's. */
  readonly current: OwnKeyEntry | null
  /** Newest first; only those that something is still sealed under. */
  readonly ended: readonly OwnKeyEntry[]
  /** Texts that the house sealed. */
  readonly houseTexts: number
}
