import { getProfessional } from '@kara/directory'
import type { Professional } from '@kara/directory/contracts'
import { listHubProfessionals } from '@kara/hubs'
import { type CompanyId, type Ctx, inScope, isCodedError, type ProfessionalId } from '@kara/kernel'
import { maySeeRequest } from '../access.ts'
import { limits, type SessionRequest } from '../contracts.ts'
import { rankAlternatives } from '../rules/alternatives.ts'

type Listed = Professional & { readonly bookingMode: 'open' | 'on_request' }

/** Two others of the same hub who could help instead; none for a request outside of hubs. */
export async function listAlternativeProfessionals(
  ctx: Ctx,
  request: Pick<SessionRequest, 'companyId' | 'professionalId' | 'referred'>,
): Promise<Listed[]> {
  const listed = await listListed(ctx, request)
  const of = listed.find(({ id }) => id === request.professionalId) ?? (await findProfile(ctx, request))
  if (!of) return listed.slice(0, limits.referralsMax)
  return rankAlternatives(listed, { of, referred: request.referred }, limits.referralsMax)
}

/** Whom a professional can name when they decline: everybody else of that hub. */
export async function listColleagues(
  ctx: Ctx,
  request: Pick<SessionRequest, 'companyId' | 'professionalId'>,
): Promise<Listed[]> {
  return (await listListed(ctx, request)).filter(({ id }) => id !== request.professionalId)
}

// Who is listed in a hub is what any of its visitors sees; whoever is away helps nobody now.
async function listListed(ctx: Ctx, { companyId }: Pick<SessionRequest, 'companyId'>): Promise<Listed[]> {
  maySeeRequest(ctx)
  if (!companyId) return []
  const visitor = inScope(ctx, { role: 'visitor', companyId: companyId as CompanyId })
  return (await listHubProfessionals(visitor)).professionals.filter(({ away }) => !away)
}

// Somebody who left the hub may still have a profile; who hid it has none to compare with.
async function findProfile(ctx: Ctx, { professionalId }: Pick<SessionRequest, 'professionalId'>) {
  try {
    return await getProfessional(inScope(ctx, { role: 'visitor' }), { id: professionalId as ProfessionalId })
  } catch (error) {
    if (isCodedError(error) && error.code === 'directory.professional_missing') return null
    throw error
  }
}
