import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, companyOf, type Id, type PersonId } from '@kara/kernel'
import { planWork, publish, publishMany } from '@kara/outbox'
import type { Temporal } from 'temporal-polyfill'
import { mayWorkForCompany } from '../access.ts'
import { limits } from '../contracts.ts'
import { creditsGranted, poolRanOut } from '../events.ts'
import * as store from '../store/grants.ts'
import { planEndOfLot } from './expire-lot.ts'

/** An empty pool, or more people than one transaction takes: the rest follows. */
const againHours = 24

/**
 * Gives a company's grant to those who are meant and do not have it yet, many at once: the more there are,
 * the more transactions follow. While the pool has less than they need, nobody gets it and the company is
 * told; of named people as if each of them had an account and had what was granted before, so that the news does not
 * say who has one. Returns how many people got it now.
 */
export async function giveGrant(
  ctx: Ctx,
  grantId: string,
  /** Somebody named has joined since, or the pool had enough for all of them: the company hears nothing any more. */
  { isQuiet = false }: { readonly isQuiet?: boolean } = {},
): Promise<number> {
  mayWorkForCompany(ctx)
  return inTransaction(ctx, async (ctx) => {
    const grant = await store.findGrant(ctx, grantId as Id<'credit_grant'>)
    if (!grant) return 0
    const isNamed = grant.audience === 'named'
    const isEnough = !isNamed || (await store.setAsideForNamed(ctx, grantId))
    const people = isEnough ? await store.grantToMany(ctx, grantId) : null
    if (people === null) {
      if (!isNamed || (!isEnough && !isQuiet)) await publish(ctx, poolRanOut(companyOf(ctx)))
      await planGrant(ctx, { grantId, isQuiet }, ctx.clock.now().add({ hours: againHours }))
      return 0
    }
    const periodStart = grant.createdAt.toZonedDateTimeISO('UTC').toPlainDate()
    await tell(ctx, people, { ...grant, periodStart })
    if (people.length === limits.grantBatch)
      await planGrant(ctx, { grantId, isQuiet: isNamed }, ctx.clock.now())
    if (people.length > 0) {
      await recordAudit(ctx, 'credit_grant.given', { kind: 'credit_grant', id: grantId })
    }
    return people.length
  })
}

/** Somebody joined: grants to named people that can still be used may have meant them. */
export async function giveOpenGrants(ctx: Ctx): Promise<void> {
  mayWorkForCompany(ctx)
  for (const id of await inTransaction(ctx, store.listOpenNamedGrants))
    await giveGrant(ctx, id, { isQuiet: true })
}

/** Plans the giving of a grant, or the rest of it. */
async function planGrant(
  ctx: TxCtx,
  grant: { readonly grantId: string; readonly isQuiet: boolean },
  dueAt: Temporal.Instant,
): Promise<void> {
  await planWork(ctx, {
    kind: 'credits.gives_grant',
    key: grant.grantId,
    queue: 'credits',
    dueAt,
    scope: { companyId: companyOf(ctx) },
    payload: { ...grant },
  })
}

async function tell(
  ctx: TxCtx,
  people: readonly PersonId[],
  grant: NonNullable<Awaited<ReturnType<typeof store.findGrant>>> & { periodStart: Temporal.PlainDate },
): Promise<void> {
  const { amountHalves, periodStart, createdAt, usableUntil } = grant
  const lot = `grant:${grant.id}`
  const all = people.map((personId) => ({ companyId: companyOf(ctx), personId }))
  await planEndOfLot(ctx, { lot, periodStart, usableFrom: createdAt, usableUntil }, all)
  const told = { amountHalves, periodStart: periodStart.toString(), lot }
  await publishMany(
    ctx,
    all.map((owners) => creditsGranted({ ...owners, ...told })),
  )
}
