import type { Temporal } from 'temporal-polyfill'
import { type Handover, limits } from './contracts.ts'
import type { HandoverFacts } from './events.ts'
import type { HandoverRow } from './store.ts'

/** Until when a client answers; the last moment still counts. */
export function answerByOf(proposedAt: Temporal.Instant): Temporal.Instant {
  return proposedAt.add({ hours: limits.answerDays * 24 })
}

/** Whether it waits for an answer that can still be given. */
export function isOpen(row: Pick<HandoverRow, 'state' | 'answerBy'>, now: Temporal.Instant): boolean {
  return row.state === 'proposed' && now.epochMilliseconds <= row.answerBy.epochMilliseconds
}

export function toHandover(row: HandoverRow, now: Temporal.Instant): Handover {
  const { id, personId, professionalId, colleagueId, companyId, hubId } = row
  return {
    id,
    personId,
    professionalId,
    colleagueId,
    companyId,
    hubId,
    state: row.state === 'proposed' && !isOpen(row, now) ? 'lapsed' : row.state,
    proposedAt: row.proposedAt.toString(),
    answerBy: row.answerBy.toString(),
    endedAt: row.endedAt?.toString() ?? null,
  }
}

/** What every event of a handover says about it. */
export function factsOf(row: HandoverRow): HandoverFacts {
  const { id: handoverId, personId, professionalId, colleagueId } = row
  return { handoverId, personId, professionalId, colleagueId }
}
