import { recordAudit } from '@kara/audit'
import { findCompanyOfEmail, findEmploymentState } from '@kara/companies'
import { inTransaction } from '@kara/db'
import { type Ctx, inScope, type PersonId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeAtGate, mustBeOneself } from '../access.ts'
import { RemoveEmailInput } from '../contracts.ts'
import { addressOfWork, lastAddress } from '../errors.ts'
import { emailRemoved } from '../events.ts'
import { getSureSession } from '../reads/get-sure-session.ts'
import * as store from '../store/persons.ts'

/**
 * Takes an address off one's own account. One that is confirmed always stays; a missing one is gone already. An address
 * by which a company knows the person stays while they work there, or its sign-in opens the account; who has left
 * takes it off, so that whoever reads that mailbox now opens nothing.
 */
export async function removeEmail(ctx: Ctx, raw: RemoveEmailInput): Promise<void> {
  mustBeAtGate(ctx)
  const personId = mustBeOneself(ctx)
  const input = RemoveEmailInput.parse(raw)
  await getSureSession(ctx, input)
  const isHeld = await isOfWork(ctx, personId, input.email)
  await inTransaction(ctx, async (ctx) => {
    await store.lockPerson(ctx, personId)
    const emails = await store.listEmails(ctx, personId)
    const gone = emails.find(({ email }) => email === input.email)
    if (!gone) return
    const others = emails.filter(({ id, verifiedAt }) => id !== gone.id && verifiedAt !== null)
    if (gone.verifiedAt && others.length === 0) throw lastAddress()
    if (gone.verifiedAt && isHeld) throw addressOfWork()
    await store.deleteEmail(ctx, gone.id)
    await recordAudit(ctx, 'person_email.removed', { kind: 'person', id: personId })
    await publish(ctx, emailRemoved(personId))
  })
}

/** Whether a company knows the person by this address, now. Asked before the transaction, as that company's. */
async function isOfWork(ctx: Ctx, personId: PersonId, email: string): Promise<boolean> {
  const owner = await findCompanyOfEmail(ctx, email)
  if (!owner) return false
  const { companyId } = owner
  const links = await inTransaction(ctx, (ctx) => store.listLinks(ctx, personId))
  if (links.some((link) => link.companyId === companyId)) return true
  return (await findEmploymentState(inScope(ctx, { role: 'gate', personId, companyId }))) === 'active'
}
