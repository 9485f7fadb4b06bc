import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustAnswerThemself, mustBeAble, mustBeJob } from '../access.ts'
import {
  type AdminInvite,
  type AdminInviteFace,
  type AdminInviteId,
  AdminInviteIdInput,
} from '../contracts.ts'
import { toFace, toInvite } from '../rules/admin-invites.ts'
import * as store from '../store/admin-invites.ts'

/** The company's invitations to its side, for its owners: those that wait, then the latest that ended. */
export async function listAdminInvites(ctx: Ctx): Promise<AdminInvite[]> {
  mustBeAble(ctx, 'manage_admins')
  const rows = await inTransaction(ctx, (ctx) => store.listInvites(ctx))
  return rows.map((row) => toInvite(row, ctx.clock.now()))
}

/** What the link of an invitation shows before anybody is known; null: there is none. */
export async function findAdminInvite(ctx: Ctx, id: AdminInviteId): Promise<AdminInviteFace | null> {
  const { inviteId } = AdminInviteIdInput.parse({ inviteId: id })
  const face = await inTransaction(ctx, (ctx) => store.findFace(ctx, inviteId as AdminInviteId))
  return face && toFace(face, ctx.clock.now())
}

/** The invitation itself, when it went to an address that the person of this call proved; else null. */
export async function findOwnAdminInvite(ctx: Ctx, id: AdminInviteId): Promise<AdminInvite | null> {
  mustAnswerThemself(ctx)
  return readInvite(ctx, id)
}

/** The invitation as the job that brings it reads it. */
export async function findAdminInviteForLetter(ctx: Ctx, id: AdminInviteId): Promise<AdminInvite | null> {
  mustBeJob(ctx)
  return readInvite(ctx, id)
}

async function readInvite(ctx: Ctx, id: AdminInviteId): Promise<AdminInvite | null> {
  const row = await inTransaction(ctx, (ctx) => store.findInvite(ctx, id))
  return row && toInvite(row, ctx.clock.now())
}
