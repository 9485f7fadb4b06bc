import { getProfessional } from '@kara/directory'
import { type CompanyId, type Ctx, inScope, isCodedError, type ProfessionalId } from '@kara/kernel'
import type { Locale } from '@kara/language'
import { listAlternativeProfessionals } from '@kara/scheduling'
import type { SessionRequest } from '@kara/scheduling/contracts'

/** A request as its client's pages show it. */
export async function toRequestView(ctx: Ctx, request: SessionRequest, locale: Locale) {
  const professional = await findListedProfessional(ctx, request)
  const isWithoutSession = request.state === 'declined' || request.state === 'expired'
  const others = isWithoutSession ? await listAlternativeProfessionals(ctx, request) : []
  return {
    ...request,
    serviceName: request.serviceName[locale] ?? request.serviceName.en ?? '',
    professional: professional && {
      name: professional.displayName,
      title: professional.title[locale],
      portrait: professional.portrait,
      slug: professional.slug,
    },
    alternatives: others.map(({ id, slug, displayName, title, portrait, bookingMode }) => ({
      slug,
      name: displayName,
      title: title[locale],
      portrait,
      isOpen: bookingMode === 'open',
      isReferred: request.referred.includes(id),
    })),
  }
}

export type RequestView = Awaited<ReturnType<typeof toRequestView>>

// Somebody who hid their profile has no name here any more; the request is told without it.
async function findListedProfessional(ctx: Ctx, { companyId, professionalId }: SessionRequest) {
  const { scope } = ctx
  const here =
    scope.role === 'person' && companyId ? inScope(ctx, { ...scope, companyId: companyId as CompanyId }) : ctx
  try {
    return await getProfessional(here, { id: professionalId as ProfessionalId })
  } catch (error) {
    if (isCodedError(error) && error.code === 'directory.professional_missing') return null
    throw error
  }
}
