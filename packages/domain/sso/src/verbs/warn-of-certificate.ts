import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type ConnectionId, type Ctx, companyOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeJobOfCompany } from '../access.ts'
import type { SigningCertificateView } from '../contracts.ts'
import { certificateEnding } from '../events.ts'
import { lastEndOf } from '../rules/compare-metadata.ts'
import * as store from '../store/connections.ts'

/** Says that the last certificate of a connection ends soon, if it still is the last one and anybody depends on it. */
export async function warnOfCertificate(
  ctx: Ctx,
  warning: { readonly connectionId: ConnectionId; readonly days: number; readonly endsAt: string },
): Promise<void> {
  mustBeJobOfCompany(ctx)
  const { connectionId, days, endsAt } = warning
  await inTransaction(ctx, async (ctx) => {
    const row = await store.findConnection(ctx, connectionId)
    if (!row || row.state === 'disabled') return
    if (lastEndOf(row.certificates as SigningCertificateView[])?.toString() !== endsAt) return
    const detail = { days }
    await recordAudit(ctx, 'sso_connection.certificate_ending', {
      kind: 'sso_connection',
      id: connectionId,
      detail,
    })
    await publish(ctx, certificateEnding(companyOf(ctx), connectionId, { days, endsAt }))
  })
}
