import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { aboutPerson, mustBeAtGate } from '../access.ts'
import { type EmailCodeId, type PendingCode, ResendCodeInput } from '../contracts.ts'
import { codeExpired } from '../errors.ts'
import type { IdentityKeys } from '../rules/keys.ts'
import { consumeCode, lockCode } from '../store/codes.ts'
import * as store from '../store/persons.ts'
import { issueCode } from './issue-code.ts'

/** Sends another code in place of one that was not used; at most one a minute. */
export async function resendCode(ctx: Ctx, raw: ResendCodeInput, keys: IdentityKeys): Promise<PendingCode> {
  mustBeAtGate(ctx)
  const codeId = ResendCodeInput.parse(raw).codeId as EmailCodeId
  return inTransaction(ctx, async (ctx) => {
    const before = await lockCode(ctx, codeId)
    const purpose = before?.purpose
    if (!before || before.consumedAt || !purpose || purpose === 'link') throw codeExpired()
    const { personId, companyId, locale, letter } = before.payload
    const person = personId && (await store.findPerson(ctx, personId))
    const to = person ? { personId: person.id, displayName: person.displayName } : null
    const email = before.emailNorm
    const pending = await issueCode(ctx, keys, { email, purpose, letter, to, locale, companyId })
    await consumeCode(ctx, codeId)
    const about = to ? aboutPerson(ctx, to.personId) : ctx
    await recordAudit(about, 'email_code.resent', { kind: 'email_code', id: pending.codeId })
    return pending
  })
}
