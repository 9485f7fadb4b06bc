import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { ConnectionId, Ctx } from '@kara/kernel'
import { mustBeJobOfCompany } from '../access.ts'
import { refused } from '../errors.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { tellLibrary } from '../gateway/tell-library.ts'
import * as store from '../store/connections.ts'

/** Tells the library of a connection again, after its certificates changed. A library that does not answer is asked again. */
export async function retellLibrary(
  ctx: Ctx,
  { connectionId }: { readonly connectionId: ConnectionId },
  sso: Sso,
): Promise<void> {
  mustBeJobOfCompany(ctx)
  const row = await inTransaction(ctx, (ctx) => store.findConnection(ctx, connectionId))
  if (!row || row.state === 'disabled') return
  const told = await tellLibrary(sso, row)
  if (told.outcome === 'refused') throw refused(told.refusal)
  await inTransaction(ctx, async (ctx) => {
    await store.setLibraryClient(ctx, connectionId, told.clientId)
    await recordAudit(ctx, 'sso_connection.library_told', { kind: 'sso_connection', id: connectionId })
  })
}
