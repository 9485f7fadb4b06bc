import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import { type ConnectionId, type Ctx, companyOf } from '@kara/kernel'
import { planWork, publish } from '@kara/outbox'
import { mustBeJobOfCompany } from '../access.ts'
import { type AttemptCounts, healthLimits } from '../contracts.ts'
import { alertOpened } from '../events.ts'
import { isLive } from '../rules/connection-states.ts'
import { isFailing } from '../rules/health.ts'
import * as store from '../store/alerts.ts'
import { findConnection } from '../store/connections.ts'
import { countOutcomes } from '../store/health.ts'

/**
 * Holds the last hour of a connection against what is usual for its company. Where more fails, support is told once;
 * it has ended when people come in again and no more than usual fails, or when nobody has failed for a day. Looked at
 * when somebody fails, and every few minutes: who is stopped at the provider's own page never comes back to say so.
 */
export async function watchFailures(
  ctx: Ctx,
  { connectionId }: { readonly connectionId: ConnectionId },
): Promise<void> {
  mustBeJobOfCompany(ctx)
  await inTransaction(ctx, async (ctx) => {
    const connection = await findConnection(ctx, connectionId)
    const alert = await store.findOpenAlert(ctx, connectionId)
    const isWatched = connection !== null && isLive(connection.state)
    if (isWatched) await planNextLook(ctx, connectionId)
    const { lately, usual, inTheDay } = await count(ctx, connectionId)
    const fails = isWatched && isFailing(lately, usual)
    if (!alert) return fails ? open(ctx, connectionId, lately, usual) : undefined
    const isOver = !isWatched || (!fails && (lately.succeeded > 0 || inTheDay.failed === 0))
    if (isOver && (await store.endAlert(ctx, alert.id)))
      await recordAudit(ctx, 'sso_alert.ended', { kind: 'sso_alert', id: alert.id })
  })
}

async function open(
  ctx: TxCtx,
  connectionId: ConnectionId,
  { failed, succeeded }: AttemptCounts,
  usual: AttemptCounts,
): Promise<void> {
  const id = ctx.ids.next<'sso_alert'>()
  const alert = {
    id,
    companyId: companyOf(ctx),
    connectionId,
    failed,
    succeeded,
    usualFailed: usual.failed,
    usualSucceeded: usual.succeeded,
    openedAt: ctx.clock.now(),
    endedAt: null,
  }
  if (!(await store.insertAlert(ctx, alert))) return
  await recordAudit(ctx, 'sso_alert.opened', { kind: 'sso_alert', id, detail: { connectionId } })
  await publish(ctx, alertOpened(alert.companyId, connectionId, id))
}

async function count(ctx: TxCtx, connectionId: ConnectionId) {
  const now = ctx.clock.now()
  const { alertMinutes, alertQuietHours, normDays } = healthLimits
  const lately = now.subtract({ minutes: alertMinutes })
  const of = async (from: typeof now, until: typeof now): Promise<AttemptCounts> => {
    const [counted] = await countOutcomes(ctx, { from, until }, connectionId)
    return counted ?? { succeeded: 0, failed: 0 }
  }
  const soon = now.add({ seconds: 1 })
  return {
    lately: await of(lately, soon),
    usual: await of(lately.subtract({ hours: 24 * normDays }), lately),
    inTheDay: await of(now.subtract({ hours: alertQuietHours }), soon),
  }
}

function planNextLook(ctx: TxCtx, connectionId: ConnectionId): Promise<void> {
  return planWork(ctx, {
    kind: 'sso_connection.failures',
    key: connectionId,
    queue: 'connections',
    dueAt: ctx.clock.now().add({ minutes: healthLimits.alertLookMinutes }),
    scope: { companyId: companyOf(ctx) },
    payload: { connectionId },
  })
}
