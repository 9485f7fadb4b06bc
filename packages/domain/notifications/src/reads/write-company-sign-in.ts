import { findDomainOfJob } from '@kara/companies'
import { renderCompanySignIn, renderDomainProof, renderSignInAlarm } from '@kara/emails'
import { isStaff } from '@kara/identity'
import { type Ctx, companyOf, inScope } from '@kara/kernel'
import { findOpenAlert, findWatchedConnection } from '@kara/sso'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import type { DomainProofDue } from '../rules/domain-payloads.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import type { ConnectionDue, SignInAlarmDue } from '../rules/payloads.ts'
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
      supportUrl: desk.links.support(),
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}

/** Tells somebody who looks after the company's sign-in that the record of a domain is missing or its proof lost. */
export async function writeDomainProof(
  ctx: Ctx,
  desk: Desk,
  { adminId, domainId, stage, since }: z.output<typeof DomainProofDue>,
): Promise<Draft> {
  mayNotify(ctx)
  if (!(await listResponsibleAdmins(ctx, 'sign_in')).includes(adminId)) return { skip: 'not_responsible' }
  const domain = await findDomainOfJob(ctx, domainId)
  const isOpen = stage === 'missing' ? domain?.proofEndsAt : domain?.state === 'failed'
  if (!domain || !isOpen) return { skip: 'settled' }
  const recipient = await findRecipient(ctx, adminId)
  if (!recipient) return { skip: 'no_address' }
  const letter = await renderDomainProof(
    {
      recipientName: greetingName(recipient.displayName),
      domain: domain.name,
      stage,
      txtHost: domain.txtHost,
      txtValue: domain.txtValue,
      since,
      endsAt: domain.proofEndsAt ?? since,
      timeZone: recipient.timeZone,
      domainsUrl: desk.links.controlDomains(companyOf(ctx)),
      supportUrl: desk.links.support(),
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}

/** Tells one of support that more sign-ins of a company fail than usual, if they still do. Names nobody. */
export async function writeSignInAlarm(
  ctx: Ctx,
  desk: Desk,
  { staffId, alertId, companyId }: z.output<typeof SignInAlarmDue>,
): Promise<Draft> {
  mayNotify(ctx)
  if (!(await isStaff(inScope(ctx, { role: 'gate' }), staffId))) return { skip: 'not_responsible' }
  const alert = await findOpenAlert(inScope(ctx, { role: 'worker', companyId }), { alertId })
  if (!alert) return { skip: 'over' }
  const recipient = await findRecipient(ctx, staffId)
  if (!recipient) return { skip: 'no_address' }
  const { failed, succeeded, usualShare, openedAt: since } = alert
  const letter = await renderSignInAlarm(
    {
      recipientName: greetingName(recipient.displayName),
      failed,
      all: failed + succeeded,
      usualShare,
      since,
      timeZone: recipient.timeZone,
      boardUrl: desk.links.consoleHealth,
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}
