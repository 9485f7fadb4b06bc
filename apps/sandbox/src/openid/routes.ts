import { Hono } from 'hono'
import { html } from 'hono/html'
import { z } from 'zod'
import {
  type Companies,
  type Company,
  findPerson,
  persistentId,
  Slug,
} from '../identity-provider/companies.ts'
import type { Part } from '../part.ts'
import type { Settings } from '../settings.ts'
import { type Markup, monogram, page } from '../switchboard/page.ts'
import { BEHAVIOUR_NAMES, type Behaviour } from './behaviours.ts'
import { createIssuer, type IssuerOptions, type Subject } from './issuer.ts'
import { SigningKeys } from './signing-keys.ts'

/** The companies of the identity provider over OpenID Connect, one issuer each. */
export function createOpenid(settings: Settings, companies: Companies): Part {
  const keys = new SigningKeys(settings.stateDir)
  const issuers = new Map<string, Hono>()
  const described = new Map<string, Record<string, unknown>>()
  const routes = new Hono()
  routes.get('/oidc', (c) => c.html(issuersPage(companies.list(), settings.url)))
  routes.post('/control/oidc/:company/discovery', async (c) => {
    const wish = Description.safeParse(await c.req.json().catch(() => undefined))
    if (!wish.success) return c.json({ error: z.prettifyError(wish.error) }, 400)
    described.set(Slug.parse(c.req.param('company')), wish.data)
    return c.json(wish.data)
  })
  routes.all('/oidc/:company/*', (c) => {
    const slug = Slug.safeParse(c.req.param('company'))
    if (!slug.success) return c.text('A company is named by a slug: a-z, 0-9, -.', 404)
    const describedAs = () => described.get(slug.data) ?? {}
    const issuer = issuers.get(slug.data) ?? makeIssuer(settings, companies, slug.data, { keys, describedAs })
    issuers.set(slug.data, issuer)
    return issuer.fetch(c.req.raw)
  })
  return {
    routes,
    summary: () => `${companies.list().length} issuers`,
    reset: () => {
      issuers.clear()
      described.clear()
    },
    close: () => undefined,
  }
}

/** What a discovery document says otherwise, for who sets a sign-in up with the wrong address or provider. */
const Description = z.record(
  z.string().max(80),
  z.union([z.string().max(500), z.array(z.string().max(80)).max(9)]),
)

function makeIssuer(
  settings: Settings,
  companies: Companies,
  slug: string,
  { keys, describedAs }: Pick<IssuerOptions, 'keys' | 'describedAs'>,
): Hono {
  const basePath = `/oidc/${slug}`
  return createIssuer({
    url: settings.url + basePath,
    basePath,
    paths: {
      authorize: '/authorize',
      token: '/token',
      userinfo: '/userinfo',
      jwks: '/jwks',
      endSession: '/logout',
    },
    title: companies.get(slug).name,
    kind: 'Company sign-in',
    scopes: ['openid', 'email', 'profile'],
    claims: ['sub', 'email', 'email_verified', 'name', 'given_name', 'family_name'],
    behaviours: BEHAVIOUR_NAMES,
    keys,
    describedAs,
    people: () =>
      companies.get(slug).people.map((person) => ({
        id: person.email,
        name: `${person.firstName} ${person.lastName}`,
        detail: person.email,
      })),
    subject: (person, behaviour) => describe(companies.get(slug), person, behaviour),
  })
}

function describe(company: Company, wanted: string, behaviour: Behaviour): Subject {
  const person = findPerson(company, wanted)
  const email =
    behaviour === 'foreign-domain' ? `${person.email.split('@')[0]}@elsewhere.example` : person.email
  return {
    sub: persistentId(company, person),
    claims: {
      email,
      email_verified: behaviour !== 'unverified-email',
      name: `${person.firstName} ${person.lastName}`,
      given_name: person.firstName,
      family_name: person.lastName,
    },
  }
}

function issuersPage(companies: Company[], url: string): Markup {
  return page({
    title: 'OpenID Connect',
    body: html`
      <h1>OpenID Connect</h1>
      <p class="lead">The <a href="/saml">companies</a> again, for a connection by discovery address instead of
        metadata. Any client id will do, and any client secret that does not begin with <code>wrong</code>.</p>
      <ul class="rows">${companies.map(
        (company) => html`<li><a class="row" href="/oidc/${company.slug}/.well-known/openid-configuration">
          ${monogram(company.name)}<span class="grow"><span class="title">${company.name}</span>
          <span class="sub mono">${url}/oidc/${company.slug}</span></span></a></li>`,
      )}</ul>`,
  })
}
