import { normaliseEmail } from '@kara/companies'
import { inTransaction } from '@kara/db'
import type { Ctx, PersonId } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import { findVerifiedOwner } from '../store/persons.ts'

/** The account that has proven an address. Never show a stranger whether there is one. */
export async function findPersonByEmail(ctx: Ctx, email: string): Promise<PersonId | null> {
  mustBeAtGate(ctx)
  const known = normaliseEmail(email)?.email
  return known ? inTransaction(ctx, (ctx) => findVerifiedOwner(ctx, known)) : null
}
