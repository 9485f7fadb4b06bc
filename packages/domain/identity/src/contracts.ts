import type { CompanyId, ConnectionId, Id, PersonId } from '@kara/kernel'
import { z } from 'zod'

export type { AccountState } from './contracts/account-state.ts'
export type { AnsweredLinking, FoundIdentity, Linking } from './contracts/linking.ts'
export * from './contracts/terms.ts'

/** Limits of this module, each with its reason. */
export const limits = {
  /** Long enough to outlast guessing behind the brake, short enough to be typed on a phone. */
  passwordCharsMin: 10,
  /** More would only be work for the hash. */
  passwordCharsMax: 128,
  codeDigits: 6,
  codeMinutes: 10,
  codeTries: 3,
  /** After three wrong codes (rules of the product). */
  codeLockMinutes: 15,
  codeResendSeconds: 60,
  /** Long enough for one redirect. */
  handoffSeconds: 60,
  returnPathCharsMax: 512,
  sessionsShownMax: 50,
  /** A person has a handful of browsers; a provider that signs somebody out names one or all of them. */
  signInsEndedMax: 50,
  /** A private one, one for each of a few employers; more is a collection. */
  emailsMax: 8,
  /** For what would hand the account over: a proof of who one is, not older than this. */
  freshMinutes: 10,
  /** Long enough to fetch a code from another mailbox; longer is not the same sign-in any more. */
  linkingMinutes: 30,
  /** A large photograph of a phone. */
  pictureBytesMax: 8_000_000,
  /** People of one company whose letters are planned in one statement. */
  peoplePerPage: 200,
  /** Browsers remembered of one person; the ones seen longest ago are forgotten. */
  devicesMax: 50,
} as const

export const locales = ['en', 'is'] as const

/** How somebody proved who they are; a hand-off keeps the way of the session it came from. */
export const methods = ['password', 'sso', 'eid', 'code', 'demo', 'break_glass'] as const
export type Method = (typeof methods)[number]

export type EmailCodeId = Id<'email_code'>
export type LinkingId = Id<'linking'>
/** One proof of who somebody is; the sessions of a browser on our hosts come from it. */
export type SignInId = Id<'sign_in'>

const uuid = z.uuid({ error: 'identity.id_invalid' })
const email = z.string().trim().min(1, 'identity.email_missing').max(254, 'identity.email_invalid')
const displayName = z.string().trim().min(1, 'identity.name_missing').max(120, 'identity.name_too_long')
const timeZone = z.string().min(1).max(64).refine(isTimeZone, 'identity.time_zone_invalid')
const host = z.string().min(1).max(260)
const device = z.string().max(200).default('')
/** The address the request came from; only a keyed hash of its network is kept, for minutes. */
const clientAddress = z.string().max(64)
/** The browser's own secret on this host, by which it is recognised. */
const deviceToken = z.string().min(20).max(100)

const newPassword = z
  .string()
  .min(limits.passwordCharsMin, 'identity.password_too_short')
  .max(limits.passwordCharsMax, 'identity.password_too_long')

export const SignUpInput = z.object({
  displayName,
  email,
  password: newPassword,
  locale: z.enum(locales),
  timeZone,
  clientAddress,
  /** The company whose hub the person is in; decides the letter's look, nothing else. */
  companyId: uuid.optional(),
})
export type SignUpInput = z.input<typeof SignUpInput>

export const AddEmailInput = z.object({
  /** The session that asks: it must have just proven who the person is. */
  token: z.string().max(100),
  host,
  email,
  companyId: uuid.optional(),
})
export type AddEmailInput = z.input<typeof AddEmailInput>

export const RemoveEmailInput = z.object({ token: z.string().max(100), host, email: z.string().max(254) })
export type RemoveEmailInput = z.input<typeof RemoveEmailInput>

export const RemoveCompanySignInInput = z.object({
  /** The session that asks: it must have just proven who the person is, and goes on. */
  token: z.string().max(100),
  host,
  companyId: uuid,
})
export type RemoveCompanySignInInput = z.input<typeof RemoveCompanySignInInput>

export const SetPasswordInput = z.object({
  /** The session that asks: it must be fresh, and it alone goes on afterwards. */
  token: z.string().max(100),
  host,
  password: newPassword,
})
export type SetPasswordInput = z.input<typeof SetPasswordInput>

export const EnterCodeInput = z.object({
  codeId: uuid,
  /** People paste "123 456". */
  code: z
    .string()
    .transform((text) => text.replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'identity.code_format')),
})
export type EnterCodeInput = z.input<typeof EnterCodeInput>

/** What a code of the letter opens; one for an owner's way past a company's sign-in opens nothing else. */
export const codePurposes = ['sign_in', 'break_glass'] as const

export const SignInWithCodeInput = EnterCodeInput.extend({
  purpose: z.enum(codePurposes).default('sign_in'),
})
export type SignInWithCodeInput = z.input<typeof SignInWithCodeInput>

export const ResendCodeInput = z.object({ codeId: uuid })
export type ResendCodeInput = z.input<typeof ResendCodeInput>

export const RequestSignInCodeInput = z.object({
  email,
  purpose: z.enum(codePurposes).default('sign_in'),
  locale: z.enum(locales),
  clientAddress,
  companyId: uuid.optional(),
})
export type RequestSignInCodeInput = z.input<typeof RequestSignInCodeInput>

export const RequestPasswordResetInput = RequestSignInCodeInput.omit({ purpose: true })
export type RequestPasswordResetInput = z.input<typeof RequestPasswordResetInput>

/** The code of the letter, and the password that is to be from now on. */
export const ResetPasswordInput = EnterCodeInput.extend({ password: newPassword })
export type ResetPasswordInput = z.input<typeof ResetPasswordInput>

export const SignInWithPasswordInput = z.object({
  email,
  password: z
    .string()
    .min(1, 'identity.password_missing')
    .max(limits.passwordCharsMax * 4),
  clientAddress,
  companyId: uuid.optional(),
})
export type SignInWithPasswordInput = z.input<typeof SignInWithPasswordInput>

export const StartSessionInput = z.object({
  personId: uuid,
  host,
  method: z.enum(methods),
  /** The company whose sign-in vouched, for `sso`; whose sign-in is gone past, for `break_glass`. */
  companyId: uuid.optional(),
  /** How long ago the company's sign-in asked the person who they are, as it says. */
  askedSecondsAgo: z.number().int().nonnegative().default(0),
  /** Administrators, professionals and support agents are signed out sooner. */
  isPrivileged: z.boolean().default(false),
  device,
  deviceToken: deviceToken.optional(),
  /** The browser's earlier token on this host: it ends with the new beginning. */
  replaces: z.string().max(100).optional(),
  /** Given by who knows more of this sign-in than its session; made otherwise. */
  signInId: uuid.optional(),
})
export type StartSessionInput = z.input<typeof StartSessionInput>

export const ReadSessionInput = z.object({
  token: z.string().max(100),
  host,
  /** A session past a company's sign-in is nobody's account: only who asks for one is given it. */
  isPastSignIn: z.boolean().default(false),
})
export type ReadSessionInput = z.input<typeof ReadSessionInput>

export const EndSessionInput = z.union([
  z.object({ token: z.string().max(100) }),
  z.object({ personId: uuid, sessionId: z.string().max(100) }),
])
export type EndSessionInput = z.input<typeof EndSessionInput>

/** Sign-ins of which each ends wherever it was carried. */
export const EndSignInsInput = z.object({ signInIds: z.array(uuid).max(limits.signInsEndedMax) })
export type EndSignInsInput = z.input<typeof EndSignInsInput>

export const EndAllSessionsInput = z.object({
  personId: uuid,
  /** Only those that this company's sign-in opened. */
  companyId: uuid.optional(),
  keepToken: z.string().max(100).optional(),
})
export type EndAllSessionsInput = z.input<typeof EndAllSessionsInput>

export const MintHandoffInput = z.object({
  /** The session that is carried over. */
  token: z.string().max(100),
  fromHost: host,
  toHost: host,
  returnPath: z.string().max(limits.returnPathCharsMax),
  /** Hash of a secret cookie of the browser on the other host: the code opens in no other browser. */
  browserHash: z.string().min(1).max(100),
})
export type MintHandoffInput = z.input<typeof MintHandoffInput>

export const RedeemHandoffInput = z.object({
  code: z.string().max(100),
  host,
  browserHash: z.string().max(100).optional(),
  device,
  deviceToken: deviceToken.optional(),
  replaces: z.string().max(100).optional(),
})
export type RedeemHandoffInput = z.input<typeof RedeemHandoffInput>

export const FindOrLinkIdentityInput = z.object({
  connectionId: uuid,
  subject: z.string().min(1).max(512),
  email,
  displayName,
  locale: z.enum(locales),
  timeZone,
  /** The person whose fresh session this same browser holds: proof that the account is theirs. */
  provenPersonId: uuid.optional(),
  /** The connection in whose place the company has put this one, and by what name the provider calls the person. */
  succeeds: z.object({ connectionId: uuid, name: displayName }).optional(),
})
export type FindOrLinkIdentityInput = z.input<typeof FindOrLinkIdentityInput>

/** A secret cookie of the browser, as its hash. */
const browserHash = z.string().min(1).max(100)

export const AskBeforeLinkingInput = FindOrLinkIdentityInput.extend({
  attemptId: uuid,
  browserHash,
  /** The person began with another address than the one that came back. */
  isOtherAddress: z.boolean().default(false),
  returnPath: z.string().max(limits.returnPathCharsMax),
})
export type AskBeforeLinkingInput = z.input<typeof AskBeforeLinkingInput>

export const GetLinkingInput = z.object({ linkingId: uuid, browserHash })
export type GetLinkingInput = z.input<typeof GetLinkingInput>

export const SendLinkingCodeInput = GetLinkingInput.extend({ clientAddress })
export type SendLinkingCodeInput = z.input<typeof SendLinkingCodeInput>

export const linkingAnswers = ['join', 'separate'] as const

export const AnswerLinkingInput = GetLinkingInput.extend({
  answer: z.enum(linkingAnswers),
  /** The session of the account that is to be joined; it must have just proven who the person is. */
  session: z.object({ token: z.string().max(100), host }).optional(),
  /** What was sent to the address with which the account was begun. */
  code: EnterCodeInput.optional(),
})
export type AnswerLinkingInput = z.input<typeof AnswerLinkingInput>

export const UpdateProfileInput = z.object({ displayName, locale: z.enum(locales), timeZone })
export type UpdateProfileInput = z.input<typeof UpdateProfileInput>

export const SignInForDemoInput = z.object({ email, host, device, isPrivileged: z.boolean().default(false) })
export type SignInForDemoInput = z.input<typeof SignInForDemoInput>

/** An account for somebody whose address is vouched for: by the operator's own set-up, never by a form. */
export const OpenAccountInput = z.object({
  displayName,
  email,
  kind: z.enum(['private', 'work']).default('private'),
  locale: z.enum(locales),
  timeZone,
})
export type OpenAccountInput = z.input<typeof OpenAccountInput>

export const AppointStaffInput = z.object({ personId: uuid })
export type AppointStaffInput = z.input<typeof AppointStaffInput>

/** A code was sent, or would have been if the address were known: the answer is the same. */
export interface PendingCode {
  readonly codeId: EmailCodeId
  readonly email: string
  /** ISO 8601 instants. */
  readonly expiresAt: string
  readonly resendAt: string
}

export type PasswordSignIn =
  | { readonly outcome: 'signed_in'; readonly personId: PersonId }
  /** The password is right but the address was never proven: a code is on its way. */
  | { readonly outcome: 'verify_email'; readonly pending: PendingCode }

/** Whether a company knows a person by one of their proven addresses. */
export type Matched = 'joined' | 'unknown' | 'left'

export interface SessionFacts {
  /** A hash; fit for a list of devices and for nothing else. */
  readonly sessionId: string
  readonly personId: PersonId
  readonly host: string
  readonly method: Method
  /** The company whose sign-in vouched. */
  readonly companyId: CompanyId | null
  readonly device: string
  /** ISO 8601 instants. */
  readonly createdAt: string
  readonly authAt: string
  readonly expiresAt: string
  /** Since when what is private is open in this session, when the account is protected. */
  readonly confirmedAt: string | null
  /** When the account's own factor was shown in this session. */
  readonly factorAt: string | null
  /** The sign-in that this session, and those carried from it to other hosts, came from. */
  readonly signInId: SignInId | null
}

/** A browser in which a person has signed in. */
export interface KnownDevice {
  readonly label: string
  /** ISO 8601 instant. */
  readonly firstSeenAt: string
}

export interface StartedSession {
  /** Goes into the browser's cookie and nowhere else. */
  readonly token: string
  readonly session: SessionFacts
}

export interface Handoff {
  readonly code: string
  /** ISO 8601 instant. */
  readonly expiresAt: string
}

export interface Person {
  readonly id: PersonId
  readonly displayName: string
  readonly locale: 'en' | 'is'
  readonly localeChosenAt: string | null
  readonly timeZone: string
  /** Key of the stored picture, shown to the person alone; empty: a monogram. */
  readonly picture: string
  readonly emails: readonly PersonEmail[]
  /** Something that no employer can reset protects the account. */
  readonly isProtected: boolean
  /** The offer to protect it was read and put off. */
  readonly isProtectionDeclined: boolean
}

export interface PersonEmail {
  readonly email: string
  readonly kind: 'private' | 'work'
  readonly isVerified: boolean
}

/** A company that knows a person by an address. */
export interface AddressHolder {
  readonly companyId: CompanyId
  readonly by: 'sign_in' | 'employment'
}

export interface PasswordFacts {
  /** ISO 8601 instant. */
  readonly setAt: string
}

export interface ProvenAddress {
  readonly id: Id<'person_email'>
  readonly email: string
  readonly kind: 'private' | 'work'
}

export interface PrimaryAddress {
  readonly email: string
  readonly displayName: string
  readonly locale: 'en' | 'is'
  readonly timeZone: string
}

export interface LinkedIdentity {
  readonly connectionId: ConnectionId
  readonly companyId: CompanyId
  /** ISO 8601 instant. */
  readonly linkedAt: string
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
