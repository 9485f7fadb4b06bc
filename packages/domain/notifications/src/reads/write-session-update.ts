import { renderSessionUpdate } from '@kara/emails'
import type { Ctx } from '@kara/kernel'
import { getSessionOutcome } from '@kara/scheduling'
import type { BookedSession, SessionState } from '@kara/scheduling/contracts'
import type { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import type { SessionUpdateDue } from '../rules/payloads.ts'
import { sessionAttachment } from '../rules/session-attachment.ts'
import { getSessionFacts } from './get-session-facts.ts'

type About = z.output<typeof SessionUpdateDue>

/** In which state a session is while a letter about it is still true. */
const statesOf: Readonly<Record<About['update'], SessionState | readonly SessionState[]>> = {
  moved: 'scheduled',
  missed: 'client_no_show',
  professional_absent: 'professional_no_show',
  failed: 'failed',
  reversed: 'cancelled',
  upheld: 'client_no_show',
  reviewed: ['completed', 'client_no_show', 'failed'],
  self_pay_offered: 'scheduled',
  professional_parted: 'scheduled',
  funding_changed: 'scheduled',
  absence_reported: 'scheduled',
  // It may have ended by itself meanwhile, which it could not before.
  absence_taken_back: ['scheduled', 'in_progress', 'completed'],
}

/** Tells one of the two of a session's new time, or that it was not held and what follows from that. */
export async function writeSessionUpdate(
  ctx: Ctx,
  desk: Desk,
  about: About,
  writtenAt: Temporal.Instant,
): Promise<Draft> {
  mayNotify(ctx)
  const { sessionId, audience, update, startsAt, movedFrom } = about
  const { booked, recipient, letterSession, counterpartName } = await getSessionFacts(
    ctx,
    sessionId,
    audience,
  )
  // Who pays is true of any time.
  if (booked.startsAt !== startsAt && update !== 'funding_changed') return { skip: 'moved' }
  if (![statesOf[update]].flat().includes(booked.state)) return { skip: 'withdrawn' }
  if (update === 'self_pay_offered' && booked.funding === 'self_pay') return { skip: 'answered' }
  const until = await untilOf(ctx, about, booked.cutOffAt)
  if (update === 'absence_reported' && !until) return { skip: 'withdrawn' }
  if (!recipient) return { skip: 'no_address' }
  const sessionUrl = desk.links.session(audience, sessionId)
  const { locale } = recipient
  const letter = await renderSessionUpdate(
    {
      audience,
      update,
      recipientName: greetingName(recipient.displayName),
      counterpartName,
      session: letterSession,
      movedFrom,
      price: priceOf(booked),
      until,
      sessionUrl,
      noticesUrl: desk.links.noticeChoice(audience),
    },
    locale,
  )
  if (update !== 'moved') return { to: recipient, letter }
  const attachment = sessionAttachment(booked, { url: sessionUrl, locale, writtenAt, isCancelled: false })
  return { to: recipient, letter, attachments: [attachment] }
}

/** What the session costs whoever pays it themself. */
function priceOf({ priceMinor, currency }: BookedSession) {
  return priceMinor !== null && currency ? { amountMinor: priceMinor, currency } : undefined
}

/** Until when the reader can still do something about it. */
async function untilOf(ctx: Ctx, { update, sessionId, answerBy }: About, cutOffAt: string) {
  if (update === 'self_pay_offered') return answerBy
  if (update === 'moved') return cutOffAt
  if (update === 'absence_reported')
    return (await getSessionOutcome(ctx, sessionId)).absenceAnswerBy ?? undefined
  if (update !== 'missed') return undefined
  return (await getSessionOutcome(ctx, sessionId)).appealUntil ?? undefined
}
