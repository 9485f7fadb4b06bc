import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayUseOwnMoney } from '../access.ts'
import { type Card, type CardSetup, limits } from '../contracts.ts'
import { isExpired } from '../rules/money.ts'
import * as store from '../store/cards.ts'

/** The person's cards, the primary one first. */
export function listCards(ctx: Ctx): Promise<Card[]> {
  mayUseOwnMoney(ctx)
  return inTransaction(ctx, async (ctx) => {
    const rows = await store.listCards(ctx)
    return rows.map(({ id, brand, lastFour, expiresYear, expiresMonth, isPrimary, ...row }) => ({
      id,
      brand,
      lastFour,
      expiresYear,
      expiresMonth,
      isPrimary,
      isExpired: isExpired({ ...row, expiresYear, expiresMonth }, ctx.clock.now()),
    }))
  })
}

/** A visit to the processor's page that was begun a while ago and can be gone on with. */
export function findOpenSetup(ctx: Ctx): Promise<CardSetup | null> {
  mayUseOwnMoney(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findNewestSetup(ctx)
    if (row?.state !== 'open' || !row.processorId) return null
    const endsAt = row.createdAt.add({ hours: limits.setupHours })
    if (endsAt.epochMilliseconds <= ctx.clock.now().epochMilliseconds) return null
    return { id: row.id, state: row.state, returnTo: row.returnTo }
  })
}
