import { getProfessional } from '@kara/directory'
import { getPerson } from '@kara/identity'
import {
  type CompanyId,
  type Ctx,
  inScope,
  type PersonId,
  type ProfessionalId,
  type SessionId,
} from '@kara/kernel'
import { getBookedSession } from '@kara/scheduling'
import type { BookedSession } from '@kara/scheduling/contracts'
import { mayNotify } from '../access.ts'
import type { Audience } from '../contracts.ts'
import type { Recipient } from '../rules/draft.ts'
import { findProfessionalRecipient, findRecipient } from './find-recipient.ts'

/** A session as one of its two people reads of it. */
export interface SessionFacts {
  readonly booked: BookedSession
  readonly companyId: CompanyId | null
  readonly professionalId: ProfessionalId
  readonly professionalSlug: string
  readonly recipient: Recipient | null
  /** The name of the other of the two. */
  readonly counterpartName: string
  readonly letterSession: {
    readonly startsAt: string
    readonly durationMinutes: number
    readonly timeZone: string
    readonly modality: 'video' | 'in_person'
    readonly place?: string
    readonly language?: string
  }
}

/** The session as it is now, with who reads of it and in which zone. @throws `scheduling.session_missing` */
export async function getSessionFacts(
  ctx: Ctx,
  sessionId: SessionId,
  audience: Audience,
): Promise<SessionFacts> {
  mayNotify(ctx)
  const booked = await getBookedSession(ctx, sessionId)
  const companyId = booked.companyId as CompanyId | null
  const personId = booked.personId as PersonId
  const professionalId = booked.professionalId as ProfessionalId
  const professional = await getProfessional(ctx, { id: professionalId })
  const client = await getPerson(inScope(ctx, { role: 'worker', personId }))
  const recipient =
    audience === 'client'
      ? await findRecipient(ctx, personId, companyId)
      : await findProfessionalRecipient(ctx, professionalId, professional.timeZone)
  return {
    booked,
    companyId,
    professionalId,
    professionalSlug: professional.slug,
    recipient,
    counterpartName: audience === 'client' ? professional.displayName : client.displayName,
    letterSession: {
      startsAt: booked.startsAt,
      durationMinutes: booked.minutes,
      timeZone: audience === 'client' ? booked.clientTimeZone : professional.timeZone,
      modality: booked.modality,
      ...(booked.place ? { place: booked.place } : {}),
      ...(booked.language ? { language: booked.language } : {}),
    },
  }
}
