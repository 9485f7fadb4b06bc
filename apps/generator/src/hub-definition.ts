import { CreateCompanyInput } from '@kara/companies/contracts'
import { SetCreditPolicyInput } from '@kara/credits/contracts'
import { BrandHubInput, ListingTerms, SetSessionRulesInput } from '@kara/hubs/contracts'
import { z } from 'zod'

const email = z.email({ error: 'This is no email address.' })

const Company = z.strictObject({
  ...CreateCompanyInput.shape,
  /** Who answers for the company; an account is opened when there is none. */
  owner: z.strictObject({ name: z.string().trim().min(1).max(120), email }),
})

const { allowanceCredits, period, periodStartsOn, proRata, poolEmpty, leaverRule, ...edges } =
  SetCreditPolicyInput.shape
const Credits = z
  .strictObject({
    allowanceCredits,
    period,
    periodStartsOn,
    proRata,
    poolEmpty,
    leaverRule,
    /** What the company has bought, by invoice. More is bought when the live pool got less. */
    poolCredits: z.number().int().min(0).max(100_000),
    /** One that is not named stays as it is. */
    anchor: edges.anchor.unwrap().optional(),
    rollover: edges.rollover.unwrap().optional(),
    rolloverCapCredits: edges.rolloverCapCredits,
    rolloverDays: edges.rolloverDays,
    leaverDays: edges.leaverDays.unwrap().optional(),
    promise: edges.promise.unwrap().optional(),
    promisedPeople: edges.promisedPeople,
  })
  .refine(
    ({ rollover, rolloverCapCredits, rolloverDays, promise, promisedPeople }) =>
      (rolloverCapCredits !== undefined) === (rollover === 'capped') &&
      (rolloverDays !== undefined) === (rollover === 'until') &&
      (promisedPeople !== undefined) === (promise === 'bought'),
    {
      error:
        'Name rolloverCapCredits with the rollover "capped", rolloverDays with "until" and promisedPeople with the promise "bought", and only then.',
    },
  )

const { name, accent, country, locale, timeZone, access } = BrandHubInput.shape
const Hub = z.strictObject({
  name,
  accent,
  country,
  locale,
  timeZone,
  access,
  /** A file of this folder; absent: the name is shown. */
  logo: z
    .string()
    .regex(/^[a-z0-9-]+\.(svg|png|jpg|webp)$/, 'Name a picture of this folder: "logo.svg".')
    .optional(),
  state: z.enum(['draft', 'published', 'paused']),
})

const Listing = z.strictObject({
  /** The professional's name in addresses. */
  professional: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write the name as in the address: "solveig-thorsdottir".'),
  bookingMode: z.enum(['open', 'on_request']).default('open'),
  terms: ListingTerms.strict(),
})

const Sso = z
  .strictObject({
    label: z.string().trim().min(1).max(80),
    /** How far it is switched on; it must have passed a test sign-in before it is more than `draft`. */
    state: z.enum(['draft', 'optional', 'required']),
    /** A company of the sandbox's identity provider, while developing. */
    sandbox: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .optional(),
    /** What the provider calls itself in its metadata. */
    entityId: z.string().min(1).max(1024).optional(),
    /** Where its metadata is read from when it is connected. */
    metadataUrl: z.url().optional(),
  })
  .refine(({ sandbox, entityId }) => (sandbox === undefined) !== (entityId === undefined), {
    error: 'Name either a company of the sandbox or the provider’s entityId.',
  })

/** `hub.json`: everything about a hub that is no prose and no picture. */
export const HubFile = z.strictObject({
  company: Company,
  domains: z
    .array(
      z
        .string()
        .regex(/^([a-z0-9-]+\.)+[a-z0-9-]+$/, 'Write it in lower case as in an email address: "acme.is".'),
    )
    .max(20),
  sso: Sso.optional(),
  credits: Credits.optional(),
  hub: Hub,
  /** Under which sessions are booked, cancelled and missed; one that is not named stays as it is. */
  rules: SetSessionRulesInput.partial().strict().optional(),
  listings: z.array(Listing).max(500),
})
export type HubFile = z.output<typeof HubFile>

/** `texts/<language>.json`: the company's own words. */
export const TextsFile = z.strictObject({
  welcome: z.string().trim().min(1, 'A text is missing here.').max(600, 'hubs.welcome_too_long'),
})
export type TextsFile = z.output<typeof TextsFile>

/** A hub as its folder describes it. */
export interface HubDefinition {
  readonly slug: string
  readonly file: HubFile
  readonly texts: { readonly en?: TextsFile; readonly is?: TextsFile }
  readonly logo: Uint8Array | null
}
