import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type ConnectionId, type Ctx, personOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeSupport } from '../access.ts'
import { type Incident, OpenIncidentInput } from '../contracts.ts'
import { connectionMissing, incidentOpen } from '../errors.ts'
import { incidentOpened } from '../events.ts'
import { toIncident } from '../reads/list-connection-health.ts'
import { findConnectionForSupport } from '../store/connections.ts'
import { insertIncident } from '../store/health.ts'

/**
 * Announces trouble with a company's sign-in: the hub says so where people sign in, until it is ended, and whoever
 * looks after the sign-in there is written to.
 */
export async function openIncident(ctx: Ctx, raw: OpenIncidentInput): Promise<Incident> {
  mustBeSupport(ctx)
  const { connectionId, kind } = OpenIncidentInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const connection = await findConnectionForSupport(ctx, connectionId as ConnectionId)
    if (!connection) throw connectionMissing()
    const incident = {
      id: ctx.ids.next<'sso_incident'>(),
      companyId: connection.companyId,
      connectionId: connection.id,
      kind,
      openedAt: ctx.clock.now(),
      openedBy: personOf(ctx),
      endedAt: null,
      endedBy: null,
    }
    if (!(await insertIncident(ctx, incident))) throw incidentOpen()
    await recordAudit(ctx, 'sso_incident.opened', {
      kind: 'sso_incident',
      id: incident.id,
      detail: { connectionId: connection.id, kind },
    })
    const openedAt = incident.openedAt.toString()
    await publish(ctx, incidentOpened(connection.companyId, connection.id, { kind, openedAt }))
    return toIncident(incident)
  })
}
