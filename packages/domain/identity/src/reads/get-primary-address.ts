import { inTransaction } from '@kara/db'
import { type Ctx, personOf } from '@kara/kernel'
import type { PrimaryAddress } from '../contracts.ts'
import { personMissing } from '../errors.ts'
import { primaryOf } from '../rules/addresses.ts'
import * as store from '../store/persons.ts'

/**
 * Where letters about the scope's person go, and how they are written. The private address wins: what
 * concerns a person's care should not lie in the employer's mailbox.
 */
export async function getPrimaryAddress(ctx: Ctx): Promise<PrimaryAddress> {
  const personId = personOf(ctx)
  return inTransaction(ctx, async (ctx) => {
    const person = await store.findPerson(ctx, personId)
    const primary = primaryOf(await store.listEmails(ctx, personId))
    if (!person || !primary) throw personMissing()
    const { displayName, locale, timeZone } = person
    return { email: primary.email, displayName, locale, timeZone }
  })
}
