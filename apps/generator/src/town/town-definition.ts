import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { AddCredentialInput, SaveProfileInput, SaveServiceInput } from '@kara/directory/contracts'
import { GiveFeedbackInput } from '@kara/feedback/contracts'
import { SaveIntakeFormInput, WellbeingAnswers, WorryAnswers } from '@kara/notes/contracts'
import { SetAvailabilityInput, SetHubCalendarInput } from '@kara/scheduling/contracts'
import { DEMO_PORTRAIT_KEYS } from '@kara/ui/portraits'
import { z } from 'zod'
import type { Problem } from '../problems.ts'
import { readFile } from '../read-definition.ts'

const { displayName: _name, ...profile } = SaveProfileInput.shape
const { id: _id, isActive: _isActive, ...service } = SaveServiceInput.shape
const { expiresOn: _expiresOn, ...credential } = AddCredentialInput.shape
const { hours, ...availability } = SetAvailabilityInput.shape
const { sessionsPerWeekMax, newClientsPerMonthMax, isOnRequestWhenFull } = SetHubCalendarInput.shape
const partOfHub = { sessionsPerWeekMax, newClientsPerMonthMax, isOnRequestWhenFull }

/** `professionals/<slug>.json`: somebody invented, complete enough to be booked. */
const ProfessionalFile = z.strictObject({
  name: z.string().min(1).max(120),
  email: z.email(),
  locale: z.enum(['en', 'is']),
  portrait: z.enum(DEMO_PORTRAIT_KEYS as [string, ...string[]]).optional(),
  profile: z.strictObject(profile),
  services: z.array(z.strictObject(service)).min(1),
  /** What lets them practise; support of the town confirms it. */
  credentials: z
    .array(
      z.strictObject({
        ...credential,
        /** Days from the planting to its last day; absent: it does not run out. */
        expiresInDays: z.number().int().min(2).max(4000).optional(),
      }),
    )
    .min(1),
  /** False: the application still waits for support. */
  isApproved: z.boolean().default(true),
  availability: z.strictObject(availability),
  hours,
  /** What is asked before a first session; absent: nothing. */
  intake: SaveIntakeFormInput.shape.questions.optional(),
  /** How naming a bank account ends; absent: they have not begun. */
  payout: z.enum(['done', 'slow_bank']).optional(),
  /** What they have beside hubs, and what each hub gets of them. */
  practice: z
    .strictObject({
      hubs: z
        .array(
          z.strictObject({
            hub: z.string(),
            ...partOfHub,
            /** Services by their length: asked for when they begin within so many hours, or always. */
            askedFirst: z
              .array(z.strictObject({ minutes: z.number().int(), withinHours: z.number().int().nullable() }))
              .default([]),
          }),
        )
        .default([]),
      clients: z
        .array(
          z.strictObject({
            name: z.string().min(1).max(120),
            email: z.email(),
            locale: z.enum(['en', 'is']),
            /** None: the invite still waits. */
            sessions: z
              .array(
                z.strictObject({
                  /** Days from today; negative: it was held, and its client owes a bill. */
                  inDays: z.number().int().min(-60).max(50),
                  /** In Reykjavík, whose clock is that of UTC all year. */
                  at: z.string().regex(/^\d{2}:\d{2}$/),
                  minutes: z.number().int(),
                  /** What the client said of it. */
                  feedback: GiveFeedbackInput.omit({ sessionId: true }).strict().optional(),
                }),
              )
              .default([]),
          }),
        )
        .default([]),
      /** Calendars of the town's server that are followed, by their names there. */
      calendars: z
        .array(
          z.strictObject({ name: z.string().min(1).max(80), file: z.string().regex(/^[a-z0-9-]{1,40}$/) }),
        )
        .default([]),
      /** Whether private clients are asked for a card. */
      isCardRequired: z.boolean().default(false),
    })
    .optional(),
  /** When they are away, in days from the planting. */
  away: z
    .strictObject({
      inDays: z.number().int().min(-60).max(100),
      backInDays: z.number().int().min(1).max(200).optional(),
      message: z.string().max(500).default(''),
    })
    .optional(),
})
export type ProfessionalFile = z.output<typeof ProfessionalFile>

const signIns = ['hr-admin', 'client', 'professional', 'support-agent', 'support-colleague'] as const

/** `people.json`: who can be signed in as with one click, who works for the operator, who are clients. */
const PeopleFile = z.strictObject({
  signIns: z.strictObject(Object.fromEntries(signIns.map((role) => [role, z.email()]))),
  staff: z.array(
    z.strictObject({
      name: z.string().min(1).max(120),
      email: z.email(),
      locale: z.enum(['en', 'is']),
      timeZone: z.string(),
    }),
  ),
  clients: z.array(
    z.strictObject({
      /** As the company's identity provider asserts it. */
      email: z.email(),
      company: z.string(),
      locale: z.enum(['en', 'is']),
      /** How they said they were, oldest first, and who may see it. */
      wellbeing: z
        .strictObject({
          checks: z
            .array(z.strictObject({ daysAgo: z.number().int().min(1).max(300), answers: WellbeingAnswers }))
            .min(1),
          worries: z
            .array(z.strictObject({ daysAgo: z.number().int().min(1).max(300), answers: WorryAnswers }))
            .default([]),
          shownTo: z.string().optional(),
        })
        .optional(),
      /** Of whom they found no time that fits, and wait for one. */
      waitsFor: z.array(z.strictObject({ professional: z.string(), minutes: z.number().int() })).default([]),
      /** Sessions that are over, and sessions to come, in the order in which they are booked. */
      sessions: z.array(
        z.strictObject({
          professional: z.string(),
          /** Days from today; negative: it has taken place. One of the first free starts from then on is taken. */
          inDays: z.number().int().min(-300).max(50),
          minutes: z.number().int(),
          /** Booked again at the same time, so many weeks after each other, where it is free. */
          repeats: z
            .strictObject({ everyWeeks: z.literal([1, 2]), count: z.number().int().min(2).max(8) })
            .optional(),
          /** What the professional wrote after a session that has taken place. */
          note: z.strictObject({ text: z.string().min(1), isLocked: z.boolean().default(false) }).optional(),
        }),
      ),
    }),
  ),
  /** Asks for more credits that wait for their client's answer. */
  creditProposals: z.array(z.strictObject({ professional: z.string(), client: z.email() })).default([]),
  /** People of their own whose electronic ID says another name, which waits for support. */
  nameReviews: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(120),
        email: z.email(),
        /** A person of the sandbox's electronic ID. */
        electronicId: z.string().regex(/^[a-z]{1,40}$/),
      }),
    )
    .default([]),
  /** Series that wait for their client's answer. */
  seriesProposals: z.array(z.strictObject({ professional: z.string(), client: z.email() })).default([]),
  /** Somebody asked support, who answered. */
  conversations: z
    .array(
      z.strictObject({
        client: z.email(),
        asks: z.string().min(1),
        answers: z.string().min(1),
        by: z.email(),
      }),
    )
    .default([]),
  /**
   * Clinics: their members accepted, one of them has time off that an administrator entered, and somebody who is no
   * professional sits at the desk.
   */
  clinics: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        place: z.string(),
        administrator: z.string(),
        members: z.array(z.string()),
        timeOff: z.strictObject({ member: z.string(), inDays: z.number().int().positive() }),
        desk: z.strictObject({ name: z.string().min(1), email: z.email(), calls: z.string().min(1) }),
      }),
    )
    .default([]),
  /** Proposals that wait for their client's answer. */
  handovers: z
    .array(
      z.strictObject({
        professional: z.string(),
        client: z.email(),
        colleague: z.string(),
        hub: z.string(),
      }),
    )
    .default([]),
})
export type PeopleFile = z.output<typeof PeopleFile>

export interface Town {
  readonly people: PeopleFile
  readonly professionals: readonly { readonly slug: string; readonly file: ProfessionalFile }[]
}

/** Reads who lives in the demo town. */
export function readTown(tenants: string): Town | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const people = readFile(PeopleFile, tenants, 'people.json', problems)?.value
  const names = readdirSync(join(tenants, 'professionals')).filter((name) => name.endsWith('.json'))
  const professionals = names.sort().flatMap((name) => {
    const file = readFile(ProfessionalFile, tenants, `professionals/${name}`, problems)?.value
    return file ? [{ slug: name.replace(/\.json$/, ''), file }] : []
  })
  return people && problems.length === 0 ? { people, professionals } : { problems }
}
