import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import { type ConnectionId, type Ctx, companyOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeJobOfCompany } from '../access.ts'
import { healthLimits, type SigningCertificateView } from '../contracts.ts'
import { incidentOpened } from '../events.ts'
import { haveAllEnded } from '../rules/compare-metadata.ts'
import { isLive } from '../rules/connection-states.ts'
import { type ConnectionRow, findConnection } from '../store/connections.ts'
import * as store from '../store/health.ts'

/**
 * Opens the one incident that says that nobody can sign in through a connection any more: its last certificate has
 * ended, or none that we hold verifies what its provider signs. The first sign-in that works ends it again, in
 * `steps/succeed`.
 */
export async function detectShutSignIn(
  ctx: Ctx,
  { connectionId }: { readonly connectionId: ConnectionId },
): Promise<void> {
  mustBeJobOfCompany(ctx)
  await inTransaction(ctx, async (ctx) => {
    const connection = await findConnection(ctx, connectionId)
    if (!connection || !isLive(connection.state) || !(await isShut(ctx, connection))) return
    const now = ctx.clock.now()
    const quietFrom = now.subtract({ hours: healthLimits.takenDownHours })
    if (await store.wasTakenDownSince(ctx, connectionId, quietFrom)) return
    const incident = {
      id: ctx.ids.next<'sso_incident'>(),
      companyId: companyOf(ctx),
      connectionId,
      kind: 'certificate',
      openedAt: now,
      openedBy: null,
      endedAt: null,
      endedBy: null,
    } as const
    if (!(await store.insertIncident(ctx, incident))) return
    const { id, kind } = incident
    await recordAudit(ctx, 'sso_incident.opened', {
      kind: 'sso_incident',
      id,
      detail: { connectionId, kind },
    })
    await publish(ctx, incidentOpened(incident.companyId, connectionId, { kind, openedAt: now.toString() }))
  })
}

async function isShut(ctx: TxCtx, { id, certificates }: ConnectionRow): Promise<boolean> {
  const now = ctx.clock.now()
  if (haveAllEnded(certificates as SigningCertificateView[], now)) return true
  const { unverifiedHours, unverifiedMin, unverifiedBrowsersMin } = healthLimits
  const seen = await store.countUnverified(ctx, id, now.subtract({ hours: unverifiedHours }))
  return seen.attempts >= unverifiedMin && seen.browsers >= unverifiedBrowsersMin
}
