import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, invariant } from '@kara/kernel'
import { aboutPerson, mustBeAtGate } from '../access.ts'
import { type PendingCode, SendLinkingCodeInput } from '../contracts.ts'
import { linkingOver, personMissing } from '../errors.ts'
import type { IdentityKeys } from '../rules/keys.ts'
import { findOpenLinking, type LinkingRow } from '../store/linkings.ts'
import { findPerson } from '../store/persons.ts'
import { issueCode } from './issue-code.ts'
import { takeTries } from './take-tries.ts'

/** Sends a code to the address with which an account was begun, before a company's sign-in may open it. */
export async function sendLinkingCode(
  ctx: Ctx,
  raw: SendLinkingCodeInput,
  keys: IdentityKeys,
): Promise<PendingCode> {
  mustBeAtGate(ctx)
  invariant(!ctx.transaction, 'tries are not counted inside a transaction')
  const { linkingId, browserHash, clientAddress } = SendLinkingCodeInput.parse(raw)
  await takeTries(ctx, keys, { clientAddress })
  return inTransaction(ctx, async (ctx) => {
    const asked = await findOpenLinking(ctx, { id: linkingId as LinkingRow['id'], browserHash })
    if (asked?.question !== 'unproven' || !asked.personId) throw linkingOver()
    const { personId, emailNorm: email, displayName, companyId } = asked
    const person = await findPerson(ctx, personId)
    if (!person) throw personMissing()
    const to = { personId, displayName }
    const order = {
      email,
      purpose: 'verify',
      letter: 'verify',
      to,
      locale: person.locale,
      companyId,
    } as const
    const pending = await issueCode(ctx, keys, order)
    await recordAudit(aboutPerson(ctx, personId), 'email_code.requested', {
      kind: 'email_code',
      id: pending.codeId,
    })
    return pending
  })
}
