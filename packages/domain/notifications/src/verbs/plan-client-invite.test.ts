import { makePerson } from '@kara/identity/testing'
import type { Id } from '@kara/kernel'
import {
  acceptClientInvite,
  bookForClient,
  cancelAsProfessional,
  cancelClientInvite,
  inviteClient,
} from '@kara/scheduling'
import { makePractice, makePrivateClient, mondayAtTen, ownCtx } from '@kara/scheduling/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { deliveries, drainNotices, openPostOffice } from '../testing.ts'
import { planClientInvite } from './plan-client-invite.ts'

describe('the letters of an invite', () => {
  const db = openTestDatabase()
  const office = openPostOffice()

  it('bring the link to the address once, in the language that was chosen, and name nobody outside', async () => {
    const { ctx, clock, displayName } = await makePractice(db)
    const { id } = await inviteClient(ctx, { name: 'Anna Sif', email: 'anna@mail.test', locale: 'is' })
    await drainNotices(db, office, clock)
    await drainNotices(db, office, clock)
    const [letter, ...more] = await office.lettersTo('anna@mail.test')
    expect(more).toEqual([])
    expect(letter?.subject).toBe('Þér er boðið')
    expect(letter?.text).toContain(`/invites/${id}`)
    expect(letter?.text).toContain(displayName)
    expect((await deliveries(db)).filter((row) => row.letter === 'client_invite')).toMatchObject([
      { recipientKind: 'address', emailDomain: 'mail.test', personId: null, state: 'sent' },
    ])
  })

  it('do not leave once the invite was taken back', async () => {
    const { ctx, clock } = await makePractice(db)
    const { id } = await inviteClient(ctx, { name: 'Late', email: 'late@mail.test', locale: 'en' })
    await cancelClientInvite(ctx, id as Id<'client_invite'>)
    await drainNotices(db, office, clock)
    expect(await office.lettersTo('late@mail.test')).toEqual([])
  })

  it('tell the professional who accepted', async () => {
    const practice = await makePractice(db)
    const [own] = await db.witness`select email from app.person_email where person_id = ${practice.personId}`
    const { personId, email } = await makePerson(db, { displayName: 'Birna Ösp' })
    const { id } = await inviteClient(practice.ctx, { name: 'Birna', email, locale: 'en' })
    await acceptClientInvite(ownCtx(db, personId, practice.clock), id as Id<'client_invite'>)
    await drainNotices(db, office, practice.clock)
    const [letter] = await office.lettersTo(String(own?.email))
    expect(letter?.text).toContain('Birna Ösp')
    expect(letter?.text).toContain(`/work/clients/${personId}`)
  })

  it('wait for the professional to be awake, when it is about a client who accepted at night', async () => {
    const practice = await makePractice(db)
    const [own] = await db.witness`select email from app.person_email where person_id = ${practice.personId}`
    const { personId, email } = await makePerson(db)
    const { id } = await inviteClient(practice.ctx, { name: 'Nótt', email, locale: 'en' })
    practice.clock.advance({ hours: 14 })
    await acceptClientInvite(ownCtx(db, personId, practice.clock), id as Id<'client_invite'>)
    await drainNotices(db, office, practice.clock)
    expect(await office.lettersTo(String(own?.email))).toEqual([])
    practice.clock.advance({ hours: 9 })
    await drainNotices(db, office, practice.clock)
    expect(await office.lettersTo(String(own?.email))).toHaveLength(1)
  })

  it('of a session that the professional booked say what it costs, after the three minutes in which it can be taken back', async () => {
    const practice = await makePractice(db)
    const { ctx, clock, serviceId } = practice
    const { personId, email } = await makePrivateClient(db, practice)
    const first = await bookForClient(ctx, { personId, serviceId, startsAt: mondayAtTen })
    await drainNotices(db, office, clock)
    await cancelAsProfessional(ctx, first.id as never)
    clock.advance({ minutes: 4 })
    await drainNotices(db, office, clock)
    const subjects = async () => (await office.lettersTo(email)).map(({ text }) => text)
    expect((await subjects()).filter((text) => text.includes('/sessions/'))).toEqual([])
    const { id } = await bookForClient(ctx, { personId, serviceId, startsAt: mondayAtTen })
    clock.advance({ minutes: 4 })
    await drainNotices(db, office, clock)
    const confirmed = (await subjects()).filter((text) => text.includes(`/sessions/${id}`))
    expect(confirmed).toHaveLength(1)
    expect(confirmed[0]).toContain('19,500')
  })

  it('are planned by jobs only', async () => {
    const { ctx, professionalId } = await makePractice(db)
    const sent = { inviteId: crypto.randomUUID() as never, professionalId, sentAt: mondayAtTen }
    await expect(planClientInvite(ctx, sent)).rejects.toMatchObject({ code: 'notifications.only_as_job' })
  })
})
