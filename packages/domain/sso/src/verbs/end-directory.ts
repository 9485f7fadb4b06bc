import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayOpenOtherWays } from '../access.ts'
import { DirectoryInput } from '../contracts.ts'
import { directoryMissing } from '../errors.ts'
import { directoryEnded } from '../events.ts'
import * as store from '../store/directories.ts'

/** Stops hearing a directory. Who left through it has left; nobody else is touched. */
export async function endDirectory(ctx: Ctx, raw: DirectoryInput): Promise<void> {
  mayOpenOtherWays(ctx)
  const { directoryId } = DirectoryInput.parse(raw)
  await inTransaction(ctx, async (ctx) => {
    const row = await store.findDirectory(ctx, directoryId)
    if (!row || !(await store.endDirectory(ctx, row.id))) throw directoryMissing()
    await recordAudit(ctx, 'sso_directory.ended', { kind: 'sso_directory', id: row.id })
    await publish(ctx, directoryEnded(companyOf(ctx), row.id))
  })
}
