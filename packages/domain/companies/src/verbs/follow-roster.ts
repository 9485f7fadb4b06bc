import { inTransaction } from '@kara/db'
import { type Ctx, companyOf } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import { mustBeJob } from '../access.ts'
import * as roster from '../store/roster.ts'
import * as store from '../store.ts'
import { leaveCompany } from './leave-company.ts'
import { rejoinCompany } from './rejoin-company.ts'

/** The list has changed: whoever it concerns is taken up by a job with that person in its scope. Returns how many. */
export async function planToFollowRoster(ctx: Ctx): Promise<number> {
  mustBeJob(ctx)
  return inTransaction(ctx, async (ctx) => {
    const people = await roster.listApart(ctx)
    const companyId = companyOf(ctx)
    for (const personId of people) {
      await planWork(ctx, {
        kind: 'employee.follows_roster',
        key: `${companyId}|${personId}`,
        queue: 'connections',
        dueAt: ctx.clock.now(),
        scope: { companyId, personId },
        payload: {},
      })
    }
    return people.length
  })
}

/**
 * Makes an employment what the company's list says of the scope's person: struck out after they joined, they have left;
 * written down after they left, they are back. What the list does not know stays as it is.
 */
export async function followRoster(ctx: Ctx): Promise<'left' | 'back' | null> {
  mustBeJob(ctx)
  return inTransaction(ctx, async (ctx) => {
    const [standing, employment] = [await roster.findStanding(ctx), await store.findEmployee(ctx)]
    if (!standing || !employment) return null
    const isSince = (moment: Temporal.Instant) => Temporal.Instant.compare(standing.at, moment) >= 0
    if (!standing.isListed && employment.state === 'active' && isSince(employment.joinedAt))
      return (await leaveCompany(ctx)).hasLeft ? 'left' : null
    if (standing.isListed && employment.leftAt && isSince(employment.leftAt))
      return (await rejoinCompany(ctx)).isBack ? 'back' : null
    return null
  })
}
