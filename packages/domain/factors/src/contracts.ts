import { type AccountState, EnterCodeInput, type StartedSession } from '@kara/identity/contracts'
import type { CodedError, Id, PersonId } from '@kara/kernel'
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
  /** A weekend: who was not asked has the time to read their letters and to say no. */
  recoveryHours: 72,
  /** A holiday: without a private address every letter may lie where the employer reads it. */
  recoveryHoursUnconfirmed: 168,
  /** Two people can be fooled less easily than one, and keep an eye on each other. */
  recoveryApprovals: 2,
  /** What was left lying for a month is begun anew. */
  recoveryDays: 30,
  /** In a month: who tries more often is not the one who lost a key. */
  recoveriesMax: 3,
  /** Support has a handful of people. */
  approvalsShownMax: 20,
  /** A number and the hours; nobody needs a story. */
  wordsCharsMax: 1000,
  recoveriesShownMax: 100,
  /** Long enough to compare two names, and then they are shut again. */
  namesMinutes: 10,
  /** A service that came back is noticed while a person still has the time in mind. */
  eidLookMinutes: 2,
  /** Two days of looks; who has not come back by then has booked elsewhere. */
  eidLooksMax: 1440,
  reasonCharsMin: 10,
  reasonCharsMax: 1000,
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

export const GetEidMoveInput = AskInput.extend({ moveId: z.uuid() })
export type GetEidMoveInput = z.input<typeof GetEidMoveInput>

export const SendEidMoveCodeInput = GetEidMoveInput.extend({ clientAddress: z.string().max(64) })
export type SendEidMoveCodeInput = z.input<typeof SendEidMoveCodeInput>

/** The code that was sent to the account from which the electronic ID moves. */
export const MoveElectronicIdInput = GetEidMoveInput.extend(EnterCodeInput.shape)
export type MoveElectronicIdInput = z.input<typeof MoveElectronicIdInput>

export const RemovePasskeyInput = z.object({
  token: z.string().max(100),
  host,
  passkeyId: z.string().min(1).max(1400),
})
export type RemovePasskeyInput = z.input<typeof RemovePasskeyInput>

const reason = z
  .string()
  .trim()
  .min(limits.reasonCharsMin, 'factors.reason_too_short')
  .max(limits.reasonCharsMax, 'factors.reason_too_long')

const recoveryPattern = /^R-[2-9A-HJKMNP-TW-Z]{4}-[2-9A-HJKMNP-TW-Z]{4}$/

/** Puts a spoken or pasted code into its form; what has not eight signs stays as it is. */
function tidyReference(text: string): string {
  const all = text.toUpperCase().replace(/[^0-9A-Z]/g, '')
  const eight = all.length === 9 && all.startsWith('R') ? all.slice(1) : all
  return eight.length === 8 ? `R-${eight.slice(0, 4)}-${eight.slice(4)}` : text.trim()
}

export const AskRecoveryInput = AskInput.extend({
  /** How support reaches the person: they know no address. */
  words: z
    .string()
    .trim()
    .min(1, 'factors.words_missing')
    .max(limits.wordsCharsMax, 'factors.words_too_long'),
})
export type AskRecoveryInput = z.input<typeof AskRecoveryInput>

export const GetRecoveryInput = z.object({
  /** As a person says it: in any case, with or without its dashes. */
  reference: z.string().max(40).transform(tidyReference).pipe(z.string().regex(recoveryPattern)),
})
export type GetRecoveryInput = z.input<typeof GetRecoveryInput>

/** What convinced, or did not; only support reads it. */
export const JudgeRecoveryInput = GetRecoveryInput.extend({ reason })
export type JudgeRecoveryInput = z.input<typeof JudgeRecoveryInput>

export const GetNameReviewInput = z.object({ reviewId: z.uuid() })
export type GetNameReviewInput = z.input<typeof GetNameReviewInput>

/** Why somebody of support reads two names; it is kept. */
export const OpenNamesInput = GetNameReviewInput.extend({ reason })
export type OpenNamesInput = z.input<typeof OpenNamesInput>

export const JudgeNameInput = OpenNamesInput.extend({ outcome: z.enum(['approved', 'refused']) })
export type JudgeNameInput = z.input<typeof JudgeNameInput>

/** Why somebody of support asks how the account behind an address stands; it is kept, the address is not. */
export const LookUpAccountInput = z.object({
  email: z.string().trim().min(1, 'identity.email_missing').max(254, 'identity.email_invalid'),
  reason,
})
export type LookUpAccountInput = z.input<typeof LookUpAccountInput>

/** How an account stands, and what protects it; whose it is stays unsaid. */
export interface AccountForSupport extends Omit<AccountState, 'personId'> {
  readonly factors: Factors
}

/** What the link of a letter carries. */
export const RecoveryLinkInput = z.object({ token: z.string().max(200) })
export type RecoveryLinkInput = z.input<typeof RecoveryLinkInput>

export const recoveryStandings = ['for_confirmation', 'for_support', 'for_time', 'ready', 'over'] as const
/** What a recovery still waits for. */
export type RecoveryStanding = (typeof recoveryStandings)[number]

/** A way back into an account, as its person sees it. */
export interface Recovery {
  readonly id: Id<'account_recovery'>
  readonly reference: string
  readonly standing: RecoveryStanding
  /** ISO 8601 instants. */
  readonly askedAt: string
  readonly waitsUntil: string
  readonly hasPrivateAddress: boolean
  readonly isConfirmed: boolean
  readonly isWaitOver: boolean
  readonly approvals: number
}

/** The same, as support sees it: neither an address nor a name. */
export interface RecoveryForSupport extends Recovery {
  readonly method: 'password' | 'sso' | 'eid' | 'code' | 'demo'
  readonly passkeys: number
  readonly hasElectronicId: boolean
  readonly privateAddresses: number
  readonly workAddresses: number
  /** How the person wants to be reached. */
  readonly words: string
  readonly outcome: 'done' | 'stopped' | 'refused' | 'shown' | null
  readonly reasons: readonly { readonly text: string; readonly at: string; readonly isOwn: boolean }[]
}

/** An electronic ID whose name is not that of the account: support compares the two. */
export interface NameReview {
  readonly id: Id<'eid_name_review'>
  /** ISO 8601 instant. */
  readonly askedAt: string
}

/** The same, for support; the names only for who gave a reason, and for some minutes. */
export interface NameReviewForSupport extends NameReview {
  readonly outcome: 'approved' | 'refused' | 'withdrawn' | null
  readonly wasOpened: boolean
  readonly names: { readonly account: string; readonly proven: string } | null
}

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
  /** It opens another account of whoever showed it; once that one is proven too, it moves. */
  | { readonly moveId: EidMoveId }
  | { readonly refusal: CodedError }
)

export type EidMoveId = Id<'eid_move'>

export interface EidMove {
  readonly id: EidMoveId
  readonly returnPath: string
  /** ISO 8601 instant. */
  readonly expiresAt: string
}

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
