import { renderIntakeDue } from '@kara/emails'
import type { Ctx } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import type { IntakeRequired } from '../rules/payloads.ts'
import { findIntakeUrl } from './find-intake-url.ts'
import { getSessionFacts } from './get-session-facts.ts'

/** Asks the client once more for answers that the professional needs, unless they are there by now. */
export async function writeIntakeDue(
  ctx: Ctx,
  desk: Desk,
  { sessionId, dueAt }: z.output<typeof IntakeRequired>,
): Promise<Draft> {
  mayNotify(ctx)
  const { booked, recipient, counterpartName, letterSession } = await getSessionFacts(
    ctx,
    sessionId,
    'client',
  )
  if (booked.state !== 'scheduled') return { skip: 'cancelled' }
  if (Temporal.Instant.compare(Temporal.Instant.from(dueAt), ctx.clock.now()) <= 0) return { skip: 'late' }
  const answerUrl = await findIntakeUrl(ctx, desk.links, booked)
  if (!answerUrl) return { skip: 'answered' }
  if (!recipient) return { skip: 'no_address' }
  const letter = await renderIntakeDue(
    {
      recipientName: greetingName(recipient.displayName),
      professionalName: counterpartName,
      dueAt,
      timeZone: letterSession.timeZone,
      answerUrl,
      noticesUrl: desk.links.noticeChoice('client'),
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}
