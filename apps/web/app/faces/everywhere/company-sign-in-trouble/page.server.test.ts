import { makeCompany } from '@kara/companies/testing'
import { hashToken } from '@kara/crypto'
import { makeHub } from '@kara/hubs/testing'
import { makeAttemptRow } from '@kara/sso/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { testArgs, testPlatform } from '../../../http/testing.ts'
import type { Host } from '../../../http/visit.server.ts'
import { action, loader } from './page.server.ts'

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
    const here = `/sso/trouble?reference=${reference}`
    return { reference, asked, here }
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

  test('says little about a code that is not of this hub', async () => {
    const { asked } = await left()
    const other = await left()
    expect(await loader(asked(other.here))).toMatchObject({ known: null })
  })
})
