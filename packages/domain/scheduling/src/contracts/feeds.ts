import { z } from 'zod'
import { limits } from './limits.ts'

export const AddCalendarFeedInput = z.object({
  /** As the other calendar gives it away: `https://…` or `webcal://…`. */
  address: z.string().trim().min(1).max(2048),
  /** What the professional calls it. */
  name: z.string().trim().min(1).max(limits.feedNameCharsMax),
})
export type AddCalendarFeedInput = z.input<typeof AddCalendarFeedInput>

export const OneFeedInput = z.object({ feedId: z.uuid() })
export type OneFeedInput = z.input<typeof OneFeedInput>

/** Why a calendar was not read: our rule, its server, its content, or its size. */
export const feedProblems = ['refused', 'unreachable', 'not_a_calendar', 'too_much'] as const
export type FeedProblem = (typeof feedProblems)[number]

/** Another calendar that a professional follows. Instants in ISO 8601. */
export interface CalendarFeed {
  readonly id: string
  readonly name: string
  /** Where it is published; the whole address is a secret that is not shown again. */
  readonly host: string
  /** `new`: not read yet. `closed`: not read for so long that nothing new is offered. */
  readonly state: 'new' | 'read' | 'failing' | 'closed'
  readonly readAt: string | null
  readonly triedAt: string | null
  readonly problem: FeedProblem | null
  /** When nothing new is offered any more unless it can be read before. */
  readonly closesAt: string
  /** Busy times ahead. */
  readonly busyCount: number
}

/** Whether a professional's own calendar can be read from elsewhere. Instants in ISO 8601. */
export interface CalendarLink {
  readonly madeAt: string
  readonly lastReadAt: string | null
}
