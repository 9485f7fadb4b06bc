import { inTransaction } from '@kara/db'
import { type Ctx, personOf } from '@kara/kernel'
import type { Person } from '../contracts.ts'
import { personMissing } from '../errors.ts'
import * as store from '../store/persons.ts'

/** The person of the scope (gate, person or worker), with their addresses. */
export async function getPerson(ctx: Ctx): Promise<Person> {
  const personId = personOf(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findPerson(ctx, personId)
    if (!row) throw personMissing()
    const emails = await store.listEmails(ctx, personId)
    return {
      id: row.id,
      displayName: row.displayName,
      locale: row.locale,
      localeChosenAt: row.localeChosenAt?.toString() ?? null,
      timeZone: row.timeZone,
      picture: row.picture,
      isProtected: row.protectedAt !== null,
      isProtectionDeclined: row.protectionDeclinedAt !== null,
      emails: emails.map(({ email, kind, verifiedAt }) => ({ email, kind, isVerified: verifiedAt !== null })),
    }
  })
}
