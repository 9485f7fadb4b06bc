import { inTransaction } from '@kara/db'
import { type Ctx, type Id, inScope } from '@kara/kernel'
import type { Book, Cards, Difference, ListedMoney, OurMoney } from '@kara/payments'
import { toListedPayout, toOurMoney } from '../rules/compared.ts'
import * as store from '../store/transfers.ts'
import { lookAtTransfer } from '../verbs/look-at-transfer.ts'

/** What goes to professionals, for the comparison of all money with the card processor's. */
export function comparedTransfers(cards: Cards): Book {
  return {
    subjects: ['transfer', 'payout'],
    listOurs: (ctx, since, max) =>
      inTransaction(ctx, async (ctx) => (await store.listCompared(ctx, since, max)).flatMap(toOurMoney)),
    findTheirs: (ctx, ours) => findTheirs(ctx, cards, ours),
    repair: (ctx, difference) => repair(ctx, cards, difference),
  }
}

const ownedBy = (ctx: Ctx, { professionalId }: OurMoney) =>
  inScope(ctx, { role: 'worker', ...(professionalId ? { professionalId } : {}) })

async function findTheirs(ctx: Ctx, cards: Cards, ours: OurMoney): Promise<ListedMoney | null> {
  if (ours.subject === 'transfer')
    return ours.processorId ? cards.findMoney('transfer', ours.processorId) : null
  const transferId = ours.id as Id<'pay_transfer'>
  const row = await inTransaction(ownedBy(ctx, ours), (ctx) => store.findTransfer(ctx, transferId))
  if (!row?.accountRef) return null
  const { accountRef: accountId, attempt } = row
  const payout = await cards.payees.findPayout({ transferId, accountId, attempt })
  return payout && toListedPayout(ours, payout)
}

/** A message that was lost is taken from the processor itself; what never arrived there is sent. */
async function repair(ctx: Ctx, cards: Cards, { kind, ours, theirs }: Difference): Promise<boolean> {
  if (!ours || (kind !== 'state' && kind !== 'never_arrived')) return false
  const settled = await lookAtTransfer(ownedBy(ctx, ours), cards, ours.id as Id<'pay_transfer'>)
  if (!settled) return false
  if (kind === 'never_arrived') return settled.state === 'started'
  // What became at the bank of money that was taken back is not compared.
  if (settled.state === 'reversed') return true
  return toOne(settled, ours.subject) === theirs?.state
}

function toOne(row: store.TransferRow, subject: OurMoney['subject']): string | undefined {
  return toOurMoney({ ...row, accountRef: row.accountRef ?? '' }).find((one) => one.subject === subject)
    ?.state
}
