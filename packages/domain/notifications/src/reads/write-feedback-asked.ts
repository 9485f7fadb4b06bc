import { renderFeedbackAsked } from '@kara/emails'
import { isFeedbackWanted } from '@kara/feedback'
import type { Ctx } from '@kara/kernel'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import type { FeedbackAsked } from '../rules/payloads.ts'
import { getSessionFacts } from './get-session-facts.ts'

/** Asks the client how a session was, unless they said it, or it turned out not to have been held. */
export async function writeFeedbackAsked(
  ctx: Ctx,
  desk: Desk,
  { sessionId }: z.output<typeof FeedbackAsked>,
): Promise<Draft> {
  mayNotify(ctx)
  if (!(await isFeedbackWanted(ctx, sessionId))) return { skip: 'settled' }
  const { booked, recipient, counterpartName, letterSession } = await getSessionFacts(
    ctx,
    sessionId,
    'client',
  )
  if (!recipient) return { skip: 'no_address' }
  const letter = await renderFeedbackAsked(
    {
      recipientName: greetingName(recipient.displayName),
      professionalName: counterpartName,
      startsAt: booked.startsAt,
      timeZone: letterSession.timeZone,
      feedbackUrl: desk.links.feedback(sessionId),
      noticesUrl: desk.links.noticeChoice('client'),
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}
