import { type ElectronicId, openElectronicId } from '@kara/factors'
import { invariant, Secret } from '@kara/kernel'
import { type Cards, openCards } from '@kara/payments'
import { z } from 'zod'
import type { HubFile } from './hub-definition.ts'

const waitMs = 10_000
/** Metadata of the largest providers carries claim lists. */
const metadataCharsMax = 1024 * 1024

/** Who a person of the sandbox's provider is to sign in as, and where the provider was asked to answer. */
export interface SandboxSignIn {
  readonly slug: string
  /** An address of the company, or the part before the @. */
  readonly person: string
  /** The provider's address with our question in it. */
  readonly url: string
  /** A way to fail, by its name in the sandbox. */
  readonly mode?: string
}

/** The world outside: DNS, identity providers. While developing, the sandbox plays it and can be told things. */
export interface Outside {
  /** Resolver of DNS over HTTPS. */
  readonly resolverUrl: string
  readonly sandboxUrl: string | undefined
  /** The sandbox's card processor; null where there is no sandbox. */
  readonly cards: Cards | null
  /** The sandbox's electronic ID, answering at an address of the web app; null where there is no sandbox. */
  electronicIdAt(redirectUrl: string): ElectronicId | null
  /** Somebody shows the electronic ID of a person of the sandbox; returns where their browser is sent. */
  showElectronicId(pageUrl: string, person: string): Promise<URL>
  /** What the provider of a definition calls itself. */
  entityIdOf(sso: NonNullable<HubFile['sso']>): string
  /** The company of the sandbox behind a provider's name; null for providers of the real world. */
  sandboxCompanyOf(entityId: string): string | null
  /** The provider's metadata, to connect it. */
  readMetadata(sso: NonNullable<HubFile['sso']>, company: { name: string; domain: string }): Promise<string>
  /** The issuer of a company of the sandbox over OpenID Connect. */
  issuerOf(company: string): string
  /** Lets a company of the sandbox publish its metadata at an address of its own. */
  publishMetadata(company: string, domain: string): Promise<string>
  /** From now on a company's provider in the sandbox publishes another address to sign in at. */
  moveProvider(company: string): Promise<void>
  /** Puts a record into the DNS; false where only the company itself can. */
  writeRecord(record: { readonly name: string; readonly data: string }): Promise<boolean>
  /** Signs a person in at the sandbox's provider and returns what it answers. */
  answerSignIn(signIn: SandboxSignIn): Promise<{ readonly samlResponse: string; readonly relayState: string }>
  /** What somebody who is paid does at the page of the sandbox's card processor. */
  onboard(pageUrl: string, choice: string): Promise<void>
}

const Answer = z.object({ samlResponse: z.string(), relayState: z.string().default('') })

/** @param sandboxUrl where the sandbox answers; absent in production. */
export function openOutside(resolverUrl: string, sandboxUrl: string | undefined): Outside {
  const sandbox = () => {
    if (sandboxUrl) return sandboxUrl
    throw new Error('This hub names a company of the sandbox, and there is no sandbox here.')
  }
  return {
    resolverUrl,
    sandboxUrl,
    // The sandbox takes every key that is none of the real processor's.
    cards: sandboxUrl
      ? openCards({ secretKey: 'sk_test_town', webhookSecret: 'whsec_town', baseUrl: sandboxUrl })
      : null,
    electronicIdAt: (redirectUrl) =>
      sandboxUrl
        ? openElectronicId({
            issuer: `${sandboxUrl}/eid`,
            clientId: 'town',
            clientSecret: new Secret('a-secret-of-the-town'),
            redirectUrl,
          })
        : null,
    async showElectronicId(url, person) {
      const answer = await send(`${sandbox()}/eid/sign-in`, { url, person, behaviour: 'normal' })
      return new URL(z.object({ location: z.string() }).parse(answer).location)
    },
    entityIdOf: (sso) => sso.entityId ?? `${sandboxUrl ?? 'sandbox'}/saml/${sso.sandbox}`,
    sandboxCompanyOf: (entityId) => {
      const start = `${sandboxUrl}/saml/`
      return sandboxUrl && entityId.startsWith(start) ? entityId.slice(start.length) : null
    },
    async readMetadata(sso, { name, domain }) {
      if (sso.sandbox) {
        await send(`${sandbox()}/control/companies`, { slug: sso.sandbox, name, domain })
        return read(`${sandbox()}/saml/${sso.sandbox}/metadata`)
      }
      invariant(sso.metadataUrl, 'a provider is connected from the address of its metadata')
      return read(sso.metadataUrl)
    },
    issuerOf: (company) => `${sandbox()}/oidc/${company}`,
    async publishMetadata(company, domain) {
      await send(`${sandbox()}/control/companies`, { slug: company, domain })
      return `${sandbox()}/saml/${company}/metadata`
    },
    async moveProvider(company) {
      await send(`${sandbox()}/control/idp/${company}`, { lives: 'elsewhere' })
    },
    async writeRecord({ name, data }) {
      if (!sandboxUrl) return false
      await send(`${sandboxUrl}/control/dns`, { name, type: 'TXT', data })
      return true
    },
    async answerSignIn({ slug, person, url, mode }) {
      return Answer.parse(await send(`${sandbox()}/saml/${slug}/respond`, { person, url, mode }))
    },
    async onboard(pageUrl, choice) {
      await send(`${sandbox()}/control${new URL(pageUrl).pathname}`, { choice })
    },
  }
}

async function read(url: string): Promise<string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(waitMs) })
  const text = response.ok ? await response.text() : ''
  if (text && text.length <= metadataCharsMax) return text
  throw new Error(`There is no metadata at ${url} (${response.status}).`)
}

async function send(url: string, body: object): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(waitMs),
  })
  if (response.ok) return response.json()
  throw new Error(`The sandbox refused ${new URL(url).pathname}: ${(await response.text()).slice(0, 300)}`)
}
