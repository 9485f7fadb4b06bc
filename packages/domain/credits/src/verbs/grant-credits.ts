import { recordAudit } from '@kara/audit'
import { getCompany } from '@kara/companies'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf, credits, deciderOf, type Id } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import { mayManageCredits } from '../access.ts'
import { GrantCreditsInput } from '../contracts.ts'
import { grantEndsTooSoon } from '../errors.ts'
import { creditGrantMade } from '../events.ts'
import * as store from '../store/grants.ts'

/**
 * Grants credits outside of the policy, to everyone who works for the company now or to named addresses, good
 * until a day of their own. Who of them has an account is worked out by a job and told to nobody.
 */
export async function grantCredits(ctx: Ctx, raw: GrantCreditsInput): Promise<Id<'credit_grant'>> {
  mayManageCredits(ctx)
  const input = GrantCreditsInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const { timeZone } = await getCompany(ctx)
    const lastDay = Temporal.PlainDate.from(input.usableUntil)
    const usableUntil = lastDay.add({ days: 1 }).toZonedDateTime(timeZone).toInstant()
    if (Temporal.Instant.compare(usableUntil, ctx.clock.now()) <= 0) throw grantEndsTooSoon()
    const id = ctx.ids.next<'credit_grant'>()
    const addresses = input.audience === 'named' ? input.addresses : []
    const amountHalves = credits(input.amountCredits)
    await store.insertGrant(
      ctx,
      {
        id,
        amountHalves,
        audience: input.audience,
        note: input.note,
        usableUntil,
        createdBy: deciderOf(ctx),
      },
      addresses,
    )
    await recordAudit(ctx, 'credit_grant.made', {
      kind: 'credit_grant',
      id,
      detail: { amountHalves, audience: input.audience, addresses: addresses.length },
    })
    await publish(ctx, creditGrantMade(companyOf(ctx), id))
    return id
  })
}
