import { inTransaction } from '@kara/db'
import type { CompanyId, Ctx, Id, PersonId, ProfessionalId } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import type { RequestChange } from '@kara/scheduling/contracts'
import { mayNotify } from '../access.ts'
import { audiencesOf } from '../rules/request-audiences.ts'

export interface ChangedRequest {
  readonly requestId: Id<'session_request'>
  readonly personId: PersonId
  readonly professionalId: ProfessionalId
  readonly companyId: CompanyId | null
  readonly change: RequestChange
  /** Counts the changes of a request: each is told once. */
  readonly turn: number
}

/** Plans who is told of a change of a request. What the letters say is decided when they leave. */
export async function planRequestNotices(ctx: Ctx, changed: ChangedRequest): Promise<void> {
  mayNotify(ctx)
  const { requestId, personId, professionalId, companyId, change, turn } = changed
  await inTransaction(ctx, async (ctx) => {
    for (const audience of audiencesOf[change]) {
      await planWork(ctx, {
        kind: 'notice.request_update',
        key: `${requestId}|${turn}|${audience}`,
        queue: 'notices',
        dueAt: ctx.clock.now(),
        scope: { ...(companyId ? { companyId } : {}), personId, professionalId },
        payload: { ...changed, audience },
      })
    }
  })
}
