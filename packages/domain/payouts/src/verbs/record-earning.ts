import { inTransaction } from '@kara/db'
import { getProfessional } from '@kara/directory'
import { findAgreedTerms } from '@kara/hubs'
import { type Ctx, invariant, readId, type SessionId } from '@kara/kernel'
import { findTax } from '@kara/payments'
import { getBookedSession, payOf } from '@kara/scheduling'
import { Temporal } from 'temporal-polyfill'
import { mayCountEarnings } from '../access.ts'
import { agreedPrice, partOf, shareOf } from '../rules.ts'
import { takeBack, writeEarning } from '../steps/write-earning.ts'
import * as store from '../store.ts'

/**
 * A session ended: of the rate that its company agreed, its professional has earned all, a part or nothing; without an
 * agreement, of its price. What its client pays is earned when the bill is paid. Once, whatever repeats; a session that support took back follows as a line
 * of its own.
 */
export async function recordEarning(ctx: Ctx, sessionId: SessionId): Promise<void> {
  const professionalId = mayCountEarnings(ctx)
  await inTransaction(ctx, async (ctx) => {
    const session = await getBookedSession(ctx, sessionId)
    const about = `session:${sessionId}`
    const earned = await store.findEarning(ctx, about)
    if (earned) return session.state === 'cancelled' ? takeBack(ctx, earned) : undefined
    const { state, currency, serviceName, minutes, startsAt } = session
    const companyId = readId<'company'>(session.companyId)
    if (!companyId || !currency) return
    const agreed = await findAgreedTerms(ctx, professionalId)
    const whole = agreedPrice(agreed, { minutes, currency }) ?? session.priceMinor ?? 0
    // What the client pays of it is earned when the bill is paid.
    const priceMinor = session.priceMinor === session.dueMinor ? 0 : whole - session.dueMinor
    const share = shareOf(payOf(state), agreed)
    if (priceMinor <= 0 || share === null) return
    invariant(
      state === 'completed' || state === 'late_cancelled' || state === 'client_no_show',
      'nothing else is paid',
    )
    const amountMinor = partOf(priceMinor, share)
    const { field, country } = await getProfessional(ctx, { id: professionalId })
    await writeEarning(ctx, {
      professionalId,
      companyId,
      about,
      outcome: state,
      serviceName,
      minutes,
      sessionAt: Temporal.Instant.from(startsAt),
      shareHundredths: share,
      amountMinor,
      taxMinor: await findTax(ctx, { country, field, at: startsAt, amountMinor }),
      currency,
    })
  })
}
