import { makeEmployee } from '@kara/companies/testing'
import { findCurrentTerms, startSession } from '@kara/identity'
import { makePerson } from '@kara/identity/testing'
import { timeOrderedIds } from '@kara/kernel'
import { makeBookableHub } from '@kara/scheduling/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { gateCtx } from '../../../http/ctx.server.ts'
import { type TestRequest, testArgs, testPlatform } from '../../../http/testing.ts'
import { action, loader } from './page.server.ts'

describe('a request that was interrupted', () => {
  const db = openTestDatabase()

  async function arrive() {
    const platform = await testPlatform(db)
    const { companyId, hubId, host, serviceId, slug } = await makeBookableHub(db)
    const hub = { companyId, hubId, state: 'published', version: 1, canonicalHost: host } as const
    const at = { kind: 'hub', name: `${host}:3000`, origin: `http://${host}:3000`, hub } as const
    const path = `/professionals/${slug}/request`
    const visit = (wish: TestRequest = {}) =>
      testArgs(platform, { host: at, path, params: { slug }, ...wish }) as never
    const signIn = async () => {
      const { personId } = await makePerson(db)
      await makeEmployee(db, companyId, personId)
      const wish = { personId, host: at.name, method: 'password' } as const
      const { token } = await startSession(gateCtx(visit()), wish)
      return { '__Host-session': token }
    }
    return { platform, serviceId, slug, visit, signIn }
  }
  const placeOf = (answer: unknown) => (answer as Response).headers.get('location')

  test('keeps what was written when the session ended meanwhile, and says how to go on', async () => {
    const { serviceId, slug, visit } = await arrive()
    const form = { serviceId, modality: 'video', ownWords: 'Mornings suit me best' }
    const sent = visit({ form })
    const reply = (await action(sent)) as {
      data: { initialValue: object; error: object }
      init: { status: number }
    }
    expect(reply.init.status).toBe(401)
    expect(reply.data.initialValue).toMatchObject({ ownWords: 'Mornings suit me best' })
    expect(JSON.stringify(reply.data.error)).toContain('Sign in again in another tab')
    // Where no script runs the page is drawn anew: it says where to sign in, and leads nowhere by itself.
    const path = `/professionals/${slug}/request`
    expect(reply.data).toMatchObject({
      goOn: { first: 'signIn', href: `/sign-in?${new URLSearchParams({ to: path })}` },
    })
    expect(await loader(sent)).toEqual({ isKept: true })
    // What was kept is kept for this one answer: whoever opens the page finds times to choose from, here.
    expect(placeOf(await loader(visit()).catch((thrown: unknown) => thrown))).toBe(`/professionals/${slug}`)
  })

  test('keeps what was written when new terms came into force over it, and says where they are', async () => {
    const { serviceId, slug, visit, signIn } = await arrive()
    const form = { serviceId, modality: 'video', ownWords: 'Mornings suit me best' }
    // Whoever has accepted nothing yet stands as somebody for whom a version has just come into force.
    const sent = visit({ cookies: await signIn(), form })
    const reply = (await action(sent)) as {
      data: { initialValue: object; error: object }
      init: { status: number }
    }
    expect(reply.init.status).toBe(412)
    expect(reply.data.initialValue).toMatchObject({ ownWords: 'Mornings suit me best' })
    expect(JSON.stringify(reply.data.error)).toContain('Read and accept them in another tab')
    expect(reply.data).toMatchObject({
      goOn: { first: 'terms', href: `/professionals/${slug}/request` },
    })
    expect(await loader(sent)).toEqual({ isKept: true })
    expect(await db.witness`select 1 from app.session_request`).toEqual([])
  })

  test('leads to the sign-in when there was nothing written yet', async () => {
    const { slug, visit } = await arrive()
    const answer = await action(visit({ form: { answer: 'accept', termsVersionId: timeOrderedIds.next() } }))
    expect(placeOf(answer)).toBe(`/sign-in?${new URLSearchParams({ to: `/professionals/${slug}/request` })}`)
  })

  test('shows terms that changed while they were read, and an answer that was none', async () => {
    const { platform, slug, visit, signIn } = await arrive()
    const cookies = await signIn()
    const shown = await findCurrentTerms(gateCtx(visit()), 'client', 'en')
    const termsVersionId = shown?.id ?? ''
    const page = `/professionals/${slug}/request`
    expect(placeOf(await action(visit({ cookies, form: { termsVersionId } })))).toBe(`${page}?problem=terms`)
    await db.witness`insert into app.terms_version (id, audience, version, locale, title, body, effective_at)
      values (${timeOrderedIds.next()}, 'client', '2026-12', 'en', 'Terms', 'Newer',
        ${platform.clock.now().add({ minutes: 2 }).toString()})`
    platform.clock.advance({ minutes: 3 })
    const accepted = await action(visit({ cookies, form: { answer: 'accept', termsVersionId } }))
    expect(placeOf(accepted)).toBe(`${page}?problem=newer_terms`)
  })
})
