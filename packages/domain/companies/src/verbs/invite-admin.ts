import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, companyOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import { mustBeAble, mustBePerson } from '../access.ts'
import {
  type AdminInvite,
  type AdminInviteId,
  AdminInviteIdInput,
  InviteAdminInput,
  limits,
} from '../contracts.ts'
import {
  adminAddressInvalid,
  inviteEnded,
  inviteMissing,
  inviteSentLately,
  invitesEnough,
  tooManyAdmins,
} from '../errors.ts'
import { adminInviteSent } from '../events.ts'
import { expiryOfInvite, toInvite } from '../rules/admin-invites.ts'
import { normaliseEmail } from '../rules/names.ts'
import * as store from '../store/admin-invites.ts'
import { listActiveAdmins, lockCompany } from '../store.ts'

/**
 * An owner asks an address to help run the company's side, in one role. Whether the address has an account is not looked
 * at, so that nobody learns it. Of an address that is asked again, in another role too, the invitation before ends.
 *
 * @throws `companies.admin_address_invalid`, `companies.admins_max`, `companies.admin_invite_sent_lately`,
 * `companies.admin_invites_enough`
 */
export async function inviteAdmin(ctx: Ctx, raw: InviteAdminInput): Promise<AdminInvite> {
  mustBeAble(ctx, 'manage_admins')
  const invitedBy = mustBePerson(ctx)
  const { email, role, locale } = InviteAdminInput.parse(raw)
  const emailNorm = normaliseEmail(email)?.email
  if (!emailNorm) throw adminAddressInvalid()
  return inTransaction(ctx, async (ctx) => {
    // The lock also gives two who ask the same address an order.
    await lockCompany(ctx)
    const before = await store.findWaiting(ctx, emailNorm)
    await keepPace(ctx, before?.role === role ? before : null)
    const sentAt = ctx.clock.now()
    if (before) await store.changeWaiting(ctx, before.id, { state: 'withdrawn', endedAt: sentAt })
    await keepRoom(ctx)
    const id = ctx.ids.next<'admin_invite'>()
    const expiresAt = expiryOfInvite(sentAt)
    const invite = { id, emailNorm, role, locale, invitedBy, sentAt, expiresAt }
    return announce(ctx, await store.insertInvite(ctx, invite))
  })
}

/**
 * The same letter once more, with its whole time anew; also of an invitation that has expired.
 *
 * @throws `companies.admin_invite_missing`, `companies.admin_invite_ended`, `companies.admins_max`,
 * `companies.admin_invite_sent_lately`, `companies.admin_invites_enough`
 */
export async function sendAdminInviteAgain(ctx: Ctx, raw: AdminInviteIdInput): Promise<AdminInvite> {
  mustBeAble(ctx, 'manage_admins')
  const invitedBy = mustBePerson(ctx)
  const id = AdminInviteIdInput.parse(raw).inviteId as AdminInviteId
  return inTransaction(ctx, async (ctx) => {
    await lockCompany(ctx)
    const before = await store.findInvite(ctx, id)
    if (!before) throw inviteMissing()
    if (before.state !== 'waiting') throw inviteEnded()
    await keepPace(ctx, before)
    const sentAt = ctx.clock.now()
    if (Temporal.Instant.compare(before.expiresAt, sentAt) <= 0) await keepRoom(ctx)
    const sent = await store.changeWaiting(ctx, id, { sentAt, expiresAt: expiryOfInvite(sentAt), invitedBy })
    if (!sent) throw inviteEnded()
    return announce(ctx, sent)
  })
}

// Letters to addresses that somebody typed: enough for a company, too few for a flood.
async function keepPace(ctx: TxCtx, invite: store.AdminInviteRow | null): Promise<void> {
  const now = ctx.clock.now()
  const minutes = limits.adminInviteAgainMinutes
  if (invite && Temporal.Instant.compare(invite.sentAt, now.subtract({ minutes })) > 0)
    throw inviteSentLately(minutes)
  const sent = await store.countSentSince(ctx, now.subtract({ hours: 24 }))
  if (sent >= limits.adminInvitesPerDayMax) throw invitesEnough()
}

async function keepRoom(ctx: TxCtx): Promise<void> {
  const admins = await listActiveAdmins(ctx)
  if (admins.length + (await store.countOpen(ctx)) >= limits.adminsMax) throw tooManyAdmins()
}

async function announce(ctx: TxCtx, invite: store.AdminInviteRow): Promise<AdminInvite> {
  const { id, role, sentAt } = invite
  await recordAudit(ctx, 'admin_invite.sent', { kind: 'admin_invite', id, detail: { role } })
  await publish(ctx, adminInviteSent(companyOf(ctx), { inviteId: id, sentAt: sentAt.toString() }))
  return toInvite(invite, ctx.clock.now())
}
