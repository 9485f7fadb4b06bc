import { findAdminInvite, findOwnAdminInvite, listCompaniesOfPerson } from '@kara/companies'
import type { AdminInviteFace, AdminInviteId } from '@kara/companies/contracts'
import { listNames } from '@kara/identity'
import { notFound, readId } from '@kara/kernel'
import { findAccount } from '../../../http/account.server.ts'
import { gateCtx, personCtx } from '../../../http/ctx.server.ts'
import { allowAnyone, confirmFirst } from '../../../http/guards.server.ts'
import { termsFirst } from '../../../http/terms-first.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'

export interface OpenedInvite {
  readonly id: AdminInviteId
  readonly face: AdminInviteFace
  readonly inviterName: string
}

/** The invitation that the address names, with who asks. */
export async function requireAdminInvite(args: PageArgs): Promise<OpenedInvite> {
  const ctx = await allowAnyone(args)
  const id = readId<'admin_invite'>(args.params?.inviteId)
  const face = id && (await findAdminInvite(ctx, id))
  if (!id || !face)
    throw notFound('companies.admin_invite_missing', 'There is no invitation at this address.')
  const names = await listNames(gateCtx(args), [face.invitedBy])
  return { id, face, inviterName: names.get(face.invitedBy) ?? '' }
}

/** What comes next for whoever looks: an account, the right account, its terms, the decision; or nothing any more. */
export async function inviteStep(args: PageArgs, { id, face }: OpenedInvite) {
  if (face.state !== 'waiting') return { name: 'ended' as const, state: face.state }
  const account = await findAccount(args)
  if (!account) return { name: 'account' as const }
  if (account.isLocked) throw confirmFirst(args)
  const { personId, displayName } = account
  if (!(await findOwnAdminInvite(personCtx(args, { personId }), id)))
    return { name: 'other' as const, account: displayName }
  await termsFirst(args, personId, 'client')
  const seats = await listCompaniesOfPerson(gateCtx(args, { personId }))
  const hasRole = seats.some(({ companyId }) => companyId === face.companyId)
  return { name: hasRole ? ('has' as const) : ('decision' as const), account: displayName }
}
