import { makeAdmin } from '@kara/companies/testing'
import { makePerson } from '@kara/identity/testing'
import type { Locale } from '@kara/language'
import { receiveAssertion, type Sso } from '@kara/sso'
import {
  answerOf,
  beginSignIn,
  gateCtx,
  makeConnection,
  openGateCtx,
  openTestSso,
  type ResponseShape,
} from '@kara/sso/testing'
import { openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cookiesSet, enterWithTerms, testArgs, testPlatform } from '../../../http/testing.ts'
import { en } from '../messages/sso-test/en.ts'
import { is } from '../messages/sso-test/is.ts'
import { loader } from './page.server.ts'

type Lack = [
  name: string,
  shape: Partial<ResponseShape>,
  check: keyof typeof en.checks,
  en: string,
  is: string,
]

describe('C13: a test sign-in that lacked something', () => {
  const db = openTestDatabase()
  let sso: Sso
  beforeAll(() => {
    sso = openTestSso(db)
  })
  afterAll(() => sso.close())

  /** Tests as an administrator who reads this language, and returns what the page of the test shows. */
  async function show(locale: Locale, shape: Partial<ResponseShape>) {
    const made = await makeConnection(db, sso, { state: 'draft' })
    const { companyId } = made.company
    const { personId } = await makePerson(db)
    await makeAdmin(db, companyId, { personId, role: 'it' })
    const actor = { kind: 'admin', personId, companyId, role: 'it' } as const
    const gate = { ...gateCtx(db, made.company), actor }
    const started = await beginSignIn(gate, made, sso, { purpose: 'test' })
    await receiveAssertion(openGateCtx(db), answerOf(gate, made, started, shape), sso)
    const platform = { ...(await testPlatform(db)), sso }
    const door = testArgs(platform)
    await enterWithTerms(door, personId)
    const cookies = { ...cookiesSet(door), '__Host-locale': locale }
    const params = { companyId, connectionId: made.connection.id }
    return loader(testArgs(platform, { params, cookies }) as never)
  }

  test.each<Lack>([
    [
      'no address',
      { attributes: [['displayName', 'Birna']] },
      'address',
      'Your company did not send your email address.',
      'Fyrirtækið sendi ekki netfangið þitt.',
    ],
    [
      'two addresses',
      { attributes: [['email', 'a@one.test', 'b@one.test']] },
      'address',
      'More than one email address arrived from your company.',
      'Fleiri en eitt netfang bárust frá fyrirtækinu.',
    ],
    [
      'a name that is another one each time',
      { nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient' },
      'subject',
      'Your company sent a temporary name for you, so we could not recognise you next time.',
      'Fyrirtækið sendi bráðabirgðaauðkenni fyrir þig, svo að við myndum ekki þekkja þig næst.',
    ],
    [
      'an address of elsewhere',
      { attributes: [['email', 'a@elsewhere.test']] },
      'domain',
      'The address …@elsewhere.test is not part of your company.',
      'Netfangið …@elsewhere.test tilheyrir ekki fyrirtækinu.',
    ],
  ])(
    '%s: is red in the list, with what is wrong and the fix in both languages',
    async (_name, shape, check, ...says) => {
      for (const [at, locale] of (['en', 'is'] as const).entries()) {
        const { report } = await show(locale, shape)
        expect(report?.checks.filter(({ state }) => state === 'failed')).toEqual([{ check, state: 'failed' }])
        expect(report?.refusal?.says).toBe(says[at])
        expect(report?.refusal?.fix).toMatch(/^\p{Lu}[^{}]{10,}$/u)
        expect({ en, is }[locale].checks[check].fix).toMatch(/^\p{Lu}/u)
      }
    },
    30_000,
  )
})
