import { getPerson, listStaff } from '@kara/identity'
import type { PersonId } from '@kara/kernel'
import { gateCtx } from '../../http/ctx.server.ts'
import type { PageArgs } from '../../http/visit.server.ts'

/** The names of everybody of support, by id. */
export async function colleagueNames(args: PageArgs): Promise<Readonly<Record<PersonId, string>>> {
  const staff = await listStaff(gateCtx(args))
  const people = await Promise.all(staff.map((personId) => getPerson(gateCtx(args, { personId }))))
  return Object.fromEntries(staff.map((personId, index) => [personId, people[index]?.displayName ?? '']))
}
