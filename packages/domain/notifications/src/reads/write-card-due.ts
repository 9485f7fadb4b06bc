import { renderCardDue } from '@kara/emails'
import type { Ctx } from '@kara/kernel'
import { isCardMissing } from '@kara/payments'
import { haveMet } from '@kara/scheduling'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import type { CardWanted } from '../rules/payloads.ts'
import { getSessionFacts } from './get-session-facts.ts'

/** Reminds the client of the card, if it is wanted, missing, and the session is their first and still ahead. */
export async function writeCardDue(
  ctx: Ctx,
  desk: Desk,
  { sessionId, startsAt }: z.output<typeof CardWanted>,
): Promise<Draft> {
  mayNotify(ctx)
  const facts = await getSessionFacts(ctx, sessionId, 'client')
  const { booked, recipient, counterpartName, letterSession } = facts
  if (booked.state !== 'scheduled') return { skip: 'cancelled' }
  if (Date.parse(booked.startsAt) !== Date.parse(startsAt)) return { skip: 'moved' }
  if (!(await isCardMissing(ctx)) || (await haveMet(ctx))) return { skip: 'settled' }
  if (!recipient) return { skip: 'no_address' }
  const letter = await renderCardDue(
    {
      recipientName: greetingName(recipient.displayName),
      professionalName: counterpartName,
      startsAt: booked.startsAt,
      timeZone: letterSession.timeZone,
      cardsUrl: desk.links.cards,
      noticesUrl: desk.links.noticeChoice('client'),
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}
