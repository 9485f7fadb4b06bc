import { renderBookingConfirmedClient, renderBookingConfirmedProfessional } from '@kara/emails'
import type { Ctx, SessionId } from '@kara/kernel'
import { findSeries } from '@kara/scheduling'
import type { Temporal } from 'temporal-polyfill'
import { mayNotify } from '../access.ts'
import type { Audience } from '../contracts.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import { paymentOf } from '../rules/series-lines.ts'
import { sessionAttachment } from '../rules/session-attachment.ts'
import { findIntakeUrl } from './find-intake-url.ts'
import { getSessionFacts } from './get-session-facts.ts'

/** The confirmation of a booking to one of the two; nothing to confirm once it is cancelled or over. */
export async function writeBookingConfirmation(
  ctx: Ctx,
  desk: Desk,
  about: { readonly sessionId: SessionId; readonly audience: Audience },
  writtenAt: Temporal.Instant,
): Promise<Draft> {
  mayNotify(ctx)
  const { sessionId, audience } = about
  const facts = await getSessionFacts(ctx, sessionId, audience)
  const { booked, recipient, letterSession: session } = facts
  if (booked.state === 'cancelled' || booked.state === 'late_cancelled') return { skip: 'cancelled' }
  if (booked.state !== 'scheduled' && booked.state !== 'in_progress') return { skip: 'over' }
  if (await isToldTogether(ctx, sessionId)) return { skip: 'told_together' }
  if (!recipient) return { skip: 'no_address' }
  const manageUrl = desk.links.session(audience, sessionId)
  const recipientName = greetingName(recipient.displayName)
  const noticesUrl = desk.links.noticeChoice(audience)
  const { locale } = recipient
  const letter =
    audience === 'client'
      ? await renderBookingConfirmedClient(
          {
            recipientName,
            professionalName: facts.counterpartName,
            session,
            payment: paymentOf(booked),
            cancelBefore: booked.cutOffAt,
            joinUrl: manageUrl,
            manageUrl,
            taskUrl: await findIntakeUrl(ctx, desk.links, booked),
            noticesUrl,
          },
          locale,
        )
      : await renderBookingConfirmedProfessional(
          { recipientName, clientName: facts.counterpartName, session, manageUrl, noticesUrl },
          locale,
        )
  const attachment = sessionAttachment(booked, { url: manageUrl, locale, writtenAt, isCancelled: false })
  return { to: recipient, letter, attachments: [attachment] }
}

/** The letter of its series confirms it. */
async function isToldTogether(ctx: Ctx, sessionId: SessionId): Promise<boolean> {
  const series = await findSeries(ctx, sessionId)
  return series?.sessions.some(({ id, isToldTogether }) => id === sessionId && isToldTogether) ?? false
}
