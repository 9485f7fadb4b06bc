import { makePerson } from '@kara/identity/testing'
import type { PersonId } from '@kara/kernel'
import { makeNotice } from '@kara/notices/testing'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { enter } from '../../../http/enter.server.ts'
import { cookiesSet, testArgs, testPlatform } from '../../../http/testing.ts'
import { loader as open } from '../../everywhere/notice/page.server.ts'
import { action, loader } from './page.server.ts'

describe('what a client was told', () => {
  const db = openTestDatabase()

  async function signedIn() {
    const { personId } = await makePerson(db)
    const platform = await testPlatform(db)
    const door = testArgs(platform)
    await enter(door, { personId, method: 'password' })
    return { personId, platform, cookies: cookiesSet(door) }
  }
  const tell = (personId: PersonId, title: string) =>
    makeNotice(testCtx({ database: db.database, scope: { role: 'person', personId } }), personId, { title })

  test('is read by opening it, which leads to what it is about', async () => {
    const { personId, platform, cookies } = await signedIn()
    await tell(personId, 'Booked')
    const list = async () => (await loader(testArgs(platform, { cookies }) as never)).notices
    const [notice] = await list()
    expect(notice).toMatchObject({ title: 'Booked', isRead: false })
    const params = { noticeId: notice?.id ?? '' }
    const reply = await open(testArgs(platform, { cookies, params }) as never)
    expect(reply.headers.get('location')).toBe('/home/sessions/1')
    expect(await list()).toMatchObject([{ title: 'Booked', isRead: true }])
  })

  test('is read all at once, up to what was shown', async () => {
    const { personId, platform, cookies } = await signedIn()
    await tell(personId, 'First')
    const list = async () => (await loader(testArgs(platform, { cookies }) as never)).notices
    const [shown] = await list()
    await tell(personId, 'Meanwhile')
    const form = { upTo: shown?.id ?? '' }
    const reply = await action(testArgs(platform, { cookies, form }) as never)
    expect(reply.headers.get('location')).toBe('/home/notices')
    expect(await list()).toMatchObject([
      { title: 'Meanwhile', isRead: false },
      { title: 'First', isRead: true },
    ])
  })

  test('says when the last mail came back, until one gets through', async () => {
    const { personId, platform, cookies } = await signedIn()
    const refused = async () => (await loader(testArgs(platform, { cookies }) as never)).isMailRefused
    const mailed = (state: 'sent' | 'bounced') =>
      db.witness`insert into app.delivery (id, letter, cause_key, recipient_kind, person_id, email_domain, state,
          tries, claimed_at)
        values (${platform.ids.next()}, 'booking_confirmed', ${platform.ids.next()}, 'client', ${personId},
          'mail.test', ${state}, 1, now())`
    expect(await refused()).toBe(false)
    await mailed('bounced')
    expect(await refused()).toBe(true)
    await mailed('sent')
    expect(await refused()).toBe(false)
  })
})
