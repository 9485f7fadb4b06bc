import { inTransaction } from '@kara/db'
import type { Ctx, Id, PersonId } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import type { SecurityChange } from '../contracts.ts'
import type { ElectronicIdAnswers } from '../rules/payloads.ts'

/** Plans the letter about a change to the safety of an account. It does not wait for morning. */
export async function planSecurityNotice(
  ctx: Ctx,
  change: SecurityChange,
  { personId, deviceId }: { readonly personId: PersonId; readonly deviceId?: Id<'known_device'> },
): Promise<void> {
  mayNotify(ctx)
  await inTransaction(ctx, async (ctx) => {
    const at = ctx.clock.now()
    await planWork(ctx, {
      kind: 'notice.account_security',
      key: `${personId}|${change}|${deviceId ?? at.toString()}`,
      queue: 'notices',
      dueAt: at,
      scope: { personId },
      payload: { personId, change, at: at.toString(), ...(deviceId ? { deviceId } : {}) },
    })
  })
}

/** Plans the one letter to who waited for the electronic ID, for now: the time that they had chosen may still be free. */
export async function planElectronicIdAnswers(
  ctx: Ctx,
  about: z.output<typeof ElectronicIdAnswers>,
): Promise<void> {
  mayNotify(ctx)
  const { personId, companyId, waitId } = about
  await inTransaction(ctx, (ctx) =>
    planWork(ctx, {
      kind: 'notice.electronic_id_answers',
      key: waitId,
      queue: 'notices',
      dueAt: ctx.clock.now(),
      scope: { personId, companyId },
      payload: { ...about },
    }),
  )
}
