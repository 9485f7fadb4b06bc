import type { Professional, TimeAway } from '@kara/directory/contracts'
import type { CompanyId, HubId, Id, ProfessionalId } from '@kara/kernel'
import { z } from 'zod'
import type { ChangedRule, HubSessionRules } from './contracts/session-rules.ts'

export * from './contracts/session-rules.ts'

/** Limits of this module, each with its reason. */
export const limits = {
  slugCharsMin: 3,
  slugCharsMax: 40,
  nameCharsMax: 80,
  /** Two short paragraphs above the professionals; more pushes them off a phone's first screen. */
  welcomeCharsMax: 600,
  /** A logo is a drawing, not a photograph. */
  logoBytesMax: 2_000_000,
  /** An unanswered invitation stops being a promise of terms. */
  invitationDays: 30,
  /** The professionals that one company lists. */
  listingsMax: 500,
  /** Publications shown to HR. */
  publicationsShownMax: 20,
  /** A publishing run that nobody continues for this long may be started anew. */
  publicationMinutesMax: 10,
} as const

/** Names that a visitor would take for ours, or that the platform needs itself. */
export const reservedSlugs: ReadonlySet<string> = new Set(
  `about abuse account accounts admin administrator api app apps assets auth autodiscover beta billing blog
  calendar careers cdn chat client clients console control demo dev developer docs download email employee
  employer example faq feedback files ftp health help home hostmaster hub hubs id imap info internal invite
  island-is jobs kara kara-hubs legal live localhost login logout mail mailbox media meet mx my news ns1 ns2
  oauth office oidc ops pay payments platform pop portal postmaster press pricing privacy prod production
  professional professionals room root saml sandbox scim security session sessions setup sftp shop sign-in
  signin signup smtp spam sso stage staging static status store support system team terms test testing tenant
  tls trust video web webhook webhooks webmail welcome workspace www`.split(/\s+/),
)

export const Slug = z
  .string()
  .trim()
  .toLowerCase()
  .min(limits.slugCharsMin, 'hubs.slug_too_short')
  .max(limits.slugCharsMax, 'hubs.slug_too_long')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'hubs.slug_form')
  // A label that begins so is read as an encoded foreign alphabet, and can imitate another name.
  .refine((slug) => !slug.startsWith('xn--'), 'hubs.slug_form')
  .refine((slug) => !reservedSlugs.has(slug), 'hubs.slug_reserved')

const accent = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, 'hubs.accent_form')
const welcomeText = z.string().trim().max(limits.welcomeCharsMax, 'hubs.welcome_too_long')
/** The company's own words of welcome, per language; a language may be missing. */
const Welcome = z
  .object({ en: welcomeText.optional(), is: welcomeText.optional() })
  .transform(({ en, is }) => ({ ...(en ? { en } : {}), ...(is ? { is } : {}) }))

const brand = {
  name: z.string().trim().min(1, 'hubs.name_missing').max(limits.nameCharsMax, 'hubs.name_too_long'),
  /** A six-digit hex colour; where it cannot be read, the nearest colour that can is shown. */
  accent,
  welcome: Welcome.default({}),
  /** ISO 3166-1 alpha-2; chooses the crisis contacts. */
  country: z.string().regex(/^[A-Z]{2}$/, 'hubs.country_invalid'),
  locale: z.enum(['en', 'is']),
  timeZone: z.string().min(1).max(64).refine(isTimeZone, 'hubs.time_zone_invalid'),
  /** Whether visitors see the professionals before they sign in. */
  access: z.enum(['open', 'sign_in']).default('open'),
}

export const DraftHubInput = z.object({ slug: Slug, ...brand })
export type DraftHubInput = z.input<typeof DraftHubInput>

export const BrandHubInput = z.object(brand)
export type BrandHubInput = z.input<typeof BrandHubInput>

/** What people show before they book, besides signing in. */
export const ProtectHubInput = z.object({
  protection: z.enum(['offered', 'required']),
  electronicId: z.enum(['off', 'required']),
  /** Whether people book while support compares the name of their electronic ID with that of their account. */
  eidNameReview: z.enum(['continue', 'wait']).default('continue'),
})
export type ProtectHubInput = z.input<typeof ProtectHubInput>

/** The address under which hubs live: `kara.is`, or `localhost:3000`; a port is dropped. */
const baseHost = z.string().min(1).max(253)
export const RenameHubInput = z.object({ slug: Slug, baseHost })
export type RenameHubInput = z.input<typeof RenameHubInput>

export const PublishHubInput = z.object({ baseHost })
export type PublishHubInput = z.input<typeof PublishHubInput>

/** What a company offers a professional; shown in full before the answer. */
export const ListingTerms = z.object({
  /** For one hour; sessions of another length are paid in proportion. */
  rateMinor: z.coerce.number().int().min(0).max(100_000_000),
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** The share of the rate for a session that the client cancels after the cut-off. */
  lateCancellationPercent: z.coerce.number().int().min(0).max(100).default(50),
  payer: z.enum(['company', 'client']).default('company'),
  /** What the company expects, not what it promises. */
  expectedSessionsPerMonth: z.coerce.number().int().min(0).max(1000),
})
export type ListingTerms = z.infer<typeof ListingTerms>

export const InviteProfessionalInput = z.object({
  professionalId: z.uuid(),
  terms: ListingTerms,
  bookingMode: z.enum(['open', 'on_request']).default('open'),
})
export type InviteProfessionalInput = z.input<typeof InviteProfessionalInput>

export const WithdrawInvitationInput = z.object({ professionalId: z.uuid() })
export type WithdrawInvitationInput = z.input<typeof WithdrawInvitationInput>

export const AnswerInvitationInput = z.object({
  listingId: z.uuid(),
  answer: z.enum(['accept', 'decline']),
})
export type AnswerInvitationInput = z.input<typeof AnswerInvitationInput>

export const ListingPrices = z.record(z.uuid(), z.number().int().min(0).max(100_000_000))

export const SetListingInput = z.object({
  listingId: z.uuid(),
  bookingMode: z.enum(['open', 'on_request']),
  /** The services that this hub offers; null: all of them. */
  serviceIds: z.array(z.uuid()).max(50).nullable(),
  /** What they cost here, in the smallest coins; one that is not named costs the same everywhere. Absent: as before. */
  prices: ListingPrices.optional(),
})
export type SetListingInput = z.input<typeof SetListingInput>

export const LeaveHubInput = z.object({ listingId: z.uuid() })
export type LeaveHubInput = z.input<typeof LeaveHubInput>

export type HubState = 'draft' | 'published' | 'paused' | 'closed'
export type ListingState = 'invited' | 'accepted' | 'declined' | 'withdrawn' | 'left'

/** A hub as its visitors see it. */
export interface HubFront {
  readonly id: HubId
  readonly slug: string
  readonly name: string
  readonly state: HubState
  /** A six-digit hex colour. */
  readonly accent: string
  /** Key of the stored logo, served under `/files/<key>`; empty: none. */
  readonly logo: string
  /** ISO 3166-1 alpha-2; chooses the crisis contacts. */
  readonly country: string
  readonly locale: 'en' | 'is'
  readonly timeZone: string
  readonly welcome: { readonly en?: string; readonly is?: string }
  readonly access: 'open' | 'sign_in'
  /** Whether a key of one's own is offered, or needed before a booking. */
  readonly protection: 'offered' | 'required'
  /** Whether the electronic ID is needed before a booking; in Iceland only. */
  readonly electronicId: 'off' | 'required'
  readonly eidNameReview: 'continue' | 'wait'
  /** Under which sessions are booked, cancelled and missed from now on. */
  readonly rules: HubSessionRules
  /** Rises with every change that a visitor can see. */
  readonly version: number
}

/** A hub as its company sees it. */
export interface OwnHub extends HubFront {
  /** The host at which it answers, without a port; null until it was published once. */
  readonly canonicalHost: string | null
  /** Earlier hosts, which lead to the canonical one. */
  readonly retiredHosts: readonly string[]
  readonly look: AccentCheck
  /** ISO 8601 instants. */
  readonly createdAt: string
  readonly publishedAt: string | null
}

/** What becomes of a company's colour. */
export interface AccentCheck {
  readonly accent: string
  /** Whether the colour had to change to be readable as the ground of a button. */
  readonly isAdjusted: boolean
  /** The colour that is shown instead; the given one when it needs no change. */
  readonly shownAccent: string
  /** Pairs that the given colour would fail, as `<foreground> on <background>`. */
  readonly failing: readonly { readonly name: string; readonly ratio: number; readonly ratioMin: number }[]
}

export type SlugCheck =
  | { readonly state: 'free'; readonly slug: string }
  | { readonly state: 'taken'; readonly slug: string; readonly suggestions: readonly string[] }
  | { readonly state: 'refused'; readonly slug: string; readonly code: string }

/** A professional's presence in the hub of this call. */
export interface HubListing {
  readonly id: string
  readonly companyId: string
  readonly hubId: string
  readonly professionalId: string
  readonly state: ListingState
  readonly bookingMode: 'open' | 'on_request'
  /** The services that are offered here; null: all of them. */
  readonly serviceIds: readonly string[] | null
  /** What they cost here, by their id; absent: as everywhere. */
  readonly prices: Readonly<Record<string, number>>
}

/** The same, with the rules of its hub. */
export interface ListingHere extends HubListing {
  readonly rules: HubSessionRules
}

/** A listing as the company sees it; `professional` is null while the profile is hidden. */
export interface OwnListing extends HubListing {
  readonly terms: ListingTerms | null
  readonly professional: Professional | null
  /** ISO 8601 instants. */
  readonly invitedAt: string
  readonly expiresAt: string
  readonly decidedAt: string | null
}

/** A professional in the hub, as a visitor finds them. */
export interface ListedProfessional extends Professional {
  readonly bookingMode: 'open' | 'on_request'
  /** Away now, from every hub; null: they are not. */
  readonly away: TimeAway | null
}

/** A hub as a professional sees it: what was offered, and what became of it. */
export interface HubOfProfessional {
  readonly listingId: Id<'hub_listing'>
  readonly companyId: CompanyId
  readonly hubId: HubId
  readonly hubName: string
  readonly hubSlug: string
  readonly hubState: HubState
  /** Under which sessions of this hub are booked, cancelled and missed. */
  readonly rules: HubSessionRules
  /** What of them is not as the professional accepted or last read it. */
  readonly changedRules: readonly ChangedRule[]
  readonly accent: string
  readonly logo: string
  readonly state: ListingState
  readonly bookingMode: 'open' | 'on_request'
  /** The services that are offered here; null: all of them. */
  readonly serviceIds: readonly string[] | null
  /** What they cost here, by their id; absent: as everywhere. */
  readonly prices: Readonly<Record<string, number>>
  readonly terms: ListingTerms | null
  /** ISO 8601 instants. */
  readonly invitedAt: string
  readonly expiresAt: string
  readonly isExpired: boolean
  readonly decidedAt: string | null
}

/** What a hub needs before it can be published, and what is better had. */
export interface Readiness {
  /** Codes; publishing is refused while there is one. */
  readonly obstacles: readonly string[]
  /** Codes; publishing goes on. */
  readonly warnings: readonly string[]
}

export const publicationSteps = ['facts', 'address', 'look', 'opening'] as const
export type PublicationStepName = (typeof publicationSteps)[number]

export const PublicationStep = z.object({
  name: z.enum(publicationSteps),
  state: z.enum(['waiting', 'running', 'done', 'warned', 'failed']),
  /** Codes of what was found, each with a sentence in the face's messages. */
  notes: z.array(z.string()),
  /** ISO 8601 instant of the last change. */
  at: z.string().nullable(),
})
export type PublicationStep = z.infer<typeof PublicationStep>

/** One run of publishing, as a page polls it. */
export interface Publication {
  readonly id: Id<'hub_publication'>
  readonly state: 'running' | 'done' | 'failed'
  readonly steps: readonly PublicationStep[]
  /** The code of what stopped it. */
  readonly cause: string | null
  /** ISO 8601 instants. */
  readonly startedAt: string
  readonly finishedAt: string | null
}

/** What a hub announces of a professional's listing. */
export interface ListingFacts {
  readonly companyId: CompanyId
  readonly hubId: HubId
  readonly listingId: Id<'hub_listing'>
  readonly professionalId: ProfessionalId
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
