import { type MadeCompany, makeCompany } from '@kara/companies/testing'
import { makePerson } from '@kara/identity/testing'
import type { Locale } from '@kara/language'
import type { Sso } from '@kara/sso'
import {
  makeConnection,
  makeConnectionRow,
  makeIdentityProvider,
  openTestSso,
  startOpenIdProvider,
  startPublisher,
  type TestOpenIdProvider,
  type TestPublisher,
} from '@kara/sso/testing'
import { openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cookiesSet, enterWithTerms, testArgs, testPlatform } from '../../../http/testing.ts'
import { action } from './page.server.ts'

/** One mistake, as it arrives: what was put into the form, and where the sentence about it has to stand. */
interface Mistake {
  readonly code: string
  readonly name: string
  readonly field: string
  /** What is sent, of which company where it matters. */
  readonly form: (company: MadeCompany) => Promise<Record<string, string>> | Record<string, string>
  /** Whether the company has a connection, which somebody came to renew. */
  readonly isRenewal?: true
}

/** What the page says is wrong, in both languages; what to do about it follows. */
const says: Readonly<Record<string, readonly [en: string, is: string]>> = {
  C01: [
    'This is not the metadata of one identity provider.',
    'Þetta eru ekki lýsigögn eins auðkenningarkerfis.',
  ],
  C02: ['The metadata holds no signing certificate.', 'Ekkert undirskriftarskírteini er í lýsigögnunum.'],
  C03: ['The file is broken XML.', 'Skráin er gölluð XML-skrá.'],
  C04: [
    'This is metadata of a service, not of an identity provider.',
    'Þetta eru lýsigögn þjónustu en ekki auðkenningarkerfis.',
  ],
  C05: ['The metadata names no sign-in address.', 'Engin innskráningarslóð er í lýsigögnunum.'],
  C06: [
    'The sign-in address in the metadata is not usable.',
    'Innskráningarslóðin í lýsigögnunum er ónothæf.',
  ],
  C07: ['We could not reach this address.', 'Við náðum ekki sambandi við þessa slóð.'],
  C08: ['We may not fetch metadata from this address.', 'Við megum ekki sækja lýsigögn á þessa slóð.'],
  C09: [
    'This identity provider is already connected elsewhere.',
    'Þetta auðkenningarkerfi er þegar tengt annars staðar.',
  ],
  C10: ['The metadata now names another identity provider.', 'Lýsigögnin nefna nú annað auðkenningarkerfi.'],
  C11: ['There is a set-up error on our side.', 'Villa er í uppsetningunni hjá okkur.'],
  C14: ['This metadata is no longer valid.', 'Þessi lýsigögn eru útrunnin.'],
  C15: ['A certificate in the metadata cannot be read.', 'Ekki tókst að lesa skírteini í lýsigögnunum.'],
  C16: [
    'There is no sign-in service for OpenID Connect at this address.',
    'Ekkert auðkenningarkerfi fyrir OpenID Connect er á þessari slóð.',
  ],
  C17: [
    'The sign-in service at this address calls itself something else.',
    'Auðkenningarkerfið á þessari slóð kallar sig öðru nafni.',
  ],
  C19: [
    'This provider cannot be asked in the way we ask.',
    'Ekki er hægt að spyrja þetta auðkenningarkerfi eins og við spyrjum.',
  ],
  C18: ['This address is shared by all companies in the world.', 'Öll fyrirtæki heims deila þessari slóð.'],
}

const provider = makeIdentityProvider('set-up')
const good = provider.metadata()
const text = (metadataXml: string) => () => ({ metadataXml })
const address = (metadataUrl: string) => () => ({ metadataUrl })
const withoutKeys = good.replaceAll(/<md:KeyDescriptor.*?<\/md:KeyDescriptor>/g, '')

describe('what is wrong in a set-up is said on its page in plain words', () => {
  const db = openTestDatabase()
  let sso: Sso
  let publisher: TestPublisher
  let openId: TestOpenIdProvider

  beforeAll(async () => {
    publisher = await startPublisher()
    openId = await startOpenIdProvider('/set-up')
    sso = openTestSso(db, { insideOrigins: [publisher.origin, openId.origin] })
  })
  afterAll(async () => {
    await sso.close()
    publisher.close()
    await openId.close()
  })

  /** Sends the form as an administrator who reads this language, and returns what the page says where. */
  async function say(locale: Locale, { form: write, isRenewal }: Mistake, protocol: 'saml' | 'oidc') {
    const { personId } = await makePerson(db)
    const company = await makeCompany(db, { ownerId: personId, domain: `${crypto.randomUUID()}.test` })
    const { companyId } = company
    const renews = isRenewal ? `&renews=${await makeConnectionRow(db, company)}` : ''
    const client: Record<string, string> =
      protocol === 'oidc' ? { clientId: 'kara', clientSecret: 'a-secret-of-tests' } : {}
    const sent = { ...(await write(company)), ...client }
    const platform = { ...(await testPlatform(db)), sso }
    const door = testArgs(platform)
    await enterWithTerms(door, personId)
    const cookies = { ...cookiesSet(door), '__Host-locale': locale }
    const form = { intent: 'save', label: 'Work login', ...sent }
    const path = `/control/${companyId}/sign-in/new?provider=${protocol === 'oidc' ? 'openid' : 'other'}${renews}`
    const reply = await action(testArgs(platform, { params: { companyId }, path, form, cookies }) as never)
    return (reply as { data: { initialValue: Record<string, string>; error: Record<string, string[]> } }).data
  }

  const overSaml: readonly Mistake[] = [
    {
      code: 'C01',
      name: 'a web page instead of metadata',
      field: 'metadataXml',
      form: text('<!doctype html><html><body>Sign in</body></html>'),
    },
    {
      code: 'C01',
      name: 'a bundle of many providers',
      field: 'metadataXml',
      form: text(
        `<md:EntitiesDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata">${good}</md:EntitiesDescriptor>`,
      ),
    },
    { code: 'C02', name: 'no key', field: 'metadataXml', form: text(withoutKeys) },
    { code: 'C03', name: 'cut off in the middle', field: 'metadataXml', form: text(good.slice(0, 300)) },
    {
      code: 'C04',
      name: 'our own metadata',
      field: 'metadataXml',
      form: text(good.replaceAll('IDPSSODescriptor', 'SPSSODescriptor')),
    },
    {
      code: 'C05',
      name: 'no address to sign in at',
      field: 'metadataXml',
      form: text(good.replaceAll(/<md:SingleSignOnService[^>]*\/>/g, '')),
    },
    {
      code: 'C06',
      name: 'an address that is not of the web',
      field: 'metadataXml',
      form: () => ({ metadataXml: provider.metadata({ ssoUrl: 'ftp://idp.test/sso' }) }),
    },
    {
      code: 'C07',
      name: 'an address at which nobody answers',
      field: 'metadataUrl',
      form: () => {
        publisher.publish(null)
        return { metadataUrl: publisher.metadataUrl }
      },
    },
    {
      code: 'C08',
      name: 'an address that is not https',
      field: 'metadataUrl',
      form: address('http://idp.acme.example/metadata'),
    },
    {
      code: 'C08',
      name: 'an address inside a network',
      field: 'metadataUrl',
      form: address('https://169.254.169.254/metadata'),
    },
    {
      code: 'C09',
      name: 'a provider of another company',
      field: '',
      form: async () => {
        const id = await makeConnectionRow(db, await makeCompany(db))
        return { metadataXml: provider.metadata({ entityId: `https://idp.test/${id}` }) }
      },
    },
    {
      code: 'C10',
      name: 'another provider where one was to be renewed',
      field: 'metadataXml',
      isRenewal: true,
      form: text(good),
    },
    {
      code: 'C11',
      name: 'the library cannot write what we tell it',
      field: '',
      form: async () => {
        await db.witness`grant insert, update on sso.jackson_store to kara_sso`
        await makeConnection(db, sso)
        await db.witness`revoke insert, update on sso.jackson_store from kara_sso`
        return { metadataXml: makeIdentityProvider().metadata() }
      },
    },
    {
      code: 'C14',
      name: 'metadata from last year',
      field: 'metadataXml',
      form: () => ({ metadataXml: provider.metadata({ attributes: ' validUntil="2025-11-01T00:00:00Z"' }) }),
    },
    {
      code: 'C15',
      name: 'a certificate that is none',
      field: 'metadataXml',
      form: text(good.replace(/(<ds:X509Certificate>).{40}/, '$1AAAA')),
    },
  ]
  const overOpenId: readonly Mistake[] = [
    {
      code: 'C10',
      name: 'another issuer where one was to be renewed',
      field: 'issuer',
      isRenewal: true,
      form: () => ({ issuer: openId.issuer }),
    },
    {
      code: 'C16',
      name: 'a page that is no discovery document',
      field: 'issuer',
      form: () => {
        publisher.publish('<html></html>')
        return { issuer: publisher.origin }
      },
    },
    {
      code: 'C17',
      name: 'an issuer that calls itself otherwise',
      field: 'issuer',
      form: () => {
        openId.describe({ issuer: `${openId.issuer}/v2` })
        return { issuer: openId.issuer }
      },
    },
    {
      code: 'C18',
      name: 'the address of every directory at once',
      field: 'issuer',
      form: () => {
        openId.describe({ issuer: 'https://login.example/{tenantid}/v2.0' })
        return { issuer: openId.issuer }
      },
    },
    {
      code: 'C19',
      name: 'a provider that takes the secret in a header only',
      field: 'issuer',
      form: () => {
        openId.describe({ token_endpoint_auth_methods_supported: ['client_secret_basic'] })
        return { issuer: openId.issuer }
      },
    },
  ]

  async function expectSaid(mistake: Mistake, protocol: 'saml' | 'oidc') {
    const { code, field } = mistake
    const said: string[] = []
    for (const locale of ['en', 'is'] as const) {
      const { error, initialValue } = await say(locale, mistake, protocol)
      expect(Object.keys(error)).toEqual([field])
      expect(initialValue.label).toBe('Work login')
      said.push(error[field]?.join(' ') ?? '')
    }
    // What is wrong, then what to do, with nothing of ours left unfilled in between.
    for (const [at, sentence] of said.entries()) {
      expect(sentence.startsWith(`${says[code]?.[at]} `), sentence).toBe(true)
      expect(sentence.slice(says[code]?.[at]?.length)).toMatch(/^ \p{Lu}[^{}]{10,}$/u)
    }
  }

  test.each(overSaml)('$code: $name', (mistake) => expectSaid(mistake, 'saml'), 30_000)
  test.each(overOpenId)('$code: $name', (mistake) => expectSaid(mistake, 'oidc'), 30_000)
})
