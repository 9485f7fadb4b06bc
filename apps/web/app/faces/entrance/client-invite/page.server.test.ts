import { makePerson } from '@kara/identity/testing'
import type { Id, PersonId } from '@kara/kernel'
import { cancelClientInvite, inviteClient, listClients } from '@kara/scheduling'
import { makePractice } from '@kara/scheduling/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { enter } from '../../../http/enter.server.ts'
import { cookiesSet, type TestRequest, testArgs, testPlatform } from '../../../http/testing.ts'
import { action, loader } from './page.server.ts'

/** Flow 7, its last line: what can go wrong with the invite of a private client. */
describe('flow 7 E: the page of an invite', () => {
  const db = openTestDatabase()

  async function invited() {
    const platform = await testPlatform(db)
    const practice = await makePractice(db)
    const { personId, email } = await makePerson(db)
    const { id } = await inviteClient(practice.ctx, { name: 'Anna', email, locale: 'en' })
    const params = { inviteId: id }
    const as = async (who: PersonId | null, wish: TestRequest = {}) => {
      if (!who) return testArgs(platform, { params, ...wish }) as never
      const door = testArgs(platform)
      await enter(door, { personId: who, method: 'password' })
      return testArgs(platform, { params, ...wish, cookies: cookiesSet(door) }) as never
    }
    const { clock } = platform
    return { clock, practice, personId, inviteId: id as Id<'client_invite'>, as }
  }

  test('expired: the page says so, to the right person and to anybody, and accepting it is refused', async () => {
    const { clock, practice, personId, as } = await invited()
    clock.advance({ hours: 24 * 15 })
    expect(await loader(await as(null))).toMatchObject({ step: { name: 'ended', state: 'expired' } })
    expect(await loader(await as(personId))).toMatchObject({ step: { name: 'ended', state: 'expired' } })
    await action(await as(personId, { form: { answer: 'connect' } }))
    expect(await listClients(practice.ctx)).toEqual([])
  })

  test('cancelled by the professional: the page says so, and accepting it is refused', async () => {
    const { practice, personId, inviteId, as } = await invited()
    await cancelClientInvite(practice.ctx, inviteId)
    expect(await loader(await as(personId))).toMatchObject({ step: { name: 'ended', state: 'cancelled' } })
    await action(await as(personId, { form: { answer: 'connect' } }))
    expect(await listClients(practice.ctx)).toEqual([])
  })

  test('the wrong person: they learn whose account is signed in and not whom it asks, and cannot accept it', async () => {
    const { practice, as } = await invited()
    const wrong = await makePerson(db, { displayName: 'Somebody Else' })
    const page = await loader(await as(wrong.personId))
    expect(page).toMatchObject({ step: { name: 'other', account: 'Somebody Else' } })
    expect(JSON.stringify(page)).not.toContain('Anna')
    await action(await as(wrong.personId, { form: { answer: 'connect' } })).catch(() => undefined)
    expect(await listClients(practice.ctx)).toEqual([])
  })

  test('an existing account: it becomes a client by its consent only', async () => {
    const { practice, personId, as } = await invited()
    const { step } = await loader(await as(personId))
    expect(['terms', 'decision']).toContain(step.name)
    expect(await listClients(practice.ctx)).toEqual([])
    await action(await as(personId, { form: { answer: 'connect' } }))
    expect(await listClients(practice.ctx)).toMatchObject([{ personId, privateSince: expect.any(String) }])
  })
})
