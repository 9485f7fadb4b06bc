import { listEmployments } from '@kara/companies'
import { getProfessional, listProfessionals } from '@kara/directory'
import { findHub } from '@kara/hubs'
import type { SessionRules } from '@kara/hubs/contracts'
import {
  type CompanyId,
  type Ctx,
  isCodedError,
  notFound,
  type ProfessionalId,
  readId,
  type SessionId,
} from '@kara/kernel'
import { getBookedSession, listBookedSessions } from '@kara/scheduling'
import type { BookedSession } from '@kara/scheduling/contracts'
import { personCtx } from '../http/ctx.server.ts'
import { requireAccount, requirePerson } from '../http/guards.server.ts'
import { once, type PageArgs } from '../http/visit.server.ts'

/** A company that a person works for, with the way to its hub while that is open. */
export interface Workplace {
  readonly companyId: string
  readonly companyName: string
  /** The person's own context at this company. */
  readonly ctx: Ctx
  readonly hub: { readonly slug: string; readonly name: string } | null
  /** Under which sessions are booked there now. */
  readonly rules: SessionRules | null
}

/** The companies of whoever is signed in. Asked once per request. */
export function listWorkplaces(args: PageArgs): Promise<Workplace[]> {
  return once(args.context.visit, 'workplaces', async () => {
    const { personId } = await requireAccount(args)
    const employments = await listEmployments(personCtx(args, { personId }))
    return Promise.all(
      employments.map(async ({ companyId, name }) => {
        const ctx = personCtx(args, { personId, companyId: companyId as CompanyId })
        const hub = await findHub(ctx)
        const isOpen = hub?.state === 'published'
        return {
          companyId,
          companyName: name,
          ctx,
          hub: isOpen ? { slug: hub.slug, name: hub.name } : null,
          rules: isOpen ? hub.rules : null,
        }
      }),
    )
  })
}

/** The sessions to come of whoever is signed in. Asked once per request, by the frame of the page and by the page. */
export function listUpcoming(args: PageArgs, ctx: Ctx): Promise<BookedSession[]> {
  return once(args.context.visit, 'upcoming sessions', () => listBookedSessions(ctx, 'upcoming'))
}

type SessionArgs = PageArgs & { readonly params: { readonly sessionId?: string } }

/** One of the client's own sessions, from whichever hub; anybody else's does not exist. */
export async function requireSession(
  args: SessionArgs,
): Promise<{ ctx: Ctx; sessionId: SessionId; session: BookedSession }> {
  const ctx = await requirePerson(args)
  const sessionId = readId<'session'>(args.params.sessionId)
  if (!sessionId) throw notFound('web.no_page', 'There is no page at this address.')
  return { ctx, sessionId, session: await getBookedSession(ctx, sessionId) }
}

export interface Counterpart {
  readonly name: string
  readonly portrait: string
  readonly slug: string
}

/** With whom sessions are; whoever left the directory since is missing from the answer. */
export async function findCounterparts(
  ctx: Ctx,
  sessions: ReadonlyArray<Pick<BookedSession, 'professionalId'>>,
): Promise<ReadonlyMap<string, Counterpart>> {
  const ids = [...new Set(sessions.map((session) => session.professionalId as ProfessionalId))]
  const professionals = await listProfessionals(ctx, ids)
  return new Map(
    professionals.map(({ id, displayName, portrait, slug }) => [id, { name: displayName, portrait, slug }]),
  )
}

/** With whom one session is; null when they left the directory, which changes nothing about the session. */
export async function findCounterpart(ctx: Ctx, session: BookedSession) {
  try {
    return await getProfessional(ctx, { id: session.professionalId as ProfessionalId })
  } catch (error) {
    if (isCodedError(error) && error.code === 'directory.professional_missing') return null
    throw error
  }
}
