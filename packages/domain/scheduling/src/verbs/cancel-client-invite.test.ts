import type { Id } from '@kara/kernel'
import { audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listClientInvites } from '../reads/list-client-invites.ts'
import { makePractice, makePrivateClient } from '../testing.ts'
import { cancelClientInvite } from './cancel-client-invite.ts'
import { inviteClient, sendInviteAgain } from './invite-client.ts'

describe('taking an invite back', () => {
  const db = openTestDatabase()
  const anna = { name: 'Anna', email: 'anna@mail.test', locale: 'en' } as const

  it('ends it, once, and it cannot be sent again', async () => {
    const { ctx } = await makePractice(db)
    const id = (await inviteClient(ctx, anna)).id as Id<'client_invite'>
    await cancelClientInvite(ctx, id)
    await cancelClientInvite(ctx, id)
    expect(await listClientInvites(ctx)).toMatchObject([{ state: 'cancelled' }])
    ctx.clock.advance({ hours: 1 })
    await expect(sendInviteAgain(ctx, id)).rejects.toMatchObject({ code: 'scheduling.invite_ended' })
    expect((await audited(db, 'client_invite.cancelled')).at(-1)).toMatchObject({ objectId: id })
  })

  it('leaves room for a new invite to the same address', async () => {
    const { ctx } = await makePractice(db)
    const first = await inviteClient(ctx, anna)
    await cancelClientInvite(ctx, first.id as Id<'client_invite'>)
    expect((await inviteClient(ctx, anna)).id).not.toBe(first.id)
  })

  it('comes too late for who accepted, and is nobody else’s to do', async () => {
    const practice = await makePractice(db)
    const { inviteId, ctx } = await makePrivateClient(db, practice)
    await expect(cancelClientInvite(practice.ctx, inviteId)).rejects.toMatchObject({
      code: 'scheduling.invite_ended',
    })
    await expect(cancelClientInvite(ctx, inviteId)).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
    const colleague = await makePractice(db)
    await expect(cancelClientInvite(colleague.ctx, inviteId)).rejects.toMatchObject({
      code: 'scheduling.invite_missing',
    })
  })
})
