import { recordAudit } from '@kara/audit'
import { findCompanyOfEmail, normaliseEmail } from '@kara/companies'
import { inTransaction, type TxCtx } from '@kara/db'
import type { CompanyId, Ctx, PersonId } from '@kara/kernel'
import { mustBeAtGate, mustBeOneself } from '../access.ts'
import { AddEmailInput, limits, type PendingCode } from '../contracts.ts'
import { emailInvalid, notYourAccount, personMissing, tooManyEmails } from '../errors.ts'
import { getSureSession } from '../reads/get-sure-session.ts'
import type { IdentityKeys } from '../rules/keys.ts'
import * as store from '../store/persons.ts'
import { issueCode } from './issue-code.ts'

/**
 * Adds another address to one's own account, for example a private one that an employer does not read.
 * It counts once its code came back (`verifyEmail`); an address of another account is answered alike.
 */
export async function addEmail(ctx: Ctx, raw: AddEmailInput, keys: IdentityKeys): Promise<PendingCode> {
  mustBeAtGate(ctx)
  const personId = mustBeOneself(ctx)
  const input = AddEmailInput.parse(raw)
  const session = await getSureSession(ctx, input)
  if (session.personId !== personId) throw notYourAccount()
  const email = normaliseEmail(input.email)?.email
  if (!email) throw emailInvalid()
  return inTransaction(ctx, async (ctx) => {
    const person = await store.lockPerson(ctx, personId)
    if (!person) throw personMissing()
    const owner = await store.findVerifiedOwner(ctx, email)
    const other = owner && owner !== personId ? await store.findPerson(ctx, owner) : null
    if (!other) await addTo(ctx, personId, email)
    const { id, displayName, locale } = other ?? person
    await recordAudit(ctx, 'person_email.added', { kind: 'person', id: personId })
    return issueCode(ctx, keys, {
      email,
      purpose: 'verify',
      letter: other ? 'account_exists' : 'verify',
      to: { personId: id, displayName },
      locale,
      companyId: (input.companyId ?? null) as CompanyId | null,
    })
  })
}

async function addTo(ctx: TxCtx, personId: PersonId, email: string): Promise<void> {
  const emails = await store.listEmails(ctx, personId)
  if (emails.some((row) => row.emailNorm === email)) return
  if (emails.length >= limits.emailsMax) throw tooManyEmails()
  const company = await findCompanyOfEmail(ctx, email)
  await store.insertEmail(ctx, { personId, email, kind: company ? 'work' : 'private' }, false)
}
