import { inTransaction } from '@kara/db'
import type { CompanyId, Ctx } from '@kara/kernel'
import { mustBeSupport } from '../access.ts'
import { type DirectoryHealth, directoryLimits } from '../contracts.ts'
import { stateOfDirectory } from '../rules/directory-health.ts'
import * as store from '../store/directories.ts'

/**
 * How the directories of one company, or of all, are getting on, those turned away first. Whom they told us of is not
 * among it, nor how many.
 */
export async function listDirectoryHealth(ctx: Ctx, companyId?: CompanyId): Promise<DirectoryHealth[]> {
  mustBeSupport(ctx)
  const rows = await inTransaction(ctx, (ctx) =>
    store.listDirectoriesForSupport(ctx, { companyId, limit: directoryLimits.directoriesShown }),
  )
  return rows.map(toHealth).sort((one, other) => urgency[one.state] - urgency[other.state])
}

const urgency: Readonly<Record<DirectoryHealth['state'], number>> = { turned_away: 0, silent: 1, heard: 2 }

function toHealth(row: store.DirectoryRow): DirectoryHealth {
  const { companyId, id, label, kind, pushCount, refusalCount, refusedFor } = row
  return {
    ...{ companyId, directoryId: id, label, kind, pushCount, refusalCount, refusedFor },
    state: stateOfDirectory(row),
    createdAt: row.createdAt.toString(),
    tokenMadeAt: row.tokenMadeAt.toString(),
    heardAt: row.heardAt?.toString() ?? null,
    pushedAt: row.pushedAt?.toString() ?? null,
    refusedAt: row.refusedAt?.toString() ?? null,
  }
}
