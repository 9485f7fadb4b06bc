import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, type Id, personOf } from '@kara/kernel'
import { mustBeSupport } from '../access.ts'
import { EndIncidentInput } from '../contracts.ts'
import { incidentMissing } from '../errors.ts'
import * as store from '../store/health.ts'

/** Takes the announcement down. Of two who do it at once one ends it and the other finds none. */
export async function endIncident(ctx: Ctx, raw: EndIncidentInput): Promise<void> {
  mustBeSupport(ctx)
  const id = EndIncidentInput.parse(raw).incidentId as Id<'sso_incident'>
  await inTransaction(ctx, async (ctx) => {
    if (!(await store.endIncident(ctx, id, personOf(ctx)))) throw incidentMissing()
    await recordAudit(ctx, 'sso_incident.ended', { kind: 'sso_incident', id })
  })
}
