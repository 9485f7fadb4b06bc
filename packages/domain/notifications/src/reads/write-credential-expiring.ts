import { getProfessional, getStandingOfProfessional } from '@kara/directory'
import { renderCredentialExpiring } from '@kara/emails'
import type { Ctx } from '@kara/kernel'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import type { CredentialExpiring } from '../rules/payloads.ts'
import { findProfessionalRecipient } from './find-recipient.ts'

/** Warns that a credential runs out, unless another of its kind is confirmed for longer by now. */
export async function writeCredentialExpiring(
  ctx: Ctx,
  desk: Desk,
  { professionalId, credentialId, expiresOn }: z.output<typeof CredentialExpiring>,
): Promise<Draft> {
  mayNotify(ctx)
  const { timeZone } = await getProfessional(ctx, { id: professionalId })
  const { credentials } = await getStandingOfProfessional(ctx)
  const own = credentials.find(({ id }) => id === credentialId)
  const isRenewed = credentials.some(
    ({ kind, state, expiresOn: until }) =>
      kind === own?.kind && state === 'active' && (until === null || until > expiresOn),
  )
  if (!own || isRenewed) return { skip: 'renewed' }
  const recipient = await findProfessionalRecipient(ctx, professionalId, timeZone)
  if (!recipient) return { skip: 'no_address' }
  const letter = await renderCredentialExpiring(
    {
      recipientName: greetingName(recipient.displayName),
      kind: own.kind,
      lastDay: expiresOn,
      timeZone,
      credentialsUrl: desk.links.credentials,
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}
