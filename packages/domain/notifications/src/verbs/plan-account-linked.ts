import { inTransaction } from '@kara/db'
import type { CompanyId, Ctx, PersonId } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import { mayNotify } from '../access.ts'

/** Plans the warning that a company's sign-in opens an account from now on. It does not wait for morning. */
export async function planAccountLinked(
  ctx: Ctx,
  linked: { readonly personId: PersonId; readonly companyId: CompanyId },
): Promise<void> {
  mayNotify(ctx)
  const { personId, companyId } = linked
  await inTransaction(ctx, async (ctx) => {
    const at = ctx.clock.now()
    await planWork(ctx, {
      kind: 'notice.account_linked',
      key: `${companyId}|${personId}`,
      queue: 'notices',
      dueAt: at,
      scope: { personId, companyId },
      payload: { personId, companyId, at: at.toString() },
    })
  })
}
