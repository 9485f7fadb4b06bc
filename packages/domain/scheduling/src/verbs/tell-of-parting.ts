import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf, invariant, type ProfessionalId, type SessionId } from '@kara/kernel'
import { planWork, publish } from '@kara/outbox'
import { mayWork } from '../access.ts'
import { professionalParted } from '../events.ts'
import { ownersOf } from '../rules/views.ts'
import * as sessions from '../store/sessions.ts'

/**
 * A professional takes no new bookings in a hub any more: each client who still meets them there is told by a job of
 * their own, once, of their next session. Returns how many there are.
 */
export async function planPartings(ctx: Ctx, professionalId: ProfessionalId): Promise<number> {
  mayWork(ctx)
  return inTransaction(ctx, async (ctx) => {
    const companyId = companyOf(ctx)
    const clients = await sessions.listClientsAhead(ctx)
    for (const { sessionId, personId } of clients) {
      await planWork(ctx, {
        kind: 'session.professional_parts',
        key: `${companyId}|${professionalId}|${personId}`,
        queue: 'sessions',
        dueAt: ctx.clock.now(),
        scope: { companyId, professionalId, personId },
        payload: { sessionId },
      })
    }
    return clients.length
  })
}

/** Announces to one client that the session stays while its professional leaves the hub; not of one that ended since. */
export async function tellOfParting(ctx: Ctx, sessionId: SessionId): Promise<boolean> {
  mayWork(ctx)
  return inTransaction(ctx, async (ctx) => {
    const session = await sessions.findSession(ctx, sessionId)
    invariant(session, 'a job carries the owners of its session')
    if (session.state !== 'scheduled') return false
    await recordAudit(ctx, 'session.professional_parted', { kind: 'session', id: sessionId })
    await publish(ctx, professionalParted(ownersOf(session)))
    return true
  })
}
