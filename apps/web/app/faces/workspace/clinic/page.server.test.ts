import { makeStaffedClinic } from '@kara/clinics/testing'
import { makeProfessional } from '@kara/directory/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { askedBy, type TestRequest } from '../../../http/testing.ts'
import { loader as calendarLoader } from '../clinic-calendar/page.server.ts'
import { action as answer, loader as inviteLoader } from '../clinic-invite/page.server.ts'
import { action as keep, loader as memberLoader } from '../clinic-member/page.server.ts'
import { action, loader } from './page.server.ts'

describe('the pages of a clinic', () => {
  const db = openTestDatabase()

  const signedIn = async (personId: string, wish: TestRequest) =>
    (await askedBy(db, personId as never, wish)) as never

  test('lead from an empty page to a clinic with an invitation that is accepted', async () => {
    const head = await makeProfessional(db, { displayName: 'Head' })
    const colleague = await makeProfessional(db, { displayName: 'Colleague' })
    expect(await loader(await signedIn(head.personId, {}))).toMatchObject({ clinic: null, asked: [] })
    await action(await signedIn(head.personId, { form: { intent: 'open', name: 'Hlíð', place: '' } }))
    const form = { intent: 'invite', address: colleague.slug, locale: 'en' }
    await action(await signedIn(head.personId, { form }))
    const { asked } = await loader(await signedIn(colleague.personId, {}))
    expect(asked).toMatchObject([{ clinicName: 'Hlíð', invitedByName: 'Head' }])
    const params = { inviteId: asked[0]?.inviteId ?? '' }
    expect(await inviteLoader(await signedIn(colleague.personId, { params }))).toMatchObject({
      asked: { state: 'waiting' },
      isElsewhere: false,
    })
    await answer(await signedIn(colleague.personId, { params, form: { intent: 'accept' } }))
    expect(await loader(await signedIn(colleague.personId, {}))).toMatchObject({
      clinic: { name: 'Hlíð', isAdministrator: false },
    })
  })

  test('keep what was typed when an invitation goes nowhere', async () => {
    const { administrator } = await makeStaffedClinic(db)
    const form = { intent: 'invite', address: 'nobody-at-all', locale: 'en' }
    const reply = await action(await signedIn(administrator.personId, { form }))
    expect(reply).toMatchObject({
      data: { initialValue: { address: 'nobody-at-all' }, error: { address: [expect.any(String)] } },
    })
  })

  test('let an administrator keep the hours of a member, who reads of it', async () => {
    const { administrator, member } = await makeStaffedClinic(db)
    const params = { professionalId: member.memberId }
    const form = { intent: 'days', day: '2027-01-04', endDay: '', starts: '9', ends: '12' }
    await keep(await signedIn(administrator.personId, { params, form }))
    expect(await memberLoader(await signedIn(administrator.personId, { params }))).toMatchObject({
      days: [{ day: '2027-01-04', ranges: [{ starts: '09:00', ends: '12:00' }] }],
      acts: [{ kind: 'day_hours' }],
    })
    expect(await loader(await signedIn(member.personId, {}))).toMatchObject({
      acts: [{ kind: 'day_hours', canUndo: true }],
    })
    const wrong = { ...form, ends: '8' }
    expect(await keep(await signedIn(administrator.personId, { params, form: wrong }))).toMatchObject({
      data: { problem: expect.any(String), typed: { starts: '09:00', ends: '08:00' } },
    })
  })

  test('move a stretch of time off that the address names, on the member’s wall', async () => {
    const { administrator, member } = await makeStaffedClinic(db)
    const params = { professionalId: member.memberId }
    const off = { intent: 'off', day: '2027-01-04', endDay: '', starts: '9', ends: '12' }
    await keep(await signedIn(administrator.personId, { params, form: off }))
    const { timeOff } = await memberLoader(await signedIn(administrator.personId, { params }))
    const { timeOffId = '', day: of = '' } = timeOff[0] ?? {}
    const path = `/work/clinic/members/${member.memberId}?move=${timeOffId}&of=${of}`
    expect(await memberLoader(await signedIn(administrator.personId, { params, path }))).toMatchObject({
      moving: { day: '2027-01-04', starts: '09:00', ends: '12:00', isWhole: false },
    })
    const form = { intent: 'off_move', timeOffId, of, day: '2027-01-05', starts: '13', ends: '14' }
    await keep(await signedIn(administrator.personId, { params, form }))
    expect(await memberLoader(await signedIn(administrator.personId, { params }))).toMatchObject({
      timeOff: [{ day: '2027-01-05', startsAt: '2027-01-05T13:00:00Z' }],
      acts: [{ kind: 'time_off_changed', canUndo: true }, { kind: 'time_off_added' }],
      moving: null,
    })
  })

  test('are closed to who is no administrator, and after the member left', async () => {
    const { administrator, member } = await makeStaffedClinic(db)
    const of = (professionalId: string) => ({ params: { professionalId } })
    const missing = { code: 'clinics.member_missing' }
    await expect(
      memberLoader(await signedIn(member.personId, of(administrator.professionalId))),
    ).rejects.toMatchObject(missing)
    await expect(calendarLoader(await signedIn(member.personId, {}))).rejects.toMatchObject({
      code: 'clinics.administrators_only',
    })
    expect(await calendarLoader(await signedIn(administrator.personId, {}))).toMatchObject({
      view: 'day',
      rows: [{}, {}],
    })
    await action(await signedIn(member.personId, { form: { intent: 'leave' } }))
    await expect(
      memberLoader(await signedIn(administrator.personId, of(member.memberId))),
    ).rejects.toMatchObject(missing)
    const form = { intent: 'away', day: '2027-01-04', endDay: '' }
    await expect(
      keep(await signedIn(administrator.personId, { ...of(member.memberId), form })),
    ).rejects.toMatchObject(missing)
  })
})
