import type { Temporal } from 'temporal-polyfill'
import type { CalendarFeed, FeedProblem } from '../contracts.ts'
import type { FeedRow } from '../store/feeds.ts'
import type { Stretch } from './zones.ts'

export function toFeedView(row: FeedRow, busyCount: number, now: Temporal.Instant): CalendarFeed {
  const isClosed = row.closesAt.epochMilliseconds <= now.epochMilliseconds
  const isNew = row.readAt === null && row.problem === null
  return {
    id: row.id,
    name: row.name,
    host: row.host,
    state: isClosed ? 'closed' : row.problem ? 'failing' : isNew ? 'new' : 'read',
    readAt: row.readAt?.toString() ?? null,
    triedAt: row.triedAt?.toString() ?? null,
    problem: row.problem as FeedProblem | null,
    closesAt: row.closesAt.toString(),
    busyCount,
  }
}

/** What differs between two looks at a calendar, and the span in which it does. */
export function compareBusy(before: readonly Stretch[], after: readonly Stretch[]) {
  const keyOf = ({ from, to }: Stretch) => `${from}/${to}`
  const [known, found] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))]
  const gone = before.filter((one) => !found.has(keyOf(one)))
  const added = after.filter((one) => !known.has(keyOf(one)))
  const changed = [...gone, ...added]
  const span =
    changed.length > 0
      ? { from: Math.min(...changed.map(({ from }) => from)), to: Math.max(...changed.map(({ to }) => to)) }
      : null
  return { gone, added, span }
}
