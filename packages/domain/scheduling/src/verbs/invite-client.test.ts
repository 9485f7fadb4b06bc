import { makePerson } from '@kara/identity/testing'
import type { Id } from '@kara/kernel'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { limits } from '../contracts.ts'
import { findClientInvite, listClientInvites } from '../reads/list-client-invites.ts'
import { makeBookableHub, makePractice, ownCtx } from '../testing.ts'
import { inviteClient, sendInviteAgain } from './invite-client.ts'

type InviteId = Id<'client_invite'>

describe('inviting a private client', () => {
  const db = openTestDatabase({ connectionsMax: 20 })
  const anna = { name: 'Anna', email: 'Anna@Mail.test', locale: 'is' } as const

  it('waits in the list of invites for two weeks', async () => {
    const { ctx, clock, professionalId } = await makePractice(db)
    const { id } = await inviteClient(ctx, anna)
    expect(await listClientInvites(ctx)).toMatchObject([
      { id, name: 'Anna', email: 'anna@mail.test', state: 'waiting', personId: null },
    ])
    const visitor = testCtx({ database: db.database, scope: { role: 'visitor' }, clock })
    expect(await findClientInvite(visitor, id as InviteId)).toMatchObject({
      professionalId,
      state: 'waiting',
    })
    clock.advance({ hours: 24 * limits.inviteDays })
    expect(await listClientInvites(ctx)).toMatchObject([{ state: 'expired' }])
  })

  it('shows at its link neither whom it asks nor their address', async () => {
    const { ctx, clock } = await makePractice(db)
    const { id } = await inviteClient(ctx, anna)
    const visitor = testCtx({ database: db.database, scope: { role: 'visitor' }, clock })
    expect(JSON.stringify(await findClientInvite(visitor, id as InviteId)).toLowerCase()).not.toContain(
      'anna',
    )
  })

  it('is the same invite when the address is invited again, also by two clicks at once', async () => {
    const { ctx, clock } = await makePractice(db)
    const both = await Promise.allSettled([inviteClient(ctx, anna), inviteClient(ctx, anna)])
    expect(both.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0)
    const [first, ...more] = await listClientInvites(ctx)
    expect(more).toEqual([])
    await expect(inviteClient(ctx, anna)).rejects.toMatchObject({ code: 'scheduling.invite_sent_lately' })
    clock.advance({ hours: 24 * limits.inviteDays })
    const again = await sendInviteAgain(ctx, first?.id as InviteId)
    expect(again).toMatchObject({ id: first?.id, state: 'waiting' })
  })

  it('ends for today when there were enough', async () => {
    const { ctx } = await makePractice(db)
    for (let nth = 0; nth < limits.invitesPerDayMax; nth += 1)
      await inviteClient(ctx, { ...anna, email: `anna-${nth}@mail.test` })
    await expect(inviteClient(ctx, anna)).rejects.toMatchObject({ code: 'scheduling.invites_enough' })
  })

  it('is not for clients and companies, and nobody else sees it', async () => {
    const { ctx } = await makePractice(db)
    const { id } = await inviteClient(ctx, anna)
    const { companyId } = await makeBookableHub(db)
    const { personId } = await makePerson(db)
    const company = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    await expect(inviteClient(company, anna)).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
    await expect(inviteClient(ownCtx(db, personId), anna)).rejects.toMatchObject({
      code: 'scheduling.not_allowed',
    })
    const colleague = await makePractice(db)
    expect(await listClientInvites(colleague.ctx)).toEqual([])
    await expect(sendInviteAgain(colleague.ctx, id as InviteId)).rejects.toMatchObject({
      code: 'scheduling.invite_missing',
    })
  })

  it('is announced and audited without the address', async () => {
    const { ctx, professionalId } = await makePractice(db)
    const { id } = await inviteClient(ctx, anna)
    const event = (await announced(db, 'client_invite.sent')).at(-1)
    expect(event?.payload).toMatchObject({ inviteId: id, professionalId })
    const entry = (await audited(db, 'client_invite.sent')).at(-1)
    expect(`${JSON.stringify(event)} ${JSON.stringify(entry)}`).not.toContain('anna')
  })
})
