import type { StartedSession } from '@kara/identity/contracts'
import type { CodedError, PersonId } from '@kara/kernel'
import { z } from 'zod'

/** Limits of this module, each with its reason. */
export const limits = {
  /** A phone, a computer, a spare key; more is forgotten about. */
  passkeysMax: 10,
  /** Long enough to fetch a key from another room. */
  passkeyMinutes: 5,
  labelCharsMax: 80,
  /** Phones are fetched, PINs are looked up; longer is not the same try any more. */
  eidMinutes: 30,
  returnPathCharsMax: 512,
} as const

const host = z.string().min(1).max(260)
const device = z.string().max(200).default('')
/** The browser's own secret on this host, by which it is recognised. */
const deviceToken = z.string().min(20).max(100)

export const AskInput = z.object({ token: z.string().max(100), host })
/** The session that asks, and its host. */
export type AskInput = z.input<typeof AskInput>

/** What comes back from a browser's passkey; only the gateway looks inside. */
const passkeyAnswer = z.unknown()
const confirming = { token: z.string().max(100), host, device, deviceToken }

export const ConfirmWithPasskeyInput = z.object({ ...confirming, answer: passkeyAnswer })
export type ConfirmWithPasskeyInput = z.input<typeof ConfirmWithPasskeyInput>

export const AddPasskeyInput = z.object({
  ...confirming,
  answer: passkeyAnswer,
  /** By what the person tells their passkeys apart. */
  label: z
    .string()
    .trim()
    .min(1, 'factors.label_missing')
    .max(limits.labelCharsMax, 'factors.label_too_long'),
})
export type AddPasskeyInput = z.input<typeof AddPasskeyInput>

export const BeginElectronicIdInput = z.object({
  purpose: z.enum(['confirm', 'add', 'sign_in']),
  /** A secret cookie of this browser. */
  browserToken: z.string().min(20).max(100),
  returnPath: z.string().max(limits.returnPathCharsMax),
  host,
  /** The session that asks, unless it is for signing in. */
  token: z.string().max(100).optional(),
})
export type BeginElectronicIdInput = z.input<typeof BeginElectronicIdInput>

export const FinishElectronicIdInput = z.object({
  state: z.string().max(200),
  code: z.string().max(2000).optional(),
  iss: z.string().max(500).optional(),
  /** What the provider says instead of a code. */
  error: z.string().max(200).optional(),
  browserToken: z.string().max(100),
  host,
  token: z.string().max(100).optional(),
  device,
  deviceToken: deviceToken.optional(),
})
export type FinishElectronicIdInput = z.input<typeof FinishElectronicIdInput>

export const RemovePasskeyInput = z.object({
  token: z.string().max(100),
  host,
  passkeyId: z.string().min(1).max(1400),
})
export type RemovePasskeyInput = z.input<typeof RemovePasskeyInput>

/** The place that passkeys belong to: the app's own host, never a hub's. */
export interface PasskeySite {
  /** The bare host name. */
  readonly id: string
  readonly origin: string
  readonly name: string
}

/** What became of a way to the electronic ID and back, and where the person goes on. */
export type FinishedElectronicId = {
  readonly purpose: 'confirm' | 'add' | 'sign_in'
  readonly returnPath: string
} & (
  | { readonly personId: PersonId; readonly started: StartedSession | null }
  | { readonly refusal: CodedError }
)

export interface ElectronicIdFacts {
  /** Ten digits; for the person's own eyes. */
  readonly nationalId: string
  readonly name: string
  /** ISO 8601 instant. */
  readonly provedAt: string
}

export interface Passkey {
  readonly id: string
  readonly label: string
  /** It is kept by an account of the person (a phone's cloud) and survives the device. */
  readonly isSynced: boolean
  /** ISO 8601 instants. */
  readonly createdAt: string
  readonly lastUsedAt: string | null
}

/** What protects an account besides its sign-in. */
export interface Factors {
  readonly passkeys: number
  readonly hasElectronicId: boolean
}
