import { z } from 'zod'
import { limits } from './limits.ts'

const id = z.uuid()

/** One client's sessions with a professional who stops, in one hub or, with null, outside of all. */
export const HandOverQuestion = z.object({
  professionalId: id,
  colleagueId: id,
  companyId: id.nullable(),
})
export type HandOverQuestion = z.input<typeof HandOverQuestion>

export const HandOverSessionsInput = HandOverQuestion.extend({
  /** These are booked with the colleague at their times; every other one is cancelled. */
  rebook: z.array(id).max(limits.sessionsPerPage),
})
export type HandOverSessionsInput = z.input<typeof HandOverSessionsInput>

/** A session to come, and what it would be with the colleague. */
export interface SessionToHandOver {
  readonly sessionId: string
  readonly startsAt: string
  readonly minutes: number
  readonly serviceName: Readonly<Record<string, string>>
  /** Null: the colleague has no time then, or nothing of that kind. */
  readonly withColleague: {
    readonly costHalves: number | null
    readonly dueMinor: number
    readonly currency: string
  } | null
}
