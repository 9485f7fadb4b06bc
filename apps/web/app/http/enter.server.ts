import { endSession, startSession } from '@kara/identity'
import type { CompanyId, PersonId } from '@kara/kernel'
import { findRoles } from './account.server.ts'
import { gateCtx } from './ctx.server.ts'
import { dropSession, ensureDeviceToken, keepSession, sessionToken } from './session.server.ts'
import type { PageArgs } from './visit.server.ts'

/**
 * Signs a person in at this browser and host, after a verb of identity (or sso) has the proof. The token is
 * new; an earlier one of this browser ends.
 */
export async function enter(
  args: PageArgs,
  login: {
    personId: PersonId
    method: 'password' | 'sso' | 'code' | 'eid' | 'break_glass'
    companyId?: CompanyId
    signInId?: string
    /** How long ago the company's sign-in asked the person. */
    askedSecondsAgo?: number
  },
): Promise<void> {
  const { visit } = args.context
  const roles = await findRoles(args, login.personId)
  const { token } = await startSession(gateCtx(args), {
    ...login,
    host: visit.host.name,
    isPrivileged: roles.seats.length > 0 || roles.professionalId !== null || roles.isStaff,
    device: visit.device,
    deviceToken: ensureDeviceToken(visit),
    replaces: sessionToken(visit) ?? undefined,
  })
  keepSession(visit, token)
}

/** Signs this browser out on this host. */
export async function leave(args: PageArgs): Promise<void> {
  const { visit } = args.context
  const token = sessionToken(visit)
  if (token) await endSession(gateCtx(args), { token })
  dropSession(visit)
}
