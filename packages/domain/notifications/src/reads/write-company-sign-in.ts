import { renderCompanySignIn } from '@kara/emails'
import { type Ctx, companyOf } from '@kara/kernel'
import { findWatchedConnection } from '@kara/sso'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import type { ConnectionDue } from '../rules/payloads.ts'
import { findRecipient } from './find-recipient.ts'
import { listResponsibleAdmins } from './list-responsible-admins.ts'

/** Tells somebody who looks after the company's sign-in what needs them, if it still does. */
export async function writeCompanySignIn(
  ctx: Ctx,
  desk: Desk,
  about: z.output<typeof ConnectionDue>,
): Promise<Draft> {
  mayNotify(ctx)
  const { adminId, matter, endsAt, days } = about
  if (!(await listResponsibleAdmins(ctx, 'sign_in')).includes(adminId)) return { skip: 'not_responsible' }
  const connection = await findWatchedConnection(ctx, about.connectionId)
  if (!connection || connection.state === 'disabled') return { skip: 'settled' }
  const { watched, certificates } = connection
  const isOpen = {
    certificate_ending: certificates.every(({ validTo }) => endsAt !== null && validTo <= endsAt),
    change_proposed: watched.proposal !== null,
    metadata_unreadable: watched.problem !== null,
    // They happened: nothing makes them unhappen.
    break_glass: true,
    trouble_announced: true,
    sign_in_shut: true,
  }[matter]
  if (!isOpen) return { skip: 'settled' }
  const recipient = await findRecipient(ctx, adminId)
  if (!recipient) return { skip: 'no_address' }
  const letter = await renderCompanySignIn(
    {
      recipientName: greetingName(recipient.displayName),
      connection: connection.label,
      matter,
      days: days ?? 0,
      endsAt: endsAt ?? connection.createdAt,
      timeZone: recipient.timeZone,
      signInUrl: desk.links.controlSignIn(companyOf(ctx)),
      ownerSignInUrl: desk.links.ownerSignIn,
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}
