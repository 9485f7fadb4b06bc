import { getProfessional } from '@kara/directory'
import { renderRequestUpdateClient, renderRequestUpdateProfessional } from '@kara/emails'
import { getPerson } from '@kara/identity'
import { type Ctx, inScope } from '@kara/kernel'
import { getRequest, listAlternativeProfessionals } from '@kara/scheduling'
import type { RequestChange, SessionRequest } from '@kara/scheduling/contracts'
import { mayNotify } from '../access.ts'
import type { Audience } from '../contracts.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import type { ChangedRequest } from '../verbs/plan-request-notices.ts'
import { findProfessionalRecipient, findRecipient } from './find-recipient.ts'

type Told = ChangedRequest & { readonly audience: Audience }
type ClientUpdate = Parameters<typeof renderRequestUpdateClient>[0]['update']
type ProfessionalUpdate = Parameters<typeof renderRequestUpdateProfessional>[0]['update']

const choosing = new Set<ClientUpdate>(['times_proposed', 'choose_soon', 'payment_asked', 'sign_in_asked'])

/** Tells one of the two what became of a request; what was answered meanwhile needs no word any more. */
export async function writeRequestUpdate(ctx: Ctx, desk: Desk, about: Told): Promise<Draft> {
  mayNotify(ctx)
  const request = await getRequest(ctx, about.requestId)
  return about.audience === 'client'
    ? writeToClient(ctx, desk, about, request)
    : writeToProfessional(ctx, desk, about, request)
}

async function writeToClient(ctx: Ctx, desk: Desk, about: Told, request: SessionRequest): Promise<Draft> {
  const update = updateForClient(about.change, request)
  if (!update) return { skip: 'answered' }
  const recipient = await findRecipient(ctx, about.personId, about.companyId)
  if (!recipient) return { skip: 'no_address' }
  const professional = await getProfessional(ctx, { id: about.professionalId })
  const mayChoose = choosing.has(update)
  const isOver = update === 'declined' || update === 'left_hub' || update === 'expired'
  const others = isOver ? await listAlternativeProfessionals(ctx, request) : []
  const letter = await renderRequestUpdateClient(
    {
      recipientName: greetingName(recipient.displayName),
      professionalName: professional.displayName,
      update,
      timeZone: request.clientTimeZone,
      meeting: meetingOf(request),
      times: mayChoose ? request.times.map(({ startsAt }) => startsAt) : [],
      ...(mayChoose ? { answerBefore: request.expiresAt } : {}),
      alternatives: others.map(({ displayName }) => displayName),
      requestUrl: desk.links.request('client', request.id),
      noticesUrl: desk.links.noticeChoice('client'),
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}

async function writeToProfessional(
  ctx: Ctx,
  desk: Desk,
  about: Told,
  request: SessionRequest,
): Promise<Draft> {
  const update = updateForProfessional(about.change, request)
  if (!update) return { skip: 'answered' }
  const { timeZone } = await getProfessional(ctx, { id: about.professionalId })
  const recipient = await findProfessionalRecipient(ctx, about.professionalId, timeZone)
  if (!recipient) return { skip: 'no_address' }
  const client = await getPerson(inScope(ctx, { role: 'worker', personId: about.personId }))
  const letter = await renderRequestUpdateProfessional(
    {
      recipientName: greetingName(recipient.displayName),
      clientName: client.displayName,
      update,
      timeZone,
      meeting: meetingOf(request),
      ...(request.endedAt ? {} : { answerBefore: update === 'waits' ? request.expiresAt : request.replyBy }),
      requestUrl: desk.links.request('professional', request.id),
      noticesUrl: desk.links.noticeChoice('professional'),
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}

function meetingOf({ minutes, modality, place, language }: SessionRequest) {
  const where = place ? { place } : {}
  return { durationMinutes: minutes, modality, ...where, ...(language ? { language } : {}) }
}

function updateForClient(change: RequestChange, request: SessionRequest): ClientUpdate | null {
  const { state, endReason, times } = request
  const canChoose = state === 'times_proposed' && times.length > 0
  switch (change) {
    case 'times_proposed':
    case 'payment_asked':
    case 'sign_in_asked':
      return canChoose ? change : null
    case 'reminded':
      if (request.endedAt) return null
      return canChoose ? 'choose_soon' : 'slow'
    case 'times_lost':
      return state === 'seen' ? change : null
    case 'declined':
      return endReason === 'left_hub' ? 'left_hub' : 'declined'
    case 'expired':
      return endReason === 'not_chosen' ? 'not_chosen' : 'expired'
    default:
      return null
  }
}

function updateForProfessional(change: RequestChange, request: SessionRequest): ProfessionalUpdate | null {
  const isTheirTurn = request.state === 'waiting' || request.state === 'seen'
  switch (change) {
    case 'sent':
      return isTheirTurn ? 'received' : null
    case 'reminded':
      return isTheirTurn ? 'waits' : null
    case 'times_lost':
      return isTheirTurn ? change : null
    case 'withdrawn':
      return change
    case 'expired':
      return request.endReason === 'not_chosen' ? 'not_chosen' : 'expired'
    default:
      return null
  }
}
