import { setTimeAway } from '@kara/directory'
import { acceptTerms, findCurrentTerms } from '@kara/identity'
import { makePerson } from '@kara/identity/testing'
import type { PersonId } from '@kara/kernel'
import { listRequests, setRequestLink } from '@kara/scheduling'
import { makePractice } from '@kara/scheduling/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { enter } from '../../../http/enter.server.ts'
import { cookiesSet, type TestRequest, testArgs, testPlatform } from '../../../http/testing.ts'
import { loader as ownPage } from '../own-page/page.server.ts'
import { action, loader } from './page.server.ts'
import { sendOwnRequest } from './send-own-request.server.ts'

/** Flow 8, its last line: what can go wrong on the page of a professional's own. */
describe('flow 8 E: asking on a page of one’s own', () => {
  const db = openTestDatabase()

  async function open() {
    const platform = await testPlatform(db)
    const practice = await makePractice(db)
    await setRequestLink(practice.ctx, { isOn: true, serviceIds: null })
    const { personId } = await makePerson(db)
    const params = { slug: practice.slug }
    const as = async (who: PersonId | null, wish: TestRequest = {}) => {
      if (!who) return testArgs(platform, { params, ...wish })
      const door = testArgs(platform)
      await enter(door, { personId: who, method: 'password' })
      return testArgs(platform, { params, ...wish, cookies: cookiesSet(door) })
    }
    const typed = { serviceId: practice.serviceId, ownWords: 'I sleep badly.' }
    const send = async (more: Record<string, string> = {}) => {
      const args = await as(personId, { form: { ...typed, ...more } })
      const ctx = {
        ...practice.ctx,
        actor: { kind: 'person', personId },
        scope: { role: 'person', personId },
      }
      return sendOwnRequest(args, ctx as never, {
        name: practice.displayName,
        timeZone: 'Atlantic/Reykjavik',
      })
    }
    return { practice, personId, as, send }
  }

  test('disabled: the page says so, and its form leads back to it', async () => {
    const { practice, personId, as } = await open()
    await setRequestLink(practice.ctx, { isOn: false, serviceIds: null })
    expect(await ownPage((await as(null)) as never)).toEqual({ professional: null })
    const answer = await loader((await as(personId)) as never).catch((thrown: unknown) => thrown)
    expect((answer as Response).headers.get('location')).toBe(`/with/${practice.slug}`)
  })

  test('away: the page says until when, and its form leads back to it', async () => {
    const { practice, personId, as } = await open()
    await setTimeAway(practice.ctx, { fromDay: '2026-11-20', backOn: '2026-12-01', message: 'Back soon' })
    expect(await ownPage((await as(null)) as never)).toMatchObject({
      professional: { away: { backOn: '2026-12-01', message: 'Back soon' } },
    })
    const answer = await loader((await as(personId)) as never).catch((thrown: unknown) => thrown)
    expect((answer as Response).headers.get('location')).toBe(`/with/${practice.slug}`)
    await setTimeAway(practice.ctx, { fromDay: '2026-11-20', isForGood: true })
    expect(await ownPage((await as(null)) as never)).toEqual({ professional: null })
  })

  test('spam: a form that fills what people do not see is refused and nothing is sent', async () => {
    const { practice, send } = await open()
    await send({ ownTrap: 'https://spam.example' })
    expect(await listRequests(practice.ctx, 'open')).toEqual([])
  })

  test('duplicate: asking again leads to the request that is open', async () => {
    const { practice, send } = await open()
    const first = (await send()) as Response
    const second = (await send()) as Response
    expect(second.headers.get('location')).toBe(first.headers.get('location'))
    expect(await listRequests(practice.ctx, 'open')).toHaveLength(1)
  })

  test('a session that ended meanwhile: what was written stays, and goes on once signed in again', async () => {
    const { practice, as, personId } = await open()
    const form = { serviceId: practice.serviceId, modality: 'video', ownWords: 'I sleep badly.' }
    const reply = (await action((await as(null, { form })) as never)) as {
      data: { initialValue: object; error: object }
      init: { status: number }
    }
    expect(reply.init.status).toBe(401)
    expect(reply.data.initialValue).toMatchObject({ ownWords: 'I sleep badly.' })
    expect(JSON.stringify(reply.data.error)).toContain('Sign in again in another tab')
    expect(await listRequests(practice.ctx, 'open')).toEqual([])
    const terms = await findCurrentTerms(practice.ctx, 'client', 'en')
    await acceptTerms(
      { ...practice.ctx, actor: { kind: 'person', personId }, scope: { role: 'person', personId } },
      { termsVersionId: terms?.id ?? '' },
    )
    await action((await as(personId, { form })) as never)
    expect(await listRequests(practice.ctx, 'open')).toHaveLength(1)
  })

  test('a session that ended before the terms were answered leads to the sign-in and back', async () => {
    const { practice, as } = await open()
    const path = `/with/${practice.slug}/request`
    const form = { answer: 'accept', termsVersionId: practice.serviceId }
    const answer = (await action((await as(null, { form, path })) as never)) as Response
    expect(answer.headers.get('location')).toBe(`/sign-in?to=${encodeURIComponent(path)}`)
  })
})
