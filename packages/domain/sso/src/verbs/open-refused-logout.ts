import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeSupport } from '../access.ts'
import { OpenDocumentInput, type RefusedLogoutMessage } from '../contracts.ts'
import { refusedLogoutMissing } from '../errors.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { readRefusedLogout } from '../reads/find-refused-logout.ts'

/** Shows support whom a refused message about signing out names. Who did it and why stays on record for good. */
export async function openRefusedLogout(
  ctx: Ctx,
  raw: OpenDocumentInput,
  sso: Pick<Sso, 'openLogoutMessage'>,
): Promise<RefusedLogoutMessage> {
  mustBeSupport(ctx)
  const { reference, reason } = OpenDocumentInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const found = await readRefusedLogout(ctx, reference, sso, { reveals: true })
    if (!found) throw refusedLogoutMissing()
    await recordAudit(ctx, 'sso_logout.opened', {
      kind: 'sso_refused_logout',
      id: found.row.id,
      detail: { reason },
    })
    return found.view
  })
}
