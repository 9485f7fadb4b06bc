import { recordAudit } from '@kara/audit'
import { hashToken, newToken } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayOpenOtherWays } from '../access.ts'
import { type ConnectedDirectory, DirectoryInput } from '../contracts.ts'
import { directoryMissing } from '../errors.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { toDirectory } from '../reads/list-directories.ts'
import * as store from '../store/directories.ts'

/** Gives a directory a new token, shown this once; the one before is worth nothing from now on. */
export async function renewDirectoryToken(
  ctx: Ctx,
  raw: DirectoryInput,
  sso: Pick<Sso, 'origin'>,
): Promise<ConnectedDirectory> {
  mayOpenOtherWays(ctx)
  const { directoryId } = DirectoryInput.parse(raw)
  const token = newToken()
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findDirectory(ctx, directoryId)
    if (!row) throw directoryMissing()
    const renewal = { tokenHash: hashToken(token), tokenMadeAt: ctx.clock.now() }
    await store.setDirectory(ctx, row.id, renewal)
    await recordAudit(ctx, 'sso_directory.token_renewed', { kind: 'sso_directory', id: row.id })
    const counts = await store.countUsers(ctx, row.id)
    return { directory: toDirectory({ ...row, ...renewal }, counts, sso.origin), token }
  })
}
