import { recordAudit } from '@kara/audit'
import { normaliseEmail } from '@kara/companies'
import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, type Id, invariant, type ProfessionalId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import { mayActAsProfessional } from '../access.ts'
import { type ClientInvite, InviteClientInput, limits } from '../contracts.ts'
import { addressUnreadable, inviteEnded, inviteMissing, inviteSentLately, invitesEnough } from '../errors.ts'
import { clientInviteSent } from '../events.ts'
import { expiryOfInvite, toInvite } from '../rules/invites.ts'
import * as store from '../store/invites.ts'

/**
 * A professional asks an address to become a client outside of every hub. Whether the address has an account is not
 * looked at, so that nobody learns it. A second invite to an address is the first one, sent again.
 *
 * @throws `scheduling.invites_enough`, `scheduling.invite_sent_lately`
 */
export async function inviteClient(ctx: Ctx, raw: InviteClientInput): Promise<ClientInvite> {
  const professionalId = professionalOf(ctx)
  const { name, email, locale } = InviteClientInput.parse(raw)
  const emailNorm = normaliseEmail(email)?.email
  if (!emailNorm) throw addressUnreadable()
  return inTransaction(ctx, async (ctx) => {
    const waiting = await store.findWaiting(ctx, professionalId, emailNorm)
    await keepPace(ctx, waiting)
    const sentAt = ctx.clock.now()
    const invite = await store.upsertInvite(ctx, {
      professionalId,
      id: ctx.ids.next<'client_invite'>(),
      name,
      emailNorm,
      locale,
      state: 'waiting',
      sentAt,
      expiresAt: expiryOfInvite(sentAt),
      createdAt: sentAt,
    })
    return announce(ctx, invite)
  })
}

/**
 * The same letter once more, with its whole time anew; also for an invite that has expired.
 *
 * @throws `scheduling.invite_ended`, `scheduling.invite_sent_lately`, `scheduling.invites_enough`
 */
export async function sendInviteAgain(ctx: Ctx, id: Id<'client_invite'>): Promise<ClientInvite> {
  mayActAsProfessional(ctx)
  return inTransaction(ctx, async (ctx) => {
    const invite = await store.findInvite(ctx, id, true)
    if (!invite) throw inviteMissing()
    await keepPace(ctx, invite)
    const sentAt = ctx.clock.now()
    const sent = await store.changeWaiting(ctx, id, { sentAt, expiresAt: expiryOfInvite(sentAt) })
    if (!sent) throw inviteEnded()
    return announce(ctx, sent)
  })
}

// Letters to addresses that somebody typed: enough for a practice, too few for a flood.
async function keepPace(ctx: TxCtx, invite: store.InviteRow | null): Promise<void> {
  const now = ctx.clock.now()
  const lately = now.subtract({ minutes: limits.inviteAgainMinutes })
  if (invite && Temporal.Instant.compare(invite.sentAt, lately) > 0)
    throw inviteSentLately(limits.inviteAgainMinutes)
  const sent = await store.countSentSince(ctx, now.subtract({ hours: 24 }))
  if (sent >= limits.invitesPerDayMax) throw invitesEnough()
}

async function announce(ctx: TxCtx, invite: store.InviteRow): Promise<ClientInvite> {
  const { id: inviteId, professionalId, sentAt } = invite
  await recordAudit(ctx, 'client_invite.sent', { kind: 'client_invite', id: inviteId })
  await publish(ctx, clientInviteSent({ inviteId, professionalId, sentAt: sentAt.toString() }))
  return toInvite(invite, ctx.clock.now())
}

function professionalOf(ctx: Ctx): ProfessionalId {
  mayActAsProfessional(ctx)
  invariant(ctx.scope.role === 'professional', 'a professional acts in the scope of one')
  return ctx.scope.professionalId
}
