import { recordAudit } from '@kara/audit'
import { derivedId, hashToken, newToken } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayOpenOtherWays } from '../access.ts'
import { ConnectDirectoryInput, type ConnectedDirectory, directoryLimits } from '../contracts.ts'
import { refused, tooManyDirectories } from '../errors.ts'
import { directoryConnected } from '../events.ts'
import { addDirectory } from '../gateway/ask-library.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { toDirectory } from '../reads/list-directories.ts'
import { mustHaveDomain } from '../steps/keep-connection.ts'
import * as store from '../store/directories.ts'

/**
 * Lets a directory of the company tell us who joins and who leaves. The token under which it calls is shown this once;
 * kept is its hash.
 */
export async function connectDirectory(
  ctx: Ctx,
  raw: ConnectDirectoryInput,
  sso: Sso,
): Promise<ConnectedDirectory> {
  mayOpenOtherWays(ctx)
  const { label, kind } = ConnectDirectoryInput.parse(raw)
  await mustHaveDomain(ctx)
  const companyId = companyOf(ctx)
  const token = newToken()
  const row = await inTransaction(ctx, async (ctx) => {
    const directories = await store.listDirectories(ctx)
    if (directories.length >= directoryLimits.directoriesMax) throw tooManyDirectories()
    const now = ctx.clock.now()
    const id = derivedId(`sso_directory|${companyId}|${ctx.ids.next()}`) as store.DirectoryRow['id']
    const row: store.DirectoryRow = {
      companyId,
      id,
      label,
      kind,
      tokenHash: hashToken(token),
      libraryDirectoryId: null,
      createdAt: now,
      tokenMadeAt: now,
      heardAt: null,
      endedAt: null,
      pushCount: 0,
      pushedAt: null,
      refusalCount: 0,
      refusedAt: null,
      refusedFor: null,
    }
    await store.insertDirectory(ctx, row)
    await recordAudit(ctx, 'sso_directory.connected', { kind: 'sso_directory', id, detail: { kind } })
    await publish(ctx, directoryConnected(companyId, id))
    return row
  })
  const added = await addDirectory(sso, { companyId, directoryId: row.id, label })
  if (added.outcome === 'refused') throw refused(added.refusal)
  const { libraryDirectoryId } = added
  await inTransaction(ctx, (ctx) => store.setDirectory(ctx, row.id, { libraryDirectoryId }))
  return { directory: toDirectory(row, { active: 0, ended: 0 }, sso.origin), token }
}
