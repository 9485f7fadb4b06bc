import { z } from 'zod'

/** Limits of a profile, each with its reason. */
export const limits = {
  titleCharsMax: 80,
  /** About a page; people read two paragraphs. */
  aboutCharsMax: 3000,
  educationEntriesMax: 12,
  /** Somebody who is good at everything is found for nothing. */
  topicsMax: 8,
  languagesMax: 8,
  servicesMax: 12,
  /** A photograph of a telephone; larger ones are scaled before they are sent. */
  portraitBytesMax: 8_000_000,
  /** The verified directory fits one answer; beyond this it is narrowed by its filters. */
  directoryMax: 500,
  /** Licences, certificates and insurances, renewals of many years among them. */
  credentialsMax: 40,
  /** A scanned page; larger ones are photographs of something else. */
  documentBytesMax: 8_000_000,
  /** What clients read while somebody is away: two sentences. */
  awayMessageCharsMax: 500,
  /** What support asks and a professional answers. */
  messageCharsMax: 2000,
  /** Professionals shown to support at once. */
  professionalsShownMax: 200,
  /** Support answers a professional within two days. */
  reviewHours: 48,
  /** Applications shown to support at once, oldest first. */
  applicationsMax: 100,
} as const

/** A text in the languages of the product. */
export const LocalText = z.object({ en: z.string().min(1), is: z.string().min(1) })
export type LocalText = z.infer<typeof LocalText>

export const fields = ['psychologist', 'coach', 'physiotherapist'] as const
export type Field = (typeof fields)[number]
export const genders = ['woman', 'man', 'other'] as const
export type Gender = (typeof genders)[number]
/** Video, or in the room: the formats that a client can choose between. */
export const modalities = ['video', 'in_person'] as const
export type Modality = (typeof modalities)[number]

/** What a professional can be searched by; each is a message key in every face. */
export const topics = [
  'stress',
  'sleep',
  'burnout',
  'anxiety',
  'mood',
  'relationships',
  'parenting',
  'grief',
  'confidence',
  'leadership',
  'career',
  'change',
  'back_pain',
  'posture',
  'injury',
  'ergonomics',
] as const
export type Topic = (typeof topics)[number]

const localText = (charsMax: number) => {
  const text = z.string().trim().min(1, 'directory.text_missing').max(charsMax, 'directory.text_too_long')
  return z.object({ en: text, is: text })
}
const language = z.string().regex(/^[a-z]{2}$/, 'directory.language_invalid')
const displayName = z.string().trim().min(1, 'directory.name_missing').max(120, 'directory.name_too_long')

const profileShape = {
  displayName,
  title: localText(limits.titleCharsMax),
  about: localText(limits.aboutCharsMax),
  education: z.array(localText(200)).max(limits.educationEntriesMax).default([]),
  field: z.enum(fields),
  topics: z.array(z.enum(topics)).min(1, 'directory.topics_missing').max(limits.topicsMax),
  /** ISO 639-1, most fluent first. */
  languages: z.array(language).min(1, 'directory.languages_missing').max(limits.languagesMax),
  gender: z.enum(genders),
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/, 'directory.country_invalid'),
  timeZone: z.string().min(1).max(64).refine(isTimeZone, 'directory.time_zone_invalid'),
}

export const SaveProfileInput = z.object(profileShape)
export type SaveProfileInput = z.input<typeof SaveProfileInput>

/** An application says the same as a profile; the address of the page is made of the name. */
export const ApplyAsProfessionalInput = SaveProfileInput
export type ApplyAsProfessionalInput = z.input<typeof ApplyAsProfessionalInput>

export const ApproveProfessionalInput = z.object({ professionalId: z.uuid() })
export type ApproveProfessionalInput = z.input<typeof ApproveProfessionalInput>

export const SaveServiceInput = z.object({
  /** Absent: a new one. */
  id: z.uuid().optional(),
  name: localText(80),
  minutes: z.coerce.number().int().min(15).max(180),
  modality: z.enum(modalities),
  /** Where, for a session in the room. */
  place: z.string().trim().max(200).default(''),
  priceMinor: z.coerce.number().int().min(0).max(100_000_000),
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** In halves of a credit; 30 minutes are usually 1 and 60 minutes 2. */
  costHalves: z.coerce.number().int().min(1).max(20),
  /** In which of the profile's languages it is held; empty: in all of them. */
  languages: z.array(language).max(limits.languagesMax).default([]),
  isActive: z.boolean().default(true),
})
export type SaveServiceInput = z.input<typeof SaveServiceInput>

/**
 * Ceilings of price that a directory is narrowed by, in whole units of each currency: round figures, since
 * nobody thinks of 17.340 krónur as a limit.
 */
export const priceCeilings: Readonly<Record<string, readonly number[]>> = {
  ISK: [10_000, 15_000, 20_000, 25_000],
  NOK: [800, 1200, 1600, 2000],
  DKK: [600, 900, 1200, 1500],
  SEK: [800, 1200, 1600, 2000],
  EUR: [70, 100, 150, 200],
  GBP: [60, 90, 120, 160],
}

/** How a directory is narrowed; several values of one kind mean any of them, different kinds mean all. */
export const DirectoryFilters = z.object({
  fields: z.array(z.enum(fields)).default([]),
  topics: z.array(z.enum(topics)).default([]),
  languages: z.array(language).default([]),
  genders: z.array(z.enum(genders)).default([]),
  formats: z.array(z.enum(modalities)).default([]),
  /** Halves of a credit that a session costs. */
  credits: z.array(z.string().regex(/^\d{1,2}$/)).default([]),
  /** `ISK-15000`: a session for at most so much, in whole units. */
  prices: z.array(z.string().regex(/^[A-Z]{3}-\d{1,7}$/)).default([]),
})
export type DirectoryFilters = z.infer<typeof DirectoryFilters>
export const noFilters: DirectoryFilters = DirectoryFilters.parse({})

/**
 * For each kind of filter, how many professionals each value would show, given the other kinds as they
 * are chosen. Values that nobody has are left out.
 */
export type DirectoryFacets = {
  readonly [Kind in keyof DirectoryFilters]: Readonly<Record<string, number>>
}

export interface DirectoryPage<Entry> {
  readonly professionals: readonly Entry[]
  readonly facets: DirectoryFacets
  /** How many there are without any filter. */
  readonly total: number
}

export interface Service {
  readonly id: string
  readonly professionalId: string
  readonly name: LocalText
  readonly minutes: number
  readonly modality: Modality
  readonly place: string
  readonly priceMinor: number
  readonly currency: string
  readonly costHalves: number
  /** In which of its professional's languages it is held; empty: in all of them. */
  readonly languages: readonly string[]
}

/** A service as its professional sees it: one that is no longer offered is kept for what was booked. */
export interface OwnService extends Service {
  readonly isActive: boolean
}

/** A profile as clients read it. */
export interface Professional {
  readonly id: string
  readonly slug: string
  readonly displayName: string
  readonly title: LocalText
  readonly about: LocalText
  readonly education: readonly LocalText[]
  readonly field: Field
  readonly topics: readonly Topic[]
  readonly languages: readonly string[]
  readonly gender: Gender
  /** Key of the stored portrait, served under `/files/<key>`; empty: a monogram. */
  readonly portrait: string
  readonly country: string
  readonly timeZone: string
  readonly services: readonly Service[]
}

export type ProfessionalState = 'draft' | 'approved' | 'hidden' | 'declined'

/** What the sign-in gate knows of a person who is a professional. */
export interface ProfessionalOfPerson {
  readonly id: string
  readonly slug: string
  readonly displayName: string
  readonly state: ProfessionalState
}

/** When a professional takes no new bookings anywhere. */
export const SetTimeAwayInput = z.object({
  fromDay: z.iso.date('directory.away_from_missing'),
  /** The first day on which they can be booked again; null: not known yet. */
  backOn: z.iso.date('directory.away_back_missing').nullable().default(null),
  /** They stop altogether: hubs do not find them any more. */
  isForGood: z.boolean().default(false),
  isHidden: z.boolean().default(false),
  message: z.string().trim().max(limits.awayMessageCharsMax, 'directory.away_message_too_long').default(''),
})
export type SetTimeAwayInput = z.input<typeof SetTimeAwayInput>

/** When a professional is away, on the calendar of their own zone. */
export interface TimeAway {
  readonly id: string
  readonly professionalId: string
  /** ISO date. */
  readonly fromDay: string
  /** ISO date of the first day back; null: not known, or never. */
  readonly backOn: string | null
  /** The same as instants in epoch milliseconds. */
  readonly from: number
  readonly to: number | null
  readonly isNow: boolean
  readonly isForGood: boolean
  readonly isHidden: boolean
  readonly message: string
}

export const credentialKinds = ['licence', 'certificate', 'insurance'] as const
export type CredentialKind = (typeof credentialKinds)[number]

/** Days before the end of a credential on which its professional is reminded. */
export const expiryWarningDays = [60, 30, 14, 7, 1] as const

export const AddCredentialInput = z.object({
  kind: z.enum(credentialKinds),
  number: z.string().trim().min(1, 'directory.number_missing').max(60),
  issuer: z.string().trim().min(1, 'directory.issuer_missing').max(120),
  /** The last day on which it holds; absent: it does not run out. */
  expiresOn: z.iso.date().optional(),
})
export type AddCredentialInput = z.input<typeof AddCredentialInput>

export const CredentialInput = z.object({ credentialId: z.uuid() })
export type CredentialInput = z.input<typeof CredentialInput>

const message = z.string().trim().min(1, 'directory.message_missing').max(limits.messageCharsMax)

export const CheckCredentialInput = z.discriminatedUnion('answer', [
  z.object({ credentialId: z.uuid(), answer: z.literal('confirmed') }),
  z.object({ credentialId: z.uuid(), answer: z.literal('refused'), reason: message }),
])
export type CheckCredentialInput = z.input<typeof CheckCredentialInput>

/** What support writes to somebody who applied. */
export const WriteToApplicantInput = z.object({ professionalId: z.uuid(), message })
export type WriteToApplicantInput = z.input<typeof WriteToApplicantInput>

export const AnswerSupportInput = z.object({ message })
export type AnswerSupportInput = z.input<typeof AnswerSupportInput>

/** `waiting` for support, `active`, `expired`, `refused` by support, or `withdrawn` by the professional. */
export type CredentialState = 'waiting' | 'active' | 'expired' | 'refused' | 'withdrawn'

export interface Credential {
  readonly id: string
  readonly kind: CredentialKind
  readonly number: string
  readonly issuer: string
  /** ISO date. */
  readonly expiresOn: string | null
  readonly hasDocument: boolean
  readonly state: CredentialState
  /** Why support refused it. */
  readonly reason: string
  /** ISO 8601 instant. */
  readonly enteredAt: string
}

/** One word between a professional and support. */
export interface ApplicationStep {
  readonly id: string
  readonly kind: 'asked' | 'answered' | 'approved' | 'declined' | 'hidden' | 'shown'
  readonly message: string
  /** ISO 8601 instant. */
  readonly at: string
}

/** Whether a professional may be found, and what that rests on. */
export interface Standing {
  readonly state: ProfessionalState
  /** Newest first. */
  readonly credentials: readonly Credential[]
  /** Oldest first. */
  readonly steps: readonly ApplicationStep[]
  /** ISO date of the last day on which everything that support confirmed is in force; null: no end. */
  readonly coveredUntil: string | null
  /** Until when support answers, as an ISO 8601 instant; null: nothing waits for support. */
  readonly reviewBy: string | null
}

/** A professional as support sees them. */
export interface ProfessionalForSupport extends Application, Standing {}

/** One line of support's list. */
export interface SupportLine {
  readonly id: string
  readonly displayName: string
  readonly field: Field
  readonly country: string
  readonly state: ProfessionalState
  /** Credentials that wait for an answer. */
  readonly waiting: number
  readonly coveredUntil: string | null
  /** Until when support answers, as an ISO 8601 instant; null: nothing waits for support. */
  readonly reviewBy: string | null
  /** ISO 8601 instant. */
  readonly appliedAt: string
}

/** Somebody who waits for support's decision. */
export interface Application extends Omit<Professional, 'services' | 'portrait'> {
  /** ISO 8601 instant. */
  readonly appliedAt: string
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

export { spokenIn } from './rules/languages.ts'
