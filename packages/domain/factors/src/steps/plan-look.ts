import type { TxCtx } from '@kara/db'
import type { CompanyId, PersonId } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import { limits } from '../contracts.ts'
import type { WaitRow } from '../store/waits.ts'

export interface LookFor {
  readonly waitId: WaitRow['id']
  readonly personId: PersonId
  readonly companyId: CompanyId
  /** Which look this is, from one on. */
  readonly look: number
}

/** Plans the next look at whether the electronic ID answers. */
export function planLook(ctx: TxCtx, { waitId, personId, companyId, look }: LookFor): Promise<void> {
  return planWork(ctx, {
    kind: 'eid_wait.look',
    key: `${waitId}|${look}`,
    queue: 'connections',
    dueAt: ctx.clock.now().add({ minutes: limits.eidLookMinutes }),
    scope: { personId, companyId },
    payload: { waitId, personId, companyId, look },
  })
}
