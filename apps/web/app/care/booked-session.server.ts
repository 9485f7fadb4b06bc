import { getProfessional } from '@kara/directory'
import { type Ctx, isCodedError, isId, notFound, type ProfessionalId, type SessionId } from '@kara/kernel'
import { getBookedSession } from '@kara/scheduling'
import type { BookedSession } from '@kara/scheduling/contracts'
import { requireHubClient } from '../http/guards.server.ts'
import type { Hub } from '../http/hub.server.ts'
import type { PageArgs } from '../http/visit.server.ts'

/** One of the client's own sessions, booked in this hub; anybody else's does not exist. */
export async function requireBookedSession(
  args: PageArgs & { params: { sessionId?: string } },
): Promise<{ ctx: Ctx; hub: Hub; sessionId: SessionId; session: BookedSession }> {
  const { ctx, hub } = await requireHubClient(args)
  const { sessionId = '' } = args.params
  if (!isId(sessionId)) throw notFound('web.no_page', 'There is no page at this address.')
  const session = await getBookedSession(ctx, sessionId as SessionId)
  if (session.hubId !== hub.id) throw notFound('web.no_page', 'There is no page at this address.')
  return { ctx, hub, sessionId: sessionId as SessionId, session }
}

/** With whom; null when the professional is not listed any more, which changes nothing about the session. */
export async function findProfessionalOf(ctx: Ctx, session: BookedSession) {
  try {
    return await getProfessional(ctx, { id: session.professionalId as ProfessionalId })
  } catch (error) {
    if (isCodedError(error) && error.code === 'directory.professional_missing') return null
    throw error
  }
}
