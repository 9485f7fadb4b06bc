import { recordAudit } from '@kara/audit'
import { normaliseEmail } from '@kara/companies'
import { inTransaction } from '@kara/db'
import type { Ctx, PersonId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { aboutPerson, mustBeSetUp } from '../access.ts'
import { OpenAccountInput } from '../contracts.ts'
import { emailInvalid } from '../errors.ts'
import { personCreated } from '../events.ts'
import * as store from '../store/persons.ts'

/**
 * Opens an account for an address that the operator vouches for, as when a hub is set up from files. There
 * is no password: the person signs in with a code or through the company. A known address finds its account.
 */
export async function openAccount(
  ctx: Ctx,
  raw: OpenAccountInput,
): Promise<{ readonly personId: PersonId; readonly isNew: boolean }> {
  mustBeSetUp(ctx)
  const { email: given, kind, ...profile } = OpenAccountInput.parse(raw)
  const email = normaliseEmail(given)?.email
  if (!email) throw emailInvalid()
  return inTransaction(ctx, async (ctx) => {
    const known = await store.findVerifiedOwner(ctx, email)
    if (known) return { personId: known, isNew: false }
    const personId = ctx.ids.next<'person'>()
    await store.insertPerson(ctx, { id: personId, ...profile })
    await store.insertEmail(ctx, { personId, email, kind }, true)
    await recordAudit(aboutPerson(ctx, personId), 'person.created', { kind: 'person', id: personId })
    await publish(ctx, personCreated(personId))
    return { personId, isNew: true }
  })
}
