import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeAble } from '../access.ts'
import type { RosterPage } from '../contracts.ts'
import * as store from '../store/roster.ts'

/** Who the company wrote down as working there; a part of an address narrows it. Nothing here knows of accounts. */
export async function listRoster(ctx: Ctx, part = ''): Promise<RosterPage> {
  mustBeAble(ctx, 'manage_roster')
  const { total, entries } = await inTransaction(ctx, (ctx) =>
    store.listEntries(ctx, part.trim().toLowerCase()),
  )
  return {
    total,
    entries: entries.map(({ id, email, listedAt }) => ({ id, email, listedAt: listedAt.toString() })),
  }
}
