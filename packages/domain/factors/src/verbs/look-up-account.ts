import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { findAccountState } from '@kara/identity'
import { type Ctx, inScope } from '@kara/kernel'
import { aboutPerson, mustBeSupport } from '../access.ts'
import { type AccountForSupport, LookUpAccountInput } from '../contracts.ts'
import { countFactors } from '../store/passkeys.ts'

/**
 * Shows support how the account behind an address stands, for a reason that stays on record with whoever asked. The
 * role of support is granted none of it, so it is read at the gate; what the person does with their account is no part
 * of it. Null where no account has the address.
 */
export async function lookUpAccount(ctx: Ctx, raw: LookUpAccountInput): Promise<AccountForSupport | null> {
  const staffId = mustBeSupport(ctx)
  const { email, reason } = LookUpAccountInput.parse(raw)
  const account = await findAccountState(inScope(ctx, { role: 'gate' }), email)
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase()
  await inTransaction(ctx, async (ctx) => {
    const whose = account ? aboutPerson(ctx, account.personId) : ctx
    const object = account ? { kind: 'person', id: account.personId } : { kind: 'staff_member', id: staffId }
    await recordAudit(whose, 'account.looked_up', { ...object, detail: { reason, domain } })
  })
  if (!account) return null
  const { personId, ...state } = account
  const gate = inScope(ctx, { role: 'gate', personId })
  return { ...state, factors: await inTransaction(gate, (ctx) => countFactors(ctx, personId)) }
}
