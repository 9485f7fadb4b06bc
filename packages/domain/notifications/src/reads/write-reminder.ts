import { renderSessionReminder } from '@kara/emails'
import type { Ctx, SessionId } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { mayNotify } from '../access.ts'
import type { Audience } from '../contracts.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import { isReminderLate, type ReminderLetter } from '../rules/moments.ts'
import { findIntakeUrl } from './find-intake-url.ts'
import { getSessionFacts } from './get-session-facts.ts'

export interface ReminderOf {
  readonly sessionId: SessionId
  readonly audience: Audience
  readonly letter: ReminderLetter
  /** The start that it was planned for, as an ISO 8601 instant. */
  readonly startsAt: string
}

/** A reminder to one of the two, if the session still is what was planned and has not begun. */
export async function writeReminder(
  ctx: Ctx,
  desk: Desk,
  about: ReminderOf,
  writtenAt: Temporal.Instant,
): Promise<Draft> {
  mayNotify(ctx)
  const { sessionId, audience, letter: name } = about
  const { booked, recipient, counterpartName, letterSession } = await getSessionFacts(
    ctx,
    sessionId,
    audience,
  )
  if (booked.state === 'cancelled' || booked.state === 'late_cancelled') return { skip: 'cancelled' }
  if (booked.state !== 'scheduled') return { skip: 'over' }
  const startsAt = Temporal.Instant.from(booked.startsAt)
  if (!startsAt.equals(Temporal.Instant.from(about.startsAt))) return { skip: 'moved' }
  if (isReminderLate(name, startsAt, ctx.clock.now())) return { skip: 'late' }
  if (!recipient) return { skip: 'no_address' }
  const isClient = audience === 'client'
  const isStillFree = Temporal.Instant.compare(writtenAt, Temporal.Instant.from(booked.cutOffAt)) < 0
  const url = desk.links.session(audience, sessionId)
  const letter = await renderSessionReminder(
    {
      audience,
      lead: name === 'reminder_day' ? 'day' : 'hour',
      recipientName: greetingName(recipient.displayName),
      counterpartName,
      session: letterSession,
      joinUrl: url,
      manageUrl: url,
      ...(isClient && isStillFree ? { cancelBefore: booked.cutOffAt } : {}),
      ...(isClient ? { taskUrl: await findIntakeUrl(ctx, desk.links, booked) } : {}),
      noticesUrl: desk.links.noticeChoice(audience),
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}
