import type { TxCtx } from '@kara/db'
import { type Id, professionalOf } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import { payoutLimits } from '../contracts.ts'
import * as store from '../store/transfers.ts'

type Planned = Pick<store.TransferRow, 'id' | 'professionalId'>

function plan(
  ctx: TxCtx,
  kind: 'payouts.transfer_due' | 'payouts.transfer_look' | 'payouts.send_again',
  { id, professionalId }: Planned,
  more: { readonly hours?: number; readonly by?: 'professional' | 'support' | 'time' } = {},
): Promise<void> {
  return planWork(ctx, {
    kind,
    key: id,
    queue: 'credits',
    dueAt: ctx.clock.now().add({ hours: more.hours ?? 0 }),
    scope: { professionalId },
    payload: { transferId: id, ...(more.by ? { by: more.by } : {}) },
  })
}

/** A statement's money begins its way; it waits until there is an account that it can go to. */
export async function beginTransfer(
  ctx: TxCtx,
  of: Pick<store.TransferRow, 'professionalId' | 'statementNumber' | 'month' | 'amountMinor' | 'currency'> & {
    readonly statementId: Id<'pay_statement'>
  },
): Promise<void> {
  const now = ctx.clock.now()
  const transfer = await store.insertTransfer(ctx, {
    ...of,
    // The column is named after the statement it belongs to, whose ids have a longer name.
    statementId: of.statementId as string as Id<'statement'>,
    id: ctx.ids.next<'pay_transfer'>(),
    state: 'waiting',
    createdAt: now,
    changedAt: now,
  })
  await planTransfer(ctx, transfer)
}

/** The processor is asked by a job, outside of any transaction. */
export function planTransfer(ctx: TxCtx, transfer: Planned): Promise<void> {
  return plan(ctx, 'payouts.transfer_due', transfer)
}

/** The processor is asked how it stands. */
export function planLook(ctx: TxCtx, transfer: Planned, hours = 0): Promise<void> {
  return plan(ctx, 'payouts.transfer_look', transfer, { hours })
}

/** What failed is sent again, because somebody or the calendar says so. */
export function planSendingAgain(
  ctx: TxCtx,
  transfer: Planned,
  by: 'professional' | 'support' | 'time',
): Promise<void> {
  const hours = by === 'time' ? payoutLimits.ourFundsAgainHours : 0
  return plan(ctx, 'payouts.send_again', transfer, { hours, by })
}

/** What follows from how it stands, without anybody saying so. */
export async function planNext(ctx: TxCtx, transferId: store.TransferId): Promise<void> {
  const transfer = await store.findTransfer(ctx, transferId)
  if (transfer?.state === 'on_the_way') await planLook(ctx, transfer, payoutLimits.lookAgainHours)
  if (transfer?.failure === 'our_funds') await planSendingAgain(ctx, transfer, 'time')
}

/** The processor is asked how the professional's account stands. */
export function planAccountLook(ctx: TxCtx): Promise<void> {
  const professionalId = professionalOf(ctx)
  return planWork(ctx, {
    kind: 'payouts.account_look',
    key: professionalId,
    queue: 'credits',
    dueAt: ctx.clock.now(),
    scope: { professionalId },
    payload: {},
  })
}
