import { inTransaction } from '@kara/db'
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
import { completeWhenLeft } from '@kara/scheduling'
import type { Temporal } from 'temporal-polyfill'
import { professionalCtx, type Tools } from '../tools.ts'
import type { Resident } from './plant-professionals.ts'
import type { Town } from './town-definition.ts'

const worker = { kind: 'worker', name: 'generator' } as const
/** The statements of a month are written in the first night of the next one. */
const writtenAtHour = 5

/**
 * The first session of each professional that is over counts for the month before, so that there is a statement
 * whatever day it is; a statement names no day. It ends and is earned in one transaction: the workers who hear that it
 * ended find it earned. False: there is a statement, and the session has not ended by this.
 */
export async function plantEarning(
  { ctx, secret }: Tools,
  { sessionId, endsAt }: { readonly sessionId: SessionId; readonly endsAt: Temporal.Instant },
  owners: {
    readonly personId: PersonId
    readonly companyId: CompanyId
    readonly resident: Resident
  },
): Promise<boolean> {
  const { personId, companyId, resident } = owners
  const { professionalId } = resident
  const self = professionalCtx(ctx, professionalId, resident.personId)
  if ((await listStatements(self)).statements.length > 0) return false
  const thisMonth = monthStart(ctx.clock.now())
  const job = inScope(ctx, { role: 'worker', personId, companyId, professionalId }, worker)
  await inTransaction(at(job, endsAt), async (ctx) => {
    await completeWhenLeft(ctx, sessionId)
    await recordEarning(at(ctx, thisMonth.subtract({ hours: 24 })), sessionId)
  })
  await issueStatements(at(job, thisMonth.add({ hours: writtenAtHour })), paymentsKeys(secret))
  return true
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
