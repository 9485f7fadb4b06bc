import { recordAudit } from '@kara/audit'
import { isDomainVerified, normaliseEmail } from '@kara/companies'
import type { TxCtx } from '@kara/db'
import { companyOf, type PersonId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { aboutPerson } from '../access.ts'
import { limits } from '../contracts.ts'
import { emailRemoved, emailVerified } from '../events.ts'
import * as store from '../store/persons.ts'

/**
 * Who comes through a company's sign-in under the same subject with another address has got a new one at work: it takes
 * the place of the one before. Only inside the company's own domains, and never an address that another account has
 * proven: that one may have been given to somebody else. An address of the person's own is not touched.
 */
export async function followAddress(ctx: TxCtx, personId: PersonId, sent: string): Promise<void> {
  const address = normaliseEmail(sent)
  if (!address) return
  const has = (emails: readonly store.EmailRow[]) =>
    emails.some(({ emailNorm, verifiedAt }) => emailNorm === address.email && verifiedAt !== null)
  if (has(await store.listEmails(ctx, personId))) return
  if (!(await isDomainVerified(ctx, address.domain))) return
  if (await store.findVerifiedOwner(ctx, address.email)) return
  await store.lockPerson(ctx, personId)
  const emails = await store.listEmails(ctx, personId)
  // The same sign-in in another tab was faster.
  if (has(emails)) return
  const replaced = await findReplaced(ctx, personId, emails)
  if (emails.length - replaced.length >= limits.emailsMax) return
  for (const { id } of replaced) await store.deleteEmail(ctx, id)
  if (emails.some(({ emailNorm }) => emailNorm === address.email))
    await store.verifyEmailOf(ctx, personId, address.email)
  else await store.insertEmail(ctx, { personId, email: address.email, kind: 'work' }, true)
  const about = aboutPerson(ctx, personId)
  const entry = { kind: 'person', id: personId } as const
  await recordAudit(about, 'person_email.verified', entry)
  await publish(ctx, emailVerified(personId))
  if (replaced.length === 0) return
  await recordAudit(about, 'person_email.removed', entry)
  await publish(ctx, emailRemoved(personId))
}

/** The addresses that this company's sign-in said before. With two of its sign-ins on the account none is known to be gone. */
async function findReplaced(ctx: TxCtx, personId: PersonId, emails: readonly store.EmailRow[]) {
  const links = await store.listLinks(ctx, personId)
  if (links.filter(({ companyId }) => companyId === companyOf(ctx)).length !== 1) return []
  const replaced: store.EmailRow[] = []
  for (const row of emails) {
    if (row.kind !== 'work' || !row.verifiedAt) continue
    if (await isDomainVerified(ctx, row.emailNorm.split('@')[1] ?? '')) replaced.push(row)
  }
  return replaced
}
