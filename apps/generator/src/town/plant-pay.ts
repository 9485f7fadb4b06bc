import { type CompanyId, type Ctx, inScope, type PersonId, type SessionId } from '@kara/kernel'
import { paymentsKeys } from '@kara/payments'
import {
  findPayoutAccount,
  issueStatements,
  lookAtAccount,
  recordEarning,
  startOnboarding,
} from '@kara/payouts'
import type { Temporal } from 'temporal-polyfill'
import { professionalCtx, type Tools } from '../tools.ts'
import type { Resident } from './plant-professionals.ts'
import type { Town } from './town-definition.ts'

const worker = { kind: 'worker', name: 'generator' } as const
/** The statements of a month are written in the first night of the next one. */
const writtenAtHour = 5

/**
 * A session of the town counts for the month before, so that there is a statement whatever day it is; a statement names
 * no day.
 */
export async function plantEarning(
  ctx: Ctx,
  sessionId: SessionId,
  owners: {
    readonly personId: PersonId
    readonly companyId: CompanyId
    readonly professionalId: Resident['professionalId']
  },
): Promise<void> {
  const lastMonth = monthStart(ctx.clock.now()).subtract({ hours: 24 })
  await recordEarning(at(inScope(ctx, { role: 'worker', ...owners }, worker), lastMonth), sessionId)
}

/** Statements of the month before, and where their money goes: some have said so, others have not. */
export async function plantPay(tools: Tools, town: Town, residents: readonly Resident[]): Promise<void> {
  const { ctx, outside, secret, baseHost } = tools
  for (const { slug, professionalId, personId } of residents) {
    const job = inScope(ctx, { role: 'worker', professionalId }, worker)
    const firstNight = monthStart(ctx.clock.now()).add({ hours: writtenAtHour })
    await issueStatements(at(job, firstNight), paymentsKeys(secret))
    const payout = town.professionals.find((one) => one.slug === slug)?.file.payout
    const self = professionalCtx(ctx, professionalId, personId)
    if (!outside.cards || !payout || (await findPayoutAccount(self))) continue
    const page = `http://app.${baseHost}/work/payments/account`
    const addresses = { returnUrl: `${page}?back`, refreshUrl: `${page}/again` }
    await outside.onboard(await startOnboarding(self, outside.cards, addresses), payout)
    await lookAtAccount(self, outside.cards)
  }
}

function monthStart(now: Temporal.Instant): Temporal.Instant {
  return now.toZonedDateTimeISO('UTC').with({ day: 1 }).startOfDay().toInstant()
}

/** The same call at another time. */
function at(ctx: Ctx, instant: Temporal.Instant): Ctx {
  return { ...ctx, clock: { now: () => instant } }
}
