import { findTimeAway, getProfessional } from '@kara/directory'
import { renderTimeAway } from '@kara/emails'
import type { Ctx } from '@kara/kernel'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import type { TimeAwayTold } from '../rules/payloads.ts'
import { findRecipient } from './find-recipient.ts'

/** Tells the client, while it is still so: what was taken back or set anew is not told. */
export async function writeTimeAway(
  ctx: Ctx,
  desk: Desk,
  { timeAwayId, personId, professionalId, companyId }: z.output<typeof TimeAwayTold>,
): Promise<Draft> {
  mayNotify(ctx)
  const away = await findTimeAway(ctx, professionalId)
  if (away?.id !== timeAwayId) return { skip: 'settled' }
  const recipient = await findRecipient(ctx, personId, companyId)
  if (!recipient) return { skip: 'no_address' }
  const professional = await getProfessional(ctx, { id: professionalId })
  const letter = await renderTimeAway(
    {
      recipientName: greetingName(recipient.displayName),
      professionalName: professional.displayName,
      fromDay: away.fromDay,
      backOn: away.backOn,
      isForGood: away.isForGood,
      message: away.message,
      homeUrl: desk.links.home,
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}
