import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import { findProfessionalOfPerson } from '@kara/directory'
import { type Ctx, type Id, inScope, personOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayActAsClient } from '../access.ts'
import { inviteEnded, inviteExpired, inviteMissing, inviteToOneself } from '../errors.ts'
import { clientInviteAccepted } from '../events.ts'
import { inviteStateAt } from '../rules/invites.ts'
import * as store from '../store/invites.ts'
import { connect } from '../store/sessions.ts'

/**
 * Whoever proved the invited address becomes a private client: from now on the two see each other outside of every hub.
 * An address that is not theirs makes the invite not exist for them. A second click finds it accepted.
 *
 * @throws `scheduling.invite_missing`, `scheduling.invite_ended`, `scheduling.invite_expired`
 */
export async function acceptClientInvite(ctx: Ctx, id: Id<'client_invite'>): Promise<void> {
  mayActAsClient(ctx)
  const personId = personOf(ctx)
  const own = await findProfessionalOfPerson(inScope(ctx, { role: 'gate', personId }))
  await inTransaction(ctx, async (ctx) => {
    const invite = await lockOwn(ctx, id)
    if (invite.state === 'accepted' && invite.personId === personId) return
    const state = inviteStateAt(invite, ctx.clock.now())
    if (state === 'expired') throw inviteExpired()
    if (state !== 'waiting') throw inviteEnded()
    const { professionalId } = invite
    if (own?.id === professionalId) throw inviteToOneself()
    await store.changeWaiting(ctx, id, { state: 'accepted', endedAt: ctx.clock.now(), personId })
    await connect(ctx, { personId, professionalId, companyId: null })
    await recordAudit(ctx, 'client_invite.accepted', { kind: 'client_invite', id })
    await publish(ctx, clientInviteAccepted({ inviteId: id, professionalId, personId }))
  })
}

/** Whoever was invited does not want to; the professional sees that, and nothing of who it was. */
export async function declineClientInvite(ctx: Ctx, id: Id<'client_invite'>): Promise<void> {
  mayActAsClient(ctx)
  await inTransaction(ctx, async (ctx) => {
    const invite = await lockOwn(ctx, id)
    if (invite.state === 'declined') return
    const endedAt = ctx.clock.now()
    if (!(await store.changeWaiting(ctx, id, { state: 'declined', endedAt }))) throw inviteEnded()
    await recordAudit(ctx, 'client_invite.declined', { kind: 'client_invite', id })
  })
}

async function lockOwn(ctx: TxCtx, id: Id<'client_invite'>): Promise<store.InviteRow> {
  const invite = await store.findInvite(ctx, id, true)
  if (!invite) throw inviteMissing()
  return invite
}
