import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, companyOf, inScope, type PersonId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustAnswerThemself } from '../access.ts'
import { type AdminInviteId, AdminInviteIdInput, type CompanyAdmin } from '../contracts.ts'
import { inviteEnded, inviteExpired, inviteMissing } from '../errors.ts'
import { adminInviteAccepted, adminInviteDeclined } from '../events.ts'
import { toAdmin } from '../reads/list-admins.ts'
import { inviteStateAt } from '../rules/admin-invites.ts'
import { giveRole } from '../steps/give-role.ts'
import * as store from '../store/admin-invites.ts'
import { listActiveAdmins, lockCompany } from '../store.ts'

/**
 * Whoever proved the invited address takes the role that is offered: from now on they help to run the company's side.
 * An address that is not theirs makes the invitation not exist for them. A second click finds it accepted.
 *
 * @throws `companies.admin_invite_missing`, `companies.admin_invite_ended`, `companies.admin_invite_expired`,
 * `companies.already_admin`, `companies.admins_max`
 */
export async function acceptAdminInvite(ctx: Ctx, raw: AdminInviteIdInput): Promise<CompanyAdmin> {
  const personId = mustAnswerThemself(ctx)
  return answerOwn(ctx, raw, async (ctx, { id, role, ...invite }) => {
    const now = ctx.clock.now()
    if (inviteStateAt(invite, now) === 'expired') throw inviteExpired()
    // Before the invitation, as whoever takes a role away does: of two at once one waits for the other.
    await lockCompany(ctx)
    if (!(await store.changeWaiting(ctx, id, { state: 'accepted', endedAt: now, personId })))
      return takenBefore(ctx, personId, id)
    await recordAudit(ctx, 'admin_invite.accepted', { kind: 'admin_invite', id })
    await publish(ctx, adminInviteAccepted(companyOf(ctx), { inviteId: id, personId, role }))
    return giveRole(ctx, personId, role)
  })
}

/** What a second click finds: the role that the first one took, unless it ended since. */
async function takenBefore(ctx: TxCtx, personId: PersonId, id: AdminInviteId): Promise<CompanyAdmin> {
  const invite = await store.findInvite(ctx, id)
  const admin = (await listActiveAdmins(ctx)).find((one) => one.personId === personId)
  if (invite?.personId !== personId || !admin) throw inviteEnded()
  return toAdmin(admin)
}

/**
 * Whoever proved the invited address does not want to; the owners are told. Again, it changes nothing.
 *
 * @throws `companies.admin_invite_missing`, `companies.admin_invite_ended`
 */
export async function declineAdminInvite(ctx: Ctx, raw: AdminInviteIdInput): Promise<void> {
  mustAnswerThemself(ctx)
  await answerOwn(ctx, raw, async (ctx, { id, state }) => {
    if (state === 'declined') return
    const endedAt = ctx.clock.now()
    if (!(await store.changeWaiting(ctx, id, { state: 'declined', endedAt }))) throw inviteEnded()
    await recordAudit(ctx, 'admin_invite.declined', { kind: 'admin_invite', id })
    await publish(ctx, adminInviteDeclined(companyOf(ctx), id))
  })
}

/**
 * Finds the invitation as the person whom it asks, and answers it on the company's side, where a role is given and
 * written down. There the database asks once more whether they proved the address.
 */
async function answerOwn<Answer>(
  ctx: Ctx,
  raw: AdminInviteIdInput,
  answer: (ctx: TxCtx, invite: store.AdminInviteRow) => Promise<Answer>,
): Promise<Answer> {
  const personId = mustAnswerThemself(ctx)
  const id = AdminInviteIdInput.parse(raw).inviteId as AdminInviteId
  const own = await inTransaction(ctx, (ctx) => store.findInvite(ctx, id))
  if (!own) throw inviteMissing()
  const atCompany = inScope(ctx, { role: 'company', companyId: own.companyId, personId })
  return inTransaction(atCompany, async (ctx) => {
    const invite = await store.findInvite(ctx, id)
    if (!invite) throw inviteMissing()
    return answer(ctx, invite)
  })
}
