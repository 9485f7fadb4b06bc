import type { Service } from '@kara/directory/contracts'
import type { CompanyId, Ctx, ServiceId } from '@kara/kernel'
import { explainTime } from '@kara/scheduling'
import { limits } from '@kara/scheduling/contracts'
import { Temporal } from 'temporal-polyfill'
import { offerOf } from '../../../care/offer.server.ts'
import { dayIn } from '../../../care/week.ts'
import { type AskedTime, judgeAskedTime, readTypedTime } from '../choose-time/asked-time.server.ts'

interface Question {
  readonly service: Service | undefined
  readonly companyId: string | null
  readonly search: URLSearchParams
  readonly timeZone: string
}

/**
 * The free times of the service that is asked for, and what was chosen of them or typed so far, which stands in the
 * address; a time that nobody can have is not among the chosen.
 */
export async function loadTimesToPropose(ctx: Ctx, { service, companyId, search, timeZone }: Question) {
  const inHub = companyId ? (companyId as CompanyId) : undefined
  const typed = readTypedTime(search, timeZone)
  const isTyped = typed !== null && typed !== 'unreadable'
  const instants = [...readInstants(search.getAll('at')), ...(isTyped ? [typed] : [])]
  const judge = (at: string): Promise<AskedTime> =>
    judgeAskedTime(at, timeZone, async (instant) =>
      service
        ? explainTime(ctx, service.id as ServiceId, instant, { companyId: inHub, isAgreed: true })
        : null,
    )
  const [week, chosenDay, shownDay] = ['week', 'day', 'on'].map((name) => search.get(name))
  const day = chosenDay ?? (week ? null : shownDay) ?? null
  const [offer, judged] = await Promise.all([
    service
      ? offerOf(ctx, service, {
          ...{ timeZone, week: week ?? null, day, isAgreed: true },
          ...(inHub && { companyId: inHub }),
        })
      : null,
    Promise.all([...new Set(instants)].sort().map(judge)),
  ])
  return {
    offer,
    chosen: judged.filter(({ isPossible }) => isPossible),
    impossible: judged.filter(({ isPossible }) => !isPossible),
    isUnreadable: typed === 'unreadable',
    /** Another week or day was opened, or the one that was shown stayed open. */
    isLookedFor: Boolean(week || day),
    today: dayIn(timeZone, ctx.clock.now()).toString(),
  }
}

/** No more than can be proposed; what is no instant was not made by our pages. */
function readInstants(texts: readonly string[]): string[] {
  return texts.slice(0, limits.proposedTimesMax).flatMap((text) => {
    try {
      return [Temporal.Instant.from(text).toString()]
    } catch {
      // No such instant.
      return []
    }
  })
}
