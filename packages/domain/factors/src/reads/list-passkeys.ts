import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeAtGate, mustBeOneself } from '../access.ts'
import type { Passkey } from '../contracts.ts'
import * as store from '../store/passkeys.ts'

/** The passkeys of the gate's person, oldest first; their keys stay where they are. */
export async function listPasskeys(ctx: Ctx): Promise<Passkey[]> {
  mustBeAtGate(ctx)
  const personId = mustBeOneself(ctx)
  const rows = await inTransaction(ctx, (ctx) => store.listPasskeys(ctx, personId))
  return rows.map(({ id, label, isSynced, createdAt, lastUsedAt }) => ({
    id,
    label,
    isSynced,
    createdAt: createdAt.toString(),
    lastUsedAt: lastUsedAt?.toString() ?? null,
  }))
}
