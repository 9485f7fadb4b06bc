import { inTransaction } from '@kara/db'
import type { Ctx, Id, PersonId } from '@kara/kernel'
import { mayActAsClient, mayActAsProfessional, maySeeInvite, mayWork } from '../access.ts'
import type { ClientInvite, InviteFace } from '../contracts.ts'
import { toFace, toInvite } from '../rules/invites.ts'
import * as store from '../store/invites.ts'

/** The professional's invites to private clients: those that wait, then the latest that ended. */
export function listClientInvites(ctx: Ctx): Promise<ClientInvite[]> {
  mayActAsProfessional(ctx)
  return inTransaction(ctx, async (ctx) =>
    (await store.listInvites(ctx, 'all')).map((row) => toInvite(row, ctx.clock.now())),
  )
}

/** The invite by which somebody became a client: the address is the one that the professional typed; null: another way. */
export function findInviteOfClient(ctx: Ctx, personId: PersonId): Promise<ClientInvite | null> {
  mayActAsProfessional(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findAccepted(ctx, personId)
    return row && toInvite(row, ctx.clock.now())
  })
}

/** Invites that wait for the person of this call, by the addresses that they proved; with who asks. */
export function listOwnInvites(
  ctx: Ctx,
): Promise<Array<{ readonly id: string; readonly professionalId: string; readonly expiresAt: string }>> {
  mayActAsClient(ctx)
  return inTransaction(ctx, async (ctx) => {
    const rows = await store.listInvites(ctx, 'waiting')
    const now = ctx.clock.now()
    return rows
      .map((row) => ({ ...toInvite(row, now), professionalId: row.professionalId }))
      .filter(({ state }) => state === 'waiting')
      .map(({ id, professionalId, expiresAt }) => ({ id, professionalId, expiresAt }))
  })
}

/** What the link of an invite shows before anybody is known; null: there is none. */
export function findClientInvite(ctx: Ctx, id: Id<'client_invite'>): Promise<InviteFace | null> {
  maySeeInvite(ctx)
  return inTransaction(ctx, async (ctx) => {
    const face = await store.findFace(ctx, id)
    return face && toFace(face, ctx.clock.now())
  })
}

/** The invite as the job that brings it reads it. */
export function findInviteForLetter(ctx: Ctx, id: Id<'client_invite'>): Promise<ClientInvite | null> {
  mayWork(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findInvite(ctx, id)
    return row && toInvite(row, ctx.clock.now())
  })
}

/** The invite itself, when it went to an address that the person of this call proved; else null. */
export function findOwnInvite(ctx: Ctx, id: Id<'client_invite'>): Promise<ClientInvite | null> {
  mayActAsClient(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findInvite(ctx, id)
    return row && toInvite(row, ctx.clock.now())
  })
}
