import { inTransaction } from '@kara/db'
import { listPeopleWithoutPassword } from '@kara/identity'
import { limits as identityLimits } from '@kara/identity/contracts'
import { type CompanyId, type Ctx, inScope, type PersonId } from '@kara/kernel'
import { planManyWork, planWork } from '@kara/outbox'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { limits } from '../contracts.ts'
import type { SignInSwitched } from '../rules/sign-in-off-payloads.ts'

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

/**
 * A company's sign-in was switched off: plans a letter to everybody whose account it opened and who has no password.
 * It waits a little, so that nobody reads of a switch that was a mistake.
 */
export async function planPasswordNeeded(ctx: Ctx, switched: z.output<typeof SignInSwitched>): Promise<void> {
  mayNotify(ctx)
  const { companyId, connectionId, state } = switched
  if (state !== 'disabled') return
  const gate = inScope(ctx, { role: 'gate', companyId })
  let after: PersonId | null = null
  for (let page = 0; page < limits.peoplePagesMax; page++) {
    const people: PersonId[] = await listPeopleWithoutPassword(gate, { connectionId, after })
    await inTransaction(ctx, async (ctx) => {
      const at = ctx.clock.now()
      await planManyWork(
        ctx,
        people.map((personId) => ({
          kind: 'notice.password_needed',
          key: `${connectionId}|${personId}`,
          queue: 'notices',
          dueAt: at.add({ minutes: limits.switchedOffWaitsMinutes }),
          scope: { personId, companyId },
          payload: { personId, companyId, connectionId, at: at.toString() },
        })),
      )
    })
    after = people.at(-1) ?? null
    if (people.length < identityLimits.peoplePerPage) return
  }
  throw new Error(`More people than ${limits.peoplePagesMax} pages come in by connection ${connectionId}.`)
}
