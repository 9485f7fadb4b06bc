import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayOpenOtherWays } from '../access.ts'
import type { SsoDirectory } from '../contracts.ts'
import type { Sso } from '../gateway/open-sso.ts'
import * as store from '../store/directories.ts'

/** The directories that tell us who works at the company, oldest first, with how many they told us of. */
export async function listDirectories(ctx: Ctx, { origin }: Pick<Sso, 'origin'>): Promise<SsoDirectory[]> {
  mayOpenOtherWays(ctx)
  return inTransaction(ctx, async (ctx) => {
    const directories: SsoDirectory[] = []
    for (const row of await store.listDirectories(ctx)) {
      directories.push(toDirectory(row, await store.countUsers(ctx, row.id), origin))
    }
    return directories
  })
}

export function toDirectory(
  row: store.DirectoryRow,
  { active, ended }: { active: number; ended: number },
  origin: string,
): SsoDirectory {
  return {
    id: row.id,
    label: row.label,
    kind: row.kind,
    endpoint: `${origin}/scim/v2/${row.id}`,
    activeCount: active,
    endedCount: ended,
    createdAt: row.createdAt.toString(),
    tokenMadeAt: row.tokenMadeAt.toString(),
    heardAt: row.heardAt?.toString() ?? null,
  }
}
