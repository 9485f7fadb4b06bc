import { recordAudit } from '@kara/audit'
import { hashToken } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import type { CompanyId, Ctx, PersonId } from '@kara/kernel'
import { aboutPerson, mustBeAtGate } from '../access.ts'
import { EndAllSessionsInput } from '../contracts.ts'
import { endLogins } from '../gateway.ts'
import { deleteSomeLogins } from '../store/sessions.ts'

/**
 * Signs a person out everywhere, or wherever one company's sign-in had opened the account. A company may say more than
 * once that somebody left: that it ended nothing more leaves no second entry.
 */
export async function endAllSessions(ctx: Ctx, raw: EndAllSessionsInput): Promise<void> {
  mustBeAtGate(ctx)
  const input = EndAllSessionsInput.parse(raw)
  const personId = input.personId as PersonId
  const companyId = input.companyId as CompanyId | undefined
  await inTransaction(ctx, async (ctx) => {
    const exceptId = input.keepToken && hashToken(input.keepToken)
    if (companyId || exceptId) {
      const ended = await deleteSomeLogins(ctx, personId, { companyId, exceptId })
      if (companyId && ended === 0) return
    } else {
      await endLogins(ctx, personId)
    }
    await recordAudit(aboutPerson(ctx, personId), 'login_session.all_ended', {
      kind: 'person',
      id: personId,
      detail: companyId ? { companyId } : {},
    })
  })
}
