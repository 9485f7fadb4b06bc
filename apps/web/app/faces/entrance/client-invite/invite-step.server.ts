import { getProfessional } from '@kara/directory'
import type { Professional } from '@kara/directory/contracts'
import { type Id, isCodedError, notFound, type ProfessionalId, readId } from '@kara/kernel'
import { findClientInvite, findOwnInvite } from '@kara/scheduling'
import type { InviteFace } from '@kara/scheduling/contracts'
import { findTermsToAccept } from '../../../care/held-time.server.ts'
import { findAccount } from '../../../http/account.server.ts'
import { personCtx } from '../../../http/ctx.server.ts'
import { allowAnyone, confirmFirst } from '../../../http/guards.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'

export interface OpenedInvite {
  readonly id: Id<'client_invite'>
  readonly face: InviteFace
  readonly professional: Professional
}

/** The invite that the address names, with who asks. One whose professional is hidden does not exist either. */
export async function requireInvite(args: PageArgs): Promise<OpenedInvite> {
  const ctx = await allowAnyone(args)
  const id = readId<'client_invite'>(args.params?.inviteId)
  const face = id && (await findClientInvite(ctx, id))
  if (!id || !face) throw noInvite()
  try {
    const professional = await getProfessional(ctx, { id: face.professionalId as ProfessionalId })
    return { id, face, professional }
  } catch (error) {
    if (isCodedError(error) && error.code === 'directory.professional_missing') throw noInvite()
    throw error
  }
}

/** What comes next for whoever looks: an account, the right account, the terms, the decision; or nothing any more. */
export async function inviteStep(args: PageArgs, { id, face }: OpenedInvite) {
  if (face.state !== 'waiting') return { name: 'ended' as const, state: face.state }
  const account = await findAccount(args)
  if (!account) return { name: 'account' as const }
  if (account.isLocked) throw confirmFirst(args)
  const ctx = personCtx(args, { personId: account.personId })
  const own = await findOwnInvite(ctx, id)
  if (!own) return { name: 'other' as const, account: account.displayName }
  const terms = await findTermsToAccept(args, ctx)
  if (terms) return { name: 'terms' as const, terms }
  return { name: 'decision' as const, account: account.displayName }
}

const noInvite = () => notFound('scheduling.invite_missing', 'There is no invitation at this address.')
