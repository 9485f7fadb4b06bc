import { renderAccountSecurity, renderElectronicIdAnswers } from '@kara/emails'
import { findHubHost } from '@kara/hubs'
import { findDevice } from '@kara/identity'
import { type Ctx, type Id, inScope, type PersonId } from '@kara/kernel'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import type { SecurityChange } from '../contracts.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import type { ElectronicIdAnswers } from '../rules/payloads.ts'
import { findRecipient } from './find-recipient.ts'

export interface ChangeOf {
  readonly personId: PersonId
  readonly change: SecurityChange
  readonly deviceId?: Id<'known_device'>
  /** ISO 8601 instant. */
  readonly at: string
}

/** Tells the person's own address what changed about the safety of their account. */
export async function writeSecurityNotice(ctx: Ctx, desk: Desk, about: ChangeOf): Promise<Draft> {
  mayNotify(ctx)
  const { personId, change, deviceId, at } = about
  const recipient = await findRecipient(ctx, personId)
  if (!recipient) return { skip: 'no_address' }
  const device = deviceId && (await findDevice(inScope(ctx, { role: 'worker', personId }), deviceId))
  const letter = await renderAccountSecurity(
    {
      recipientName: greetingName(recipient.displayName),
      change,
      at,
      timeZone: recipient.timeZone,
      device: device?.label,
      securityUrl: desk.links.security,
      supportUrl: desk.links.support(),
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}

/** Tells who waited for the electronic ID that it answers; not who left the company or whose hub is closed since. */
export async function writeElectronicIdAnswers(
  ctx: Ctx,
  desk: Desk,
  { personId, companyId }: z.output<typeof ElectronicIdAnswers>,
): Promise<Draft> {
  mayNotify(ctx)
  const [recipient, hubHost] = await Promise.all([findRecipient(ctx, personId, companyId), findHubHost(ctx)])
  if (!recipient) return { skip: 'no_address' }
  if (!hubHost) return { skip: 'over' }
  const onwardUrl = desk.links.booking(hubHost)
  const recipientName = greetingName(recipient.displayName)
  return {
    to: recipient,
    letter: await renderElectronicIdAnswers({ recipientName, onwardUrl }, recipient.locale),
  }
}
