import { makeAskedForDesk, makeClinicWithDesk, makeStaffedClinic } from '@kara/clinics/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { askedBy, type TestRequest } from '../../../http/testing.ts'
import { action as change } from '../clinic/page.server.ts'
import { loader as calendarLoader } from './calendar/page.server.ts'
import { action as answer, loader as inviteLoader } from './invite/page.server.ts'
import { action as keep, loader as memberLoader } from './member/page.server.ts'
import { action, loader } from './page.server.ts'

describe('the pages of a clinic’s desk', () => {
  const db = openTestDatabase()

  const signedIn = async (personId: string, wish: TestRequest) =>
    (await askedBy(db, personId as never, wish)) as never

  test('lead from an invitation to the clinic, under the name that was written', async () => {
    const clinic = await makeStaffedClinic(db)
    const { personId, inviteId } = await makeAskedForDesk(db, clinic)
    expect(await loader(await signedIn(personId, {}))).toMatchObject({ kept: null, asked: [{ inviteId }] })
    const params = { inviteId }
    expect(await inviteLoader(await signedIn(personId, { params }))).toMatchObject({
      asked: { state: 'waiting', clinicName: 'Hlíð' },
      isElsewhere: false,
    })
    expect(await answer(await signedIn(personId, { params, form: { name: ' ' } }))).toMatchObject({
      data: { error: { name: [expect.any(String)] } },
    })
    await answer(await signedIn(personId, { params, form: { name: 'Rósa' } }))
    expect(await loader(await signedIn(personId, {}))).toMatchObject({
      kept: { name: 'Hlíð', ownName: 'Rósa', members: [{}, {}] },
      asked: [],
    })
  })

  test('keep the time of a member, and nothing of who belongs', async () => {
    const { desk, member } = await makeClinicWithDesk(db)
    const params = { professionalId: member.memberId }
    const form = { intent: 'days', day: '2027-01-04', endDay: '', starts: '9', ends: '12' }
    await keep(await signedIn(desk.personId, { params, form }))
    expect(await memberLoader(await signedIn(desk.personId, { params }))).toMatchObject({
      days: [{ day: '2027-01-04' }],
      acts: [{ kind: 'day_hours', byName: 'Rósa', canUndo: true }],
      isAdministrator: null,
    })
    const taking = await keep(await signedIn(desk.personId, { params, form: { intent: 'take_off' } }))
    expect(taking).toMatchObject({ data: { problem: expect.any(String) } })
    expect(await calendarLoader(await signedIn(desk.personId, {}))).toMatchObject({
      ownId: null,
      rows: [{}, {}],
    })
  })

  test('are closed to whoever was taken from the desk, and to who never sat there', async () => {
    const { desk, member, administrator } = await makeClinicWithDesk(db)
    const { kept } = await loader(await signedIn(desk.personId, {}))
    const form = { intent: 'end_desk', deskId: kept?.deskId ?? '' }
    await change(await signedIn(administrator.personId, { form }))
    const params = { professionalId: member.memberId }
    for (const personId of [desk.personId, member.personId])
      await expect(memberLoader(await signedIn(personId, { params }))).rejects.toMatchObject({
        code: 'clinics.member_missing',
      })
    await expect(calendarLoader(await signedIn(desk.personId, {}))).rejects.toMatchObject({ status: 302 })
    const left = (await action(await signedIn(desk.personId, { form: {} }))) as Response
    expect(left.headers.get('location')).toBe('/work/desk')
  })
})
