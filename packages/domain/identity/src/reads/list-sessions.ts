import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeAtGate, mustBeOneself } from '../access.ts'
import type { SessionFacts } from '../contracts.ts'
import { type LoginRow, listLogins } from '../store/sessions.ts'

/** Where the gate's person is signed in, newest first. */
export async function listSessions(ctx: Ctx): Promise<SessionFacts[]> {
  mustBeAtGate(ctx)
  const personId = mustBeOneself(ctx)
  const rows = await inTransaction(ctx, (ctx) => listLogins(ctx, personId))
  return rows.map(toSessionFacts)
}

export function toSessionFacts(row: LoginRow): SessionFacts {
  return {
    sessionId: row.id,
    personId: row.personId,
    host: row.host,
    method: row.method,
    companyId: row.companyId,
    device: row.device,
    createdAt: row.createdAt.toString(),
    authAt: row.authAt.toString(),
    expiresAt: row.expiresAt.toString(),
    confirmedAt: row.confirmedAt?.toString() ?? null,
    factorAt: row.factorAt?.toString() ?? null,
    signInId: row.signInId,
  }
}
