import { makeCompany } from '@kara/companies/testing'
import { hashToken } from '@kara/crypto'
import { makeHub } from '@kara/hubs/testing'
import { makePerson } from '@kara/identity/testing'
import { timeOrderedIds } from '@kara/kernel'
import { holdSlot } from '@kara/scheduling'
import { makeBookableHub, mondayAtTen } from '@kara/scheduling/testing'
import { makeAttemptRow } from '@kara/sso/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { requireHubBrowser } from '../../../http/guards.server.ts'
import { cookiesSet, enterWithTerms, testArgs, testPlatform } from '../../../http/testing.ts'
import type { Host } from '../../../http/visit.server.ts'
import { action as helpAction } from '../sign-in-help/page.server.ts'
import { action, loader } from './page.server.ts'

type Shown = { known: { rightHub: unknown } }

describe('the page of a sign-in that did not finish', () => {
  const db = openTestDatabase()
  const browserToken = 'a-browser-token-of-a-test-0123456789abcdef'

  async function left() {
    const company = await makeCompany(db)
    const reference = await makeAttemptRow(db, company)
    await db.witness`update app.sso_attempt set browser_hash = ${hashToken(browserToken)} where reference = ${reference}`
    const name = 'acme.localhost:3000'
    const { hubId } = await makeHub(db, company.companyId, { state: 'published' })
    const hub = { companyId: company.companyId, hubId, state: 'published', version: 1 }
    const host = { kind: 'hub', name, origin: `http://${name}`, hub } as unknown as Host
    const platform = await testPlatform(db)
    const asked = (path: string, form?: Record<string, string>) =>
      testArgs(platform, { host, path, form, cookies: { '__Host-attempt': browserToken } }) as never
    /** At the app, where no hub says whose sign-in it is. */
    const atApp = (
      path: string,
      form?: Record<string, string>,
      cookies = { '__Host-attempt': browserToken },
    ) => testArgs(platform, { path, form, cookies }) as never
    const here = `/sso/trouble?reference=${reference}`
    return { reference, asked, atApp, here, host, platform }
  }
  const leadsTo = async (answer: Promise<unknown>) =>
    ((await answer.catch((thrown: unknown) => thrown)) as Response).headers.get('location')

  test('finds this browser’s attempt when it is opened without a code', async () => {
    const { asked, here } = await left()
    expect(await leadsTo(loader(asked('/sso/trouble')))).toBe(here)
  })

  test('explains what was pasted, keeps what it does not know, and prepares a note with a link', async () => {
    const { asked, here, reference } = await left()
    const unknown = await action(asked(here, { intent: 'decode', reference, providerText: 'white page' }))
    expect(unknown).toMatchObject({
      data: { initialValue: { providerText: 'white page' }, error: { providerText: [expect.any(String)] } },
    })
    const paste = { intent: 'decode', reference, providerText: 'AADSTS50105' }
    expect(await leadsTo(action(asked(here, paste)))).toBe(here)
    expect(await loader(asked(here))).toMatchObject({
      known: { code: 'E01', mustAct: ['company_it'], note: null },
    })
    await action(asked(here, { intent: 'note', reference }))
    const { known } = (await loader(asked(here))) as { known: { note: { body: string } } }
    expect(known.note.body).toMatch(/Users and groups[\s\S]*\/sso\/shared\/[0-9a-f]{64}/)
    expect(known.note.body).not.toContain('acme.localhost')
  })

  test('offers the hub to which an address belongs that this company may not vouch for, and none for others', async () => {
    const { asked, atApp, here, reference } = await left()
    const domain = 'other-company.example'
    const other = await makeCompany(db, { domain })
    await makeHub(db, other.companyId, { state: 'published' })
    const refuse = (reason: string, received: string) => db.witness`update app.sso_attempt
      set outcome = 'refused', finished_at = now(), code = ${reason}, received = ${db.witness.json({ text: received })}
      where reference = ${reference}`
    const offered = async (args: never) => ((await loader(args)) as Shown).known.rightHub
    await refuse('domain_not_verified', `…@${domain}`)
    expect(await offered(asked(here))).toEqual({
      domain,
      signInHref: expect.stringMatching(/^http:.*\/sign-in$/),
    })
    expect(await offered(atApp(here))).toBeNull()
    await refuse('jit_denied', `…@${domain}`)
    expect(await offered(asked(here))).toBeNull()
    for (const received of ['…@nobody.example', '(not an address)']) {
      await refuse('domain_not_verified', received)
      expect(await offered(asked(here))).toBeNull()
    }
  })

  test.each([
    ['still holds', 5, { until: '2026-11-20T09:10:00Z' }],
    ['held, and that it lapsed', 15, { until: null }],
  ] as const)('says of the time that the browser %s', async (_, minutes, held) => {
    const { companyId, hubId, host: name, serviceId } = await makeBookableHub(db)
    const company = { companyId, ownerId: timeOrderedIds.next<'person'>(), name: 'Acme' }
    const reference = await makeAttemptRow(db, company)
    const hub = { companyId, hubId, state: 'published', version: 1, canonicalHost: name } as const
    const host = { kind: 'hub', name, origin: `http://${name}`, hub } as const
    const platform = await testPlatform(db)
    const path = `/sso/trouble?reference=${reference}`
    const first = testArgs(platform, { host, path })
    const { ctx } = await requireHubBrowser(first)
    await holdSlot(ctx, { serviceId, startsAt: mondayAtTen })
    platform.clock.advance({ minutes })
    const back = testArgs(platform, { host, path, cookies: cookiesSet(first) })
    expect(await loader(back as never)).toMatchObject({ known: { held } })
  })

  test('explains at the app, to the browser that went there, and to no other', async () => {
    const { atApp, here, reference } = await left()
    await left()
    await action(atApp(here, { intent: 'decode', reference, providerText: 'AADSTS50105' }))
    expect(await loader(atApp(here))).toMatchObject({
      isHub: false,
      known: { code: 'E01', mustAct: ['company_it'] },
    })
    const stranger = { '__Host-attempt': 'another-browser-of-a-test-0123456789abcdef' }
    expect(await loader(atApp(here, undefined, stranger))).toMatchObject({ known: null })
    await helpAction(atApp('/sso/trouble/help', { reference, message: 'It says no.', replyTo: '' }))
    const asked = await db.witness`select message from app.sso_help_request where attempt_id = ${reference}`
    expect(asked).toHaveLength(1)
  })

  test('explains a sign-in on the way to the company’s pages as well; a test has a page of its own', async () => {
    const { atApp, here, reference } = await left()
    await db.witness`update app.sso_attempt set return_path = '/control/x' where reference = ${reference}`
    expect(await loader(atApp(here))).toMatchObject({ known: { returnPath: '/control/x' } })
    await db.witness`update app.sso_attempt set purpose = 'test' where reference = ${reference}`
    expect(await leadsTo(loader(atApp(here)))).toBe('/control/x')
  })

  test('explains a portal’s tile to a browser that went that way already; who is signed in goes on', async () => {
    const { asked, here, reference, host, platform } = await left()
    await db.witness`update app.sso_attempt
      set outcome = 'refused', finished_at = now(), code = 'unsolicited' where reference = ${reference}`
    expect(await loader(asked(here))).toMatchObject({ known: { code: 'S08', mayRetry: true } })
    const door = testArgs(platform, { host })
    await enterWithTerms(door, (await makePerson(db)).personId)
    const entered = testArgs(platform, { host, path: here, cookies: cookiesSet(door) })
    expect(await leadsTo(loader(entered as never))).toBe('/')
  })

  test('says little about a code that is not of this hub', async () => {
    const { asked } = await left()
    const other = await left()
    expect(await loader(asked(other.here))).toMatchObject({ known: null })
  })
})
