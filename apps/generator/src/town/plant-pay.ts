import { type CompanyId, type Ctx, inScope, type PersonId, type SessionId } from '@kara/kernel'
import { paymentsKeys } from '@kara/payments'
import {
  findPayoutAccount,
  issueStatements,
  listStatements,
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
 * One session of each professional counts for the month before, so that there is a statement whatever day it is; a
 * statement names no day. The workers may hear of the session first: then it counts for this month, and the next one is
 * tried.
 */
export async function plantEarning(
  { ctx, secret }: Tools,
  sessionId: SessionId,
  owners: {
    readonly personId: PersonId
    readonly companyId: CompanyId
    readonly resident: Resident
  },
): Promise<void> {
  const { personId, companyId, resident } = owners
  const { professionalId } = resident
  const self = professionalCtx(ctx, professionalId, resident.personId)
  if ((await listStatements(self)).statements.length > 0) return
  const thisMonth = monthStart(ctx.clock.now())
  const job = inScope(ctx, { role: 'worker', personId, companyId, professionalId }, worker)
  await recordEarning(at(job, thisMonth.subtract({ hours: 24 })), sessionId)
  await issueStatements(at(job, thisMonth.add({ hours: writtenAtHour })), paymentsKeys(secret))
}

/** Where the money goes: some have said so, others have not. */
export async function plantPay(tools: Tools, town: Town, residents: readonly Resident[]): Promise<void> {
  const { ctx, outside, baseHost } = tools
  for (const { slug, professionalId, personId } of residents) {
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
