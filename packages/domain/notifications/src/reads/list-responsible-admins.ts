import { listAdmins } from '@kara/companies'
import type { AdminRole, Ctx, PersonId } from '@kara/kernel'
import { mayNotify } from '../access.ts'

/** Who on the company's side is told of what. */
const rolesToldOf = {
  admins: ['owner'],
  hub: ['owner', 'hr'],
  credits: ['owner', 'hr', 'finance'],
  sign_in: ['owner', 'hr', 'it'],
} as const satisfies Record<string, readonly AdminRole[]>

/** The administrators who look after the company's hub, its credits, its sign-in, or who else does. */
export async function listResponsibleAdmins(ctx: Ctx, matter: keyof typeof rolesToldOf): Promise<PersonId[]> {
  mayNotify(ctx)
  const roles: readonly AdminRole[] = rolesToldOf[matter]
  const admins = await listAdmins(ctx)
  return admins.filter(({ role }) => roles.includes(role)).map(({ personId }) => personId)
}
