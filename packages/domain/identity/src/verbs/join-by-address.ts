import { recordAudit } from '@kara/audit'
import { admitEmployee, findDomainEntry, isOnRoster } from '@kara/companies'
import { inTransaction } from '@kara/db'
import { type Ctx, isCodedError, personOf } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import type { Matched } from '../contracts.ts'
import * as store from '../store/persons.ts'

/**
 * Makes the gate's person an employee of the gate's company when one of their proven addresses says so: it stands on
 * the company's roster, or on a domain of the company's that asks for no more. Who was struck off the roster has left.
 * Where the company has a sign-in of its own, that one says who works there of the domains whose people come through
 * it; the rest, such as contractors, come by this. The answer is about the person's own addresses and tells nothing
 * of anybody else's.
 */
export async function joinByAddress(
  ctx: Ctx,
  { hasCompanySignIn }: { readonly hasCompanySignIn: () => Promise<boolean> },
): Promise<Matched> {
  mustBeAtGate(ctx)
  const personId = personOf(ctx)
  const hasSignIn = await hasCompanySignIn()
  return inTransaction(ctx, async (ctx) => {
    const emails = await store.listEmails(ctx, personId)
    for (const { emailNorm, verifiedAt } of emails) {
      if (!verifiedAt) continue
      const entry = await findDomainEntry(ctx, emailNorm.split('@')[1] ?? '')
      if (entry === 'sign_in' && hasSignIn) continue
      const isListed = await isOnRoster(ctx, emailNorm)
      if (isListed === false) return 'left'
      if (!isListed && (entry === null || entry === 'roster')) continue
      try {
        const { isNew } = await admitEmployee(ctx)
        if (isNew) await recordAudit(ctx, 'employee.matched', { kind: 'person', id: personId })
        return 'joined'
      } catch (error) {
        if (isCodedError(error) && error.code === 'companies.employee_left') return 'left'
        throw error
      }
    }
    return 'unknown'
  })
}
