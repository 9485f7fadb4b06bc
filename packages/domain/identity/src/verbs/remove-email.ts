import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeAtGate, mustBeOneself } from '../access.ts'
import { RemoveEmailInput } from '../contracts.ts'
import { lastAddress } from '../errors.ts'
import { emailRemoved } from '../events.ts'
import { getSureSession } from '../reads/get-sure-session.ts'
import * as store from '../store/persons.ts'

/** Takes an address off one's own account. One that is confirmed always stays; a missing one is gone already. */
export async function removeEmail(ctx: Ctx, raw: RemoveEmailInput): Promise<void> {
  mustBeAtGate(ctx)
  const personId = mustBeOneself(ctx)
  const input = RemoveEmailInput.parse(raw)
  await getSureSession(ctx, input)
  await inTransaction(ctx, async (ctx) => {
    await store.lockPerson(ctx, personId)
    const emails = await store.listEmails(ctx, personId)
    const gone = emails.find(({ email }) => email === input.email)
    if (!gone) return
    const others = emails.filter(({ id, verifiedAt }) => id !== gone.id && verifiedAt !== null)
    if (others.length === 0) throw lastAddress()
    await store.deleteEmail(ctx, gone.id)
    await recordAudit(ctx, 'person_email.removed', { kind: 'person', id: personId })
    await publish(ctx, emailRemoved(personId))
  })
}
