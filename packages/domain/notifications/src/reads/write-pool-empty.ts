import { renderPoolEmpty } from '@kara/emails'
import { type Ctx, companyOf, type PersonId } from '@kara/kernel'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import { findRecipient } from './find-recipient.ts'
import { listResponsibleAdmins } from './list-responsible-admins.ts'

/** Tells somebody who looks after the company's credits that none are left to claim. Names nobody. */
export async function writePoolEmpty(
  ctx: Ctx,
  desk: Desk,
  { adminId }: { readonly adminId: PersonId },
): Promise<Draft> {
  mayNotify(ctx)
  if (!(await listResponsibleAdmins(ctx, 'credits')).includes(adminId)) return { skip: 'not_responsible' }
  const recipient = await findRecipient(ctx, adminId)
  if (!recipient) return { skip: 'no_address' }
  const recipientName = greetingName(recipient.displayName)
  const letter = await renderPoolEmpty(
    { recipientName, creditsUrl: desk.links.controlCredits(companyOf(ctx)) },
    recipient.locale,
  )
  return { to: recipient, letter }
}
