import {
  appointAdministrator,
  closeClinic,
  declineDesk,
  dueHandlers,
  endDesk,
  findOwnDesk,
  inviteMember,
  leaveClinic,
  leaveDesk,
  setMemberHours,
  takeDesk,
  withdrawInvite,
} from '@kara/clinics'
import { makeAskedForDesk, makeClinic, makeStaffedClinic } from '@kara/clinics/testing'
import { drainOutbox, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { drainNotices, openPostOffice } from '../testing.ts'
import {
  planClinicChanges,
  planClinicDeskEnded,
  planClinicInvite,
  planClinicNews,
} from './plan-clinic-invite.ts'

describe('the letters of a clinic', () => {
  const db = openTestDatabase()
  const office = openPostOffice()
  const textsTo = async (personId: string, about: string) => {
    const [row] = await db.witness`select email from app.person_email where person_id = ${personId}`
    return (await office.lettersTo(String(row?.email)))
      .map(({ text }) => text)
      .filter((text) => text.includes(about))
  }

  it('bring an invitation once, to an address or to a professional, and not when it was taken back', async () => {
    const { ctx, clock } = await makeClinic(db)
    const { id } = await inviteMember(ctx, { address: 'colleague@mail.test', locale: 'is' })
    const gone = await inviteMember(ctx, { address: 'gone@mail.test', locale: 'en' })
    await withdrawInvite(ctx, gone.id as never)
    await drainNotices(db, office, clock)
    await drainNotices(db, office, clock)
    const letters = await office.lettersTo('colleague@mail.test')
    expect(letters).toHaveLength(1)
    expect(letters[0]?.text).toContain(`/work/clinic/invites/${id}`)
    expect(letters[0]?.text).toContain('býður þér')
    expect(await office.lettersTo('gone@mail.test')).toEqual([])
  })

  it('tell administrators who came and went, and a member what they are', async () => {
    const { ctx, member, administrator, clock } = await makeStaffedClinic(db)
    await appointAdministrator(ctx, { memberId: member.memberId })
    await leaveClinic(member.ctx)
    await drainNotices(db, office, clock)
    expect(await textsTo(administrator.personId, 'accepted your invitation')).toHaveLength(1)
    expect(await textsTo(administrator.personId, 'cannot be seen or changed')).toHaveLength(1)
    expect(await textsTo(member.personId, 'made you an administrator')).toHaveLength(1)
  })

  it('tell a member what was changed in their calendar, in one letter', async () => {
    const { ctx, member, administrator, clock } = await makeStaffedClinic(db)
    await setMemberHours(ctx, { memberId: member.memberId, hours: [] })
    clock.advance({ minutes: 30 })
    await drainOutbox(db, { clock, modules: [{ subscriptions: [], dueHandlers }, office.notices()] })
    const [text, ...more] = await textsTo(member.personId, 'was changed for you')
    expect(more).toEqual([])
    expect(text).toContain(`Weekly hours, by ${administrator.displayName}`)
  })

  it('ask somebody to the desk on a page of their own, and tell every member who sits there and what they changed', async () => {
    const clinic = await makeStaffedClinic(db)
    const { member, administrator, clock } = clinic
    const desk = await makeAskedForDesk(db, clinic)
    await drainNotices(db, office, clock)
    const [asked] = await office.lettersTo(desk.email)
    expect(asked?.text).toContain(`/work/desk/invites/${desk.inviteId}`)
    expect(asked?.text).toContain('keep the calendars of')
    await takeDesk(desk.ctx, { inviteId: desk.inviteId, name: 'Rósa' })
    await drainNotices(db, office, clock)
    for (const { personId } of [member, administrator])
      expect(await textsTo(personId, 'Rósa is at the desk')).toHaveLength(1)
    await setMemberHours(desk.ctx, { memberId: member.memberId, hours: [] })
    clock.advance({ minutes: 30 })
    await drainOutbox(db, { clock, modules: [{ subscriptions: [], dueHandlers }, office.notices()] })
    expect(await textsTo(member.personId, 'Weekly hours, by Rósa')).toHaveLength(1)
    await leaveDesk(desk.ctx)
    await drainNotices(db, office, clock)
    expect(await textsTo(administrator.personId, 'Rósa is no longer at the desk')).toHaveLength(1)
    expect(await textsTo(member.personId, 'Rósa is no longer at the desk')).toEqual([])
  })

  it('tell who sat at the desk that they do not any more, and who invited somebody that they do not want to', async () => {
    const clinic = await makeStaffedClinic(db)
    const { administrator, clock } = clinic
    const [unwilling, ended, closed] = [
      await makeAskedForDesk(db, clinic),
      await makeAskedForDesk(db, clinic),
      await makeAskedForDesk(db, clinic),
    ]
    await declineDesk(unwilling.ctx, unwilling.inviteId)
    for (const { ctx, inviteId } of [ended, closed]) await takeDesk(ctx, { inviteId, name: 'Rósa' })
    await endDesk(clinic.ctx, (await findOwnDesk(ended.ctx))?.deskId as never)
    await drainNotices(db, office, clock)
    await drainNotices(db, office, clock)
    expect(await textsTo(administrator.personId, `${unwilling.email} declined`)).toHaveLength(1)
    expect(await textsTo(ended.personId, 'has ended your place at the desk')).toHaveLength(1)
    expect(await textsTo(closed.personId, 'your place at')).toEqual([])
    await closeClinic(clinic.ctx)
    await drainNotices(db, office, clock)
    expect(await textsTo(closed.personId, 'has closed, and with it your place')).toHaveLength(1)
    expect(await textsTo(ended.personId, 'your place at')).toHaveLength(1)
  })

  it('are planned by jobs only', async () => {
    const { ctx, administrator } = await makeClinic(db)
    const toldId = administrator.professionalId
    const refused = { code: 'notifications.only_as_job' }
    await expect(
      planClinicInvite(ctx, { inviteId: 'i' as never, invitedBy: toldId, sentAt: 's' as never }),
    ).rejects.toMatchObject(refused)
    const news = { news: 'left', toldId, aboutId: toldId, clinicName: 'Hlíð', cause: 'c' } as const
    await expect(planClinicNews(ctx, news)).rejects.toMatchObject(refused)
    const ended = { deskId: 'd', personId: 'p', end: 'closed', clinicName: 'Hlíð' } as never
    await expect(planClinicDeskEnded(ctx, ended)).rejects.toMatchObject(refused)
    await expect(planClinicChanges(ctx, { professionalId: toldId, actIds: ['a'] })).rejects.toMatchObject(
      refused,
    )
  })
})
