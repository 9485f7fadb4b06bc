import { makePerson, makeStaff } from '@kara/identity/testing'
import { makeBookableHub, mondayAtTen } from '@kara/scheduling/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { enter } from '../../../http/enter.server.ts'
import { cookiesSet, testArgs, testPlatform } from '../../../http/testing.ts'
import { loader } from './page.server.ts'

describe('the page on which support explains an offer', () => {
  const db = openTestDatabase()
  const day = mondayAtTen.slice(0, 10)

  async function ask(professionalId: string, question = '') {
    const { personId } = await makePerson(db)
    await makeStaff(db, personId)
    const platform = await testPlatform(db)
    const door = testArgs(platform)
    await enter(door, { personId, method: 'password' })
    const path = `/console/professionals/${professionalId}/offer?${question}`
    return loader(
      testArgs(platform, { path, params: { professionalId }, cookies: cookiesSet(door) }) as never,
    )
  }

  test('begins with today, wherever the professional works', async () => {
    const hub = await makeBookableHub(db)
    expect(await ask(hub.professionalId)).toMatchObject({
      hubs: [{ companyId: hub.companyId }],
      asked: { service: hub.serviceId, hub: '', day: '2026-11-20', time: '' },
      explained: { asked: null },
    })
  })

  test('explains a time in a hub, however it was written', async () => {
    const hub = await makeBookableHub(db)
    for (const time of ['8', '8:00', '0800', '08.00']) {
      const answer = await ask(hub.professionalId, `hub=${hub.companyId}&day=${day}&time=${time}`)
      expect(answer.explained?.asked).toEqual({ at: `${day}T08:00:00Z`, reason: 'hours' })
    }
  })

  test('says so where there is no such day or time', async () => {
    const hub = await makeBookableHub(db)
    for (const wrong of ['day=2026-02-30', 'time=25', `day=${day}&time=later`])
      expect(await ask(hub.professionalId, wrong)).toMatchObject({ isUnreadable: true })
  })

  test('shows no time of somebody who is hidden', async () => {
    const hub = await makeBookableHub(db)
    await db.witness`update app.professional set state = 'hidden' where id = ${hub.professionalId}`
    expect(await ask(hub.professionalId)).toMatchObject({ isShown: false, explained: null })
  })
})
