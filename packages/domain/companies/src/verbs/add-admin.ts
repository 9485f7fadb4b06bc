import { inTransaction } from '@kara/db'
import type { Ctx, PersonId } from '@kara/kernel'
import { mustBeAble } from '../access.ts'
import { AddAdminInput, type CompanyAdmin } from '../contracts.ts'
import { giveRole } from '../steps/give-role.ts'

/** Gives a person a role in running the company. The same person and role again change nothing. */
export async function addAdmin(ctx: Ctx, raw: AddAdminInput): Promise<CompanyAdmin> {
  mustBeAble(ctx, 'manage_admins')
  const { personId, role } = AddAdminInput.parse(raw)
  return inTransaction(ctx, (ctx) => giveRole(ctx, personId as PersonId, role))
}
