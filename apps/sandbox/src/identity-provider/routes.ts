import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { Part } from '../part.ts'
import type { Settings } from '../settings.ts'
import { type Answer, Answers, type Question, type Refusal } from './answer.ts'
import { Companies, CompanyInput, Slug, Switches } from './companies.ts'
import { Keys } from './keys.ts'
import { addLogout } from './logout-routes.ts'
import { writeMetadata } from './metadata.ts'
import { MODE_NAMES } from './modes.ts'
import { companiesPage, portalPage, postBackPage, signInPage, troublePage } from './pages.ts'
import { type AuthnRequest, readAuthnRequest, UnreadableRequest } from './request.ts'

const ModeName = z.enum(MODE_NAMES)
const Address = z.url({ protocol: /^https?$/ })

const RespondInput = z.object({
  samlRequest: z.string().min(1).optional(),
  /** The whole address the product redirected to, instead of samlRequest and relayState. */
  url: z.string().optional(),
  relayState: z.string().optional(),
  person: z.string().min(1).max(254),
  mode: ModeName.optional(),
  acsUrl: Address.optional(),
  audience: z.string().min(1).optional(),
})
type RespondInput = z.infer<typeof RespondInput>

const SignInForm = z.object({
  SAMLRequest: z.string().min(1).optional(),
  RelayState: z.string().optional(),
  acsUrl: Address.optional(),
  audience: z.string().optional(),
  person: z.string().max(254).default(''),
  address: z.string().max(254).default(''),
  mode: ModeName.optional(),
})

/** SAML 2.0 identity providers, one per company. */
export function createIdentityProvider(settings: Settings): Part & { companies: Companies } {
  const companies = new Companies(settings.stateDir)
  const keys = new Keys(settings.stateDir)
  const answers = new Answers(settings.url, companies, keys)
  const routes = new Hono()
  routes.get('/saml', (c) => c.html(companiesPage(companies.list(), settings.url)))
  routes.use('/saml/:company/*', async (c, next) => {
    if (!Slug.safeParse(c.req.param('company')).success)
      return c.text('A company is named by a slug: a-z, 0-9, -.', 404)
    return next()
  })
  addMetadata(routes, settings, companies, keys)
  addSignIn(routes, companies, answers)
  addLogout(routes, settings, companies, keys)
  addMachineAccess(routes, companies, answers)
  addSwitches(routes, companies, keys)
  return {
    routes,
    companies,
    summary: () => `${companies.list().length} companies`,
    reset: () => {
      companies.reset()
      answers.forget()
    },
    close: () => undefined,
  }
}

function addMetadata(routes: Hono, settings: Settings, companies: Companies, keys: Keys) {
  routes.get('/saml/:company/metadata', (c) => {
    const { slug, switches } = companies.get(c.req.param('company'), c.req.query('domain'))
    const entityId = `${settings.url}/saml/${slug}`
    const bindings = c.req.query('bindings') === 'post' ? ['HTTP-POST'] : ['HTTP-Redirect', 'HTTP-POST']
    const ssoUrl = switches.lives === 'here' ? `${entityId}/sso` : `${entityId}/sso?region=eu`
    const addresses = { entityId, ssoUrl, logoutUrl: `${entityId}/slo` }
    const xml = writeMetadata({ ...addresses, key: keys.of(slug), bindings })
    return c.body(xml, 200, { 'content-type': 'application/samlmetadata+xml; charset=utf-8' })
  })
  routes.get('/saml/:company', (c) => {
    return c.html(portalPage(companies.get(c.req.param('company'), c.req.query('domain'))))
  })
}

function addSignIn(routes: Hono, companies: Companies, answers: Answers) {
  routes.on(['GET', 'POST'], '/saml/:company/sso', async (c) => {
    const company = companies.get(c.req.param('company') ?? '')
    const sent = c.req.method === 'POST' ? await c.req.parseBody() : c.req.query()
    const samlRequest = typeof sent.SAMLRequest === 'string' ? sent.SAMLRequest : ''
    const relayState = typeof sent.RelayState === 'string' ? sent.RelayState : ''
    const request = samlRequest ? tryRead(samlRequest) : noRequest()
    if ('status' in request) return showTrouble(c, request)
    const mode = ModeName.catch(company.switches.mode).parse(c.req.query('mode'))
    const hidden = { SAMLRequest: samlRequest, RelayState: relayState }
    return c.html(signInPage({ company, service: new URL(request.acsUrl).host, hidden, mode }))
  })

  routes.post('/saml/:company/sign-in', async (c) => {
    const form = SignInForm.safeParse(await c.req.parseBody())
    if (!form.success) return c.text(z.prettifyError(form.error), 400)
    const { SAMLRequest, RelayState, person, address, mode, acsUrl, audience } = form.data
    const company = companies.get(c.req.param('company'))
    const request = SAMLRequest ? tryRead(SAMLRequest) : undefined
    if (request && 'status' in request) return showTrouble(c, request)
    const service = request ? serviceOf(request) : acsUrl && audience ? { acsUrl, audience } : undefined
    if (!service) return showTrouble(c, noRequest())
    const answer = answers.give({
      company,
      person: person || address || (company.people[0]?.email ?? ''),
      mode: mode ?? company.switches.mode,
      relayState: RelayState,
      request,
      service,
    })
    if ('status' in answer) return showTrouble(c, answer)
    return c.html(postBackPage({ company, acsUrl: answer.acsUrl, fields: formFields(answer) }))
  })
}

/** The same answers for tests, which have no browser. */
function addMachineAccess(routes: Hono, companies: Companies, answers: Answers) {
  routes.post('/saml/:company/respond', async (c) => {
    const input = RespondInput.safeParse(await c.req.json().catch(() => undefined))
    if (!input.success) return c.json({ error: z.prettifyError(input.error) }, 400)
    const company = companies.get(c.req.param('company'))
    const question = readQuestion(input.data)
    if ('error' in question) return c.json(question, 400)
    const mode = input.data.mode ?? company.switches.mode
    const answer = answers.give({ ...question, company, mode, person: input.data.person })
    if ('status' in answer) return c.json({ error: answer.code, message: answer.message }, answer.status)
    return c.json(answer)
  })
}

function readQuestion(
  input: RespondInput,
): Pick<Question, 'request' | 'relayState' | 'service'> | { error: string } {
  const query = input.url ? new URL(input.url, 'http://localhost').searchParams : undefined
  const samlRequest = input.samlRequest ?? query?.get('SAMLRequest') ?? undefined
  const relayState = input.relayState ?? query?.get('RelayState') ?? undefined
  if (samlRequest) {
    const request = tryRead(samlRequest)
    if ('status' in request) return { error: request.message }
    const service = { acsUrl: input.acsUrl ?? request.acsUrl, audience: input.audience ?? request.issuer }
    return { request, relayState, service }
  }
  if (!input.acsUrl || !input.audience)
    return { error: 'Give samlRequest, or acsUrl and audience for an unsolicited answer.' }
  return { request: undefined, relayState, service: { acsUrl: input.acsUrl, audience: input.audience } }
}

const CertificateDays = z.coerce.number().int().min(1).max(3650).optional()

function addSwitches(routes: Hono, companies: Companies, keys: Keys) {
  routes.post('/control/companies', async (c) => {
    const input = CompanyInput.safeParse(await c.req.json().catch(() => undefined))
    if (!input.success) return c.json({ error: z.prettifyError(input.error) }, 400)
    return c.json(companies.describe(input.data))
  })
  routes.get('/control/companies', (c) => c.json({ companies: companies.list() }))
  routes.get('/control/idp/:company', (c) => c.json(companies.get(Slug.parse(c.req.param('company')))))
  routes.post('/control/idp/:company/rotate', (c) => {
    const { slug } = companies.get(Slug.parse(c.req.param('company')))
    const days = CertificateDays.safeParse(c.req.query('days'))
    if (!days.success) return c.json({ error: z.prettifyError(days.error) }, 400)
    keys.rotate(slug, days.data)
    return fromForm(c) ? c.redirect(`/saml/${slug}`, 303) : c.json({ slug, rotated: true })
  })
  routes.post('/control/idp/:company', async (c) => {
    const sent = fromForm(c) ? await c.req.parseBody() : await c.req.json().catch(() => undefined)
    const change = Switches.partial().safeParse(sent)
    if (!change.success) return c.json({ error: z.prettifyError(change.error) }, 400)
    const company = companies.turn(Slug.parse(c.req.param('company')), change.data)
    return fromForm(c) ? c.redirect(`/saml/${company.slug}`, 303) : c.json(company)
  })
}

function fromForm(c: Context): boolean {
  return c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false
}

function tryRead(samlRequest: string): AuthnRequest | Refusal {
  try {
    const request = readAuthnRequest(samlRequest)
    if (URL.canParse(request.acsUrl)) return request
    throw new UnreadableRequest(`The AssertionConsumerServiceURL "${request.acsUrl}" is not an address.`)
  } catch (error) {
    if (!(error instanceof UnreadableRequest)) throw error
    return { status: 403, heading: 'Sign in', code: 'AADSTS75005', message: error.message, identifiers: {} }
  }
}

function noRequest(): Refusal {
  const message = 'SAMLRequest or SAMLResponse must be present as query string parameters in the request.'
  return { status: 403, heading: 'Sign in', code: 'AADSTS750054', message, identifiers: {} }
}

function showTrouble(c: Context, refusal: Refusal) {
  return c.html(troublePage(refusal), refusal.status)
}

function serviceOf(request: AuthnRequest) {
  return { acsUrl: request.acsUrl, audience: request.issuer }
}

function formFields(answer: Answer): Record<string, string> {
  const fields: Record<string, string> = { SAMLResponse: answer.samlResponse }
  return answer.relayState === undefined ? fields : { ...fields, RelayState: answer.relayState }
}
