import { makePerson } from '@kara/identity/testing'
import type { Id } from '@kara/kernel'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { limits } from '../contracts.ts'
import {
  findInviteOfClient,
  findOwnInvite,
  listClientInvites,
  listOwnInvites,
} from '../reads/list-client-invites.ts'
import { listClients } from '../reads/list-clients.ts'
import {
  makeBookableHub,
  makeBooking,
  makePractice,
  makePrivateClient,
  ownCtx,
  professionalCtx,
} from '../testing.ts'
import { acceptClientInvite, declineClientInvite } from './accept-client-invite.ts'
import { cancelClientInvite } from './cancel-client-invite.ts'
import { inviteClient } from './invite-client.ts'

describe('accepting a professional’s invite', () => {
  const db = openTestDatabase({ connectionsMax: 20 })

  async function makeInvited(options: { isVerified?: boolean } = {}) {
    const practice = await makePractice(db)
    const { personId, email } = await makePerson(db, options)
    const { id } = await inviteClient(practice.ctx, { name: 'Anna', email, locale: 'en' })
    return {
      practice,
      personId,
      email,
      inviteId: id as Id<'client_invite'>,
      ctx: ownCtx(db, personId, practice.clock),
    }
  }

  it('moves the person from the invites to the clients, outside of hubs', async () => {
    const { practice, personId, inviteId, ctx } = await makeInvited()
    expect(await listOwnInvites(ctx)).toMatchObject([
      { id: inviteId, professionalId: practice.professionalId },
    ])
    await acceptClientInvite(ctx, inviteId)
    expect(await listClientInvites(practice.ctx)).toMatchObject([{ state: 'accepted', personId }])
    expect(await listClients(practice.ctx)).toMatchObject([
      { personId, privateSince: expect.any(String), hubIds: [], sessions: 0 },
    ])
    expect(await listOwnInvites(ctx)).toEqual([])
    const [invite] = await listClientInvites(practice.ctx)
    expect(await findInviteOfClient(practice.ctx, personId)).toEqual(invite)
    const other = await makeInvited()
    expect(await findInviteOfClient(other.practice.ctx, personId)).toBeNull()
  })

  it('makes a client of a hub a private one too, and one row of both', async () => {
    const hub = await makeBookableHub(db)
    const { personId, ctx } = await makeBooking(db, hub)
    const professional = professionalCtx(db, hub)
    expect(await listClients(professional)).toMatchObject([
      { personId, privateSince: null, hubIds: [hub.hubId] },
    ])
    const [address] = await db.witness`select email from app.person_email where person_id = ${personId}`
    const { id } = await inviteClient(professional, { name: 'Anna', email: address?.email, locale: 'en' })
    await acceptClientInvite(ctx, id as Id<'client_invite'>)
    expect(await listClients(professional)).toMatchObject([
      { personId, privateSince: expect.any(String), hubIds: [hub.hubId], sessions: 1 },
    ])
  })

  it('is for whoever proved the address only', async () => {
    const { inviteId, practice } = await makeInvited()
    const wrong = await makePerson(db)
    const wrongCtx = ownCtx(db, wrong.personId, practice.clock)
    expect(await findOwnInvite(wrongCtx, inviteId)).toBeNull()
    await expect(acceptClientInvite(wrongCtx, inviteId)).rejects.toMatchObject({
      code: 'scheduling.invite_missing',
    })
    const unproven = await makeInvited({ isVerified: false })
    await expect(acceptClientInvite(unproven.ctx, unproven.inviteId)).rejects.toMatchObject({
      code: 'scheduling.invite_missing',
    })
  })

  it('is over when it expired or was taken back', async () => {
    const late = await makeInvited()
    late.practice.clock.advance({ hours: 24 * limits.inviteDays })
    await expect(acceptClientInvite(late.ctx, late.inviteId)).rejects.toMatchObject({
      code: 'scheduling.invite_expired',
    })
    const cancelled = await makeInvited()
    await cancelClientInvite(cancelled.practice.ctx, cancelled.inviteId)
    await expect(acceptClientInvite(cancelled.ctx, cancelled.inviteId)).rejects.toMatchObject({
      code: 'scheduling.invite_ended',
    })
  })

  it('has one end of accepting, declining and taking back at once', async () => {
    const { practice, inviteId, ctx } = await makeInvited()
    const all = await Promise.allSettled([
      acceptClientInvite(ctx, inviteId),
      declineClientInvite(ctx, inviteId),
      cancelClientInvite(practice.ctx, inviteId),
    ])
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('can be declined, and says nothing of who it was', async () => {
    const { practice, inviteId, ctx } = await makeInvited()
    await declineClientInvite(ctx, inviteId)
    expect(await listClientInvites(practice.ctx)).toMatchObject([{ state: 'declined', personId: null }])
    expect(await listClients(practice.ctx)).toEqual([])
  })

  it('is not for the professional themself, nor for a company', async () => {
    const practice = await makePractice(db)
    const [own] = await db.witness`select email from app.person_email where person_id = ${practice.personId}`
    const { id } = await inviteClient(practice.ctx, { name: 'I', email: own?.email, locale: 'en' })
    const self = ownCtx(db, practice.personId, practice.clock)
    await expect(acceptClientInvite(self, id as Id<'client_invite'>)).rejects.toMatchObject({
      code: 'scheduling.invite_to_oneself',
    })
    const { companyId } = await makeBookableHub(db)
    const company = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    await expect(acceptClientInvite(company, id as Id<'client_invite'>)).rejects.toMatchObject({
      code: 'scheduling.not_allowed',
    })
  })

  it('is announced once and audited', async () => {
    const practice = await makePractice(db)
    const { personId, inviteId, ctx } = await makePrivateClient(db, practice)
    await acceptClientInvite(ctx, inviteId)
    const events = (await announced(db, 'client_invite.accepted')).filter(
      ({ payload }) => (payload as { inviteId: string }).inviteId === inviteId,
    )
    expect(events).toMatchObject([{ payload: { personId, professionalId: practice.professionalId } }])
    expect((await audited(db, 'client_invite.accepted')).at(-1)).toMatchObject({ personId })
  })
})
