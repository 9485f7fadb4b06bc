import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import { normaliseEmail } from '../rules/names.ts'
import * as store from '../store/roster.ts'

/** What the scope's company says of an address at the gate: listed, struck out, or nothing (null). */
export async function isOnRoster(ctx: Ctx, address: string): Promise<boolean | null> {
  mustBeAtGate(ctx)
  const email = normaliseEmail(address)?.email
  if (!email) return null
  const entry = await inTransaction(ctx, (ctx) => store.findByEmail(ctx, email))
  return entry?.isListed ?? null
}
