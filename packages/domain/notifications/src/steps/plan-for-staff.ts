import { inTransaction } from '@kara/db'
import { listStaff } from '@kara/identity'
import { type Ctx, inScope } from '@kara/kernel'
import { planManyWork } from '@kara/outbox'

type PlannedWork = Parameters<typeof planManyWork>[1][number]

/** What is to be told: when, and about which matter. Each of support has a key and a letter of their own. */
type StaffNotice = Omit<PlannedWork, 'queue' | 'dueAt' | 'payload'> & {
  readonly dueAt?: PlannedWork['dueAt']
  readonly payload: object
}

/** Plans a letter to each of the operator's support, for now unless it says when. The same matter again moves it. */
export async function planForStaff(ctx: Ctx, notice: StaffNotice): Promise<void> {
  const staff = await listStaff(inScope(ctx, { role: 'gate' }))
  const dueAt = notice.dueAt ?? ctx.clock.now()
  const works = staff.map((staffId) => ({
    ...notice,
    queue: 'notices' as const,
    dueAt,
    key: `${notice.key}|${staffId}`,
    payload: { ...notice.payload, staffId },
  }))
  await inTransaction(ctx, (ctx) => planManyWork(ctx, works))
}
