import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeAtGate, mustBeOneself } from '../access.ts'
import { RemoveEmailInput } from '../contracts.ts'
import { addressOfWork, lastAddress } from '../errors.ts'
import { emailRemoved } from '../events.ts'
import { findHolderOfAddress } from '../reads/find-holder-of-address.ts'
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
  // Asked before the transaction, as the companies'.
  const holder = await findHolderOfAddress(ctx, input.email)
  await inTransaction(ctx, async (ctx) => {
    await store.lockPerson(ctx, personId)
    const emails = await store.listEmails(ctx, personId)
    const gone = emails.find(({ email }) => email === input.email)
    if (!gone) return
    const others = emails.filter(({ id, verifiedAt }) => id !== gone.id && verifiedAt !== null)
    if (gone.verifiedAt && others.length === 0) throw lastAddress()
    if (gone.verifiedAt && holder) throw addressOfWork()
    await store.deleteEmail(ctx, gone.id)
    await recordAudit(ctx, 'person_email.removed', { kind: 'person', id: personId })
    await publish(ctx, emailRemoved(personId))
  })
}
