import { makeCompany } from '@kara/companies/testing'
import { hashToken } from '@kara/crypto'
import { makeHub } from '@kara/hubs/testing'
import { makePerson } from '@kara/identity/testing'
import { makeAttemptRow, makeConnectionRow } from '@kara/sso/testing'
import { openTestDatabase, testNow } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { action } from '../faces/entrance/sign-in/page.server.ts'
import { loader as hubLoader } from '../faces/hub/sign-in/page.server.ts'
import { hubHost, testArgs, testPlatform } from '../http/testing.ts'

const password = 'a quiet morning walk'
const browserToken = 'a-browser-token-of-a-test-0123456789abcdef'
const cookies = { '__Host-attempt': browserToken }

describe('an account that a company’s required sign-in may not open by itself', () => {
  const db = openTestDatabase()

  /** Somebody of a company that requires its sign-in, who just came back from it without getting in. */
  async function refused(domain: string, reason = 'link_conflict') {
    const { personId, email } = await makePerson(db, { email: `hr@${domain}`, kind: 'work', password })
    const company = await makeCompany(db, { domain, ownerId: personId })
    const reference = await makeAttemptRow(db, company)
    await makeConnectionRow(db, company, { state: 'required' })
    await db.witness`update app.sso_attempt set browser_hash = ${hashToken(browserToken)}, outcome = 'refused',
      started_at = ${testNow}, finished_at = ${testNow}, code = ${reason},
      received = ${db.witness.json({ text: `…@${domain}` })} where reference = ${reference}`
    return { email, company, to: `/sso/trouble?reference=${reference}` }
  }

  const signIn = async (form: { email: string; to: string }, sent: Record<string, string> = cookies) =>
    action(
      testArgs(await testPlatform(db), {
        path: '/sign-in',
        form: { ...form, password },
        cookies: sent,
      }) as never,
    )
  const needsCompany = { data: { companyInstead: { domain: expect.any(String) } } }

  test('is shown by its password, in the browser that came back, and leads back there', async () => {
    const { email, to } = await refused('proof-works.test')
    const answer = (await signIn({ email, to })) as Response
    expect(answer.headers.get('location')).toBe(to)
  })

  test('is not shown so without the way through the company, nor in another browser', async () => {
    const { email, to } = await refused('proof-first.test')
    expect(await signIn({ email, to: '/' })).toMatchObject(needsCompany)
    expect(await signIn({ email, to }, {})).toMatchObject(needsCompany)
    const another = { '__Host-attempt': 'another-browser-of-a-test-0123456789abcdef' }
    expect(await signIn({ email, to }, another)).toMatchObject(needsCompany)
  })

  test('is not shown so after another refusal, for another domain, nor twenty minutes later', async () => {
    const unmapped = await refused('proof-unmapped.test', 'email_missing')
    expect(await signIn(unmapped)).toMatchObject(needsCompany)
    const one = await refused('proof-one.test')
    const other = await refused('proof-other.test')
    expect(await signIn({ email: one.email, to: other.to })).toMatchObject(needsCompany)
    await db.witness`update app.sso_attempt set started_at = started_at - interval '21 minutes'
      where reference = ${one.to.split('=')[1] ?? ''}`
    expect(await signIn(one)).toMatchObject(needsCompany)
  })

  test('asks for the password at the hub as well, where nobody else is asked for one', async () => {
    const { company, to } = await refused('proof-hub.test')
    const { hubId, host } = await makeHub(db, company.companyId, { state: 'published' })
    const shown = async (path: string) =>
      hubLoader(
        testArgs(await testPlatform(db), {
          host: hubHost({ companyId: company.companyId, hubId, host }),
          path: `/sign-in?to=${encodeURIComponent(path)}`,
          cookies,
        }) as never,
      )
    expect(await shown(to)).toMatchObject({ companySignIn: 'required', provesAccount: true })
    expect(await shown('/')).toMatchObject({ companySignIn: 'required', provesAccount: false })
  })
})
