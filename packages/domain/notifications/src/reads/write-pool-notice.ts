import { renderPoolNotice } from '@kara/emails'
import { type Ctx, companyOf } from '@kara/kernel'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import type { PoolMatterDue } from '../rules/payloads.ts'
import { findRecipient } from './find-recipient.ts'
import { listResponsibleAdmins } from './list-responsible-admins.ts'

/** Tells somebody who looks after the company's credits what there is to do about them. Names nobody. */
export async function writePoolNotice(
  ctx: Ctx,
  desk: Desk,
  { adminId, matter }: z.output<typeof PoolMatterDue>,
): Promise<Draft> {
  mayNotify(ctx)
  if (!(await listResponsibleAdmins(ctx, 'credits')).includes(adminId)) return { skip: 'not_responsible' }
  const recipient = await findRecipient(ctx, adminId)
  if (!recipient) return { skip: 'no_address' }
  const recipientName = greetingName(recipient.displayName)
  const letter = await renderPoolNotice(
    { recipientName, matter, creditsUrl: desk.links.controlCredits(companyOf(ctx)) },
    recipient.locale,
  )
  return { to: recipient, letter }
}
