import { inTransaction, type TxCtx } from '@kara/db'
import { type ConnectionId, type Ctx, companyOf } from '@kara/kernel'
import { cancelWork, planWork } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import { mustBeJobOfCompany } from '../access.ts'
import { certificateWarningDays, healthLimits, limits, type SigningCertificateView } from '../contracts.ts'
import { lastEndOf } from '../rules/compare-metadata.ts'
import { isLive } from '../rules/connection-states.ts'
import * as store from '../store/connections.ts'

/**
 * Plans the daily look at what a connection's provider publishes, and the warnings before its last certificate ends.
 * A connection that is switched off is watched no longer.
 */
export async function planConnectionWatch(
  ctx: Ctx,
  { connectionId }: { readonly connectionId: ConnectionId },
): Promise<void> {
  mustBeJobOfCompany(ctx)
  await inTransaction(ctx, async (ctx) => {
    const row = await store.findConnection(ctx, connectionId)
    const isOn = row !== null && row.state !== 'disabled'
    const now = ctx.clock.now()
    await planOrCancel(ctx, {
      kind: 'sso_connection.watch',
      key: connectionId,
      dueAt: isOn && row.metadataUrl ? now.add({ hours: limits.watchHours }) : null,
      payload: { connectionId },
    })
    const end = isOn ? lastEndOf(row.certificates as SigningCertificateView[]) : null
    await planOrCancel(ctx, {
      kind: 'sso_connection.failures',
      key: connectionId,
      dueAt: row && isLive(row.state) ? now.add({ minutes: healthLimits.alertLookMinutes }) : null,
      payload: { connectionId },
    })
    await planOrCancel(ctx, {
      kind: 'sso_connection.certificate_end',
      key: connectionId,
      dueAt: end,
      payload: { connectionId },
    })
    for (const days of certificateWarningDays) {
      const dueAt = end?.subtract({ hours: days * 24 })
      await planOrCancel(ctx, {
        kind: 'sso_connection.certificate_warning',
        key: `${connectionId}|${days}`,
        dueAt: dueAt && Temporal.Instant.compare(dueAt, now) > 0 ? dueAt : null,
        payload: { connectionId, days, endsAt: end?.toString() ?? '' },
      })
    }
  })
}

interface Wish {
  readonly kind: string
  readonly key: string
  readonly dueAt: Temporal.Instant | null
  readonly payload: Readonly<Record<string, unknown>>
}

async function planOrCancel(ctx: TxCtx, { dueAt, ...work }: Wish): Promise<void> {
  if (!dueAt) return cancelWork(ctx, work.kind, work.key)
  await planWork(ctx, { ...work, dueAt, queue: 'connections', scope: { companyId: companyOf(ctx) } })
}
