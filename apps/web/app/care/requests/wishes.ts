import { capitalised, useFormatter, useWords } from '@kara/language'
import type { Wish } from '@kara/scheduling/contracts'
import { requestMessages } from './request-status.tsx'

/** A week; only the names of its days are read. */
const weekdays = [23, 24, 25, 26, 27, 28, 29].map((day) => `2026-11-${day}T12:00:00Z`)

/** When somebody could come: the time they chose, then a line for each weekday: "Monday: morning, evening". */
export function useWishLines({
  wishes,
  wishedAt,
}: {
  readonly wishes: readonly Wish[]
  readonly wishedAt: string | null
}): string[] {
  const words = useWords(requestMessages)
  const format = useFormatter()
  const chosen = wishedAt ? [capitalised(format.dateTimeWithZone(wishedAt, 'dayLong'))] : []
  const named = weekdays.flatMap((day, index) => {
    const parts = wishes
      .filter((wish) => wish.weekday === index + 1)
      .map(({ part }) => words(`parts.${part}`))
    if (parts.length === 0) return []
    return [`${capitalised(format.weekday(day, 'long'))}: ${parts.join(', ')}`]
  })
  return [...chosen, ...named]
}
