import { findHubHost } from '@kara/hubs'
import { type CompanyId, isCodedError, isId } from '@kara/kernel'
import { receiveAssertion, receiveCallback, serviceAddresses, writeServiceMetadata } from '@kara/sso'
import { limits, openIdRedirectPath, type ReceivedAssertion } from '@kara/sso/contracts'
import { type Context, Hono } from 'hono'
import { everywherePaths } from '../frame/everywhere-paths.ts'
import { gateCtx } from '../http/ctx.server.ts'
import { originOf } from '../http/host.server.ts'
import type { WebEnv } from '../http/web.server.ts'
import { addLogoutRoutes } from './sso-logout.server.ts'

/**
 * Where identity providers post (the assertion consumer) and read our metadata. The browser comes from another
 * site, so none of its cookies are here: who is signed in is decided on its own host, at `/sso/complete`.
 */
export function ssoRoutes(): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  addLogoutRoutes(routes)
  routes.post('/sso/acs/:connection', async (c) => {
    const visit = c.get('visit')
    const form = await c.req.parseBody()
    const text = (name: string) => (typeof form[name] === 'string' ? form[name] : '')
    const connectionId = c.req.param('connection')
    if (!isId(connectionId)) return c.text('There is no such company sign-in.', 404)
    const ctx = gateCtx({ request: c.req.raw, context: { visit } })
    const input = { connectionId, samlResponse: text('SAMLResponse'), relayState: text('RelayState') }
    try {
      return await sendOn(c, await receiveAssertion(ctx, input, visit.platform.sso))
    } catch (error) {
      if (isCodedError(error) && error.kind === 'not_found') return c.text(error.message, 404)
      throw error
    }
  })
  routes.get(openIdRedirectPath, async (c) => {
    const visit = c.get('visit')
    const text = (name: string) => c.req.query(name) ?? ''
    const parameters = {
      state: text('state'),
      code: text('code'),
      iss: text('iss'),
      error: text('error').slice(0, 200),
      errorDescription: text('error_description').slice(0, limits.pastedCharsMax),
    }
    const ctx = gateCtx({ request: c.req.raw, context: { visit } })
    try {
      return await sendOn(c, await receiveCallback(ctx, parameters, visit.platform.sso))
    } catch (error) {
      // Without a question of ours there is no attempt to explain: the page only says how to begin again.
      if (isCodedError(error) && error.code.startsWith('sso.'))
        return c.redirect(everywherePaths.trouble(''), 303)
      throw error
    }
  })
  routes.get('/sso/service/:connection', async (c) => {
    const connectionId = c.req.param('connection')
    if (!isId(connectionId)) return c.text('There is no such company sign-in.', 404)
    const { origin, saml } = c.get('visit').platform.sso
    const metadata = writeServiceMetadata({
      ...serviceAddresses(origin, connectionId),
      certificatePem: await saml.certificatePem(),
    })
    return c.body(metadata, 200, { 'Content-Type': 'application/samlmetadata+xml' })
  })
  return routes
}

/** On to the person's own host: signed in there by a one-time code, or to the page that explains why not. */
async function sendOn(c: Context<WebEnv>, received: ReceivedAssertion): Promise<Response> {
  const { BASE_SCHEME } = c.get('visit').platform.config
  if (received.outcome === 'handed_off') {
    const code = encodeURIComponent(received.handoffCode)
    return c.redirect(`${BASE_SCHEME}://${received.host}/sso/complete?code=${code}`, 303)
  }
  const origin = received.host ? `${BASE_SCHEME}://${received.host}` : await homeOf(c, received.companyId)
  return c.redirect(`${origin}${everywherePaths.trouble(received.reference)}`, 303)
}

/**
 * Where an answer belongs that nobody's browser asked for, as the tile in a company's portal sends it: the hub, whose
 * page begins a sign-in of its own. Nothing of the answer is believed.
 */
async function homeOf(c: Context<WebEnv>, companyId: CompanyId): Promise<string> {
  const visit = c.get('visit')
  const { BASE_HOST, BASE_SCHEME } = visit.platform.config
  const gate = gateCtx({ request: c.req.raw, context: { visit } }, { companyId })
  const hub = await findHubHost(gate)
  const port = BASE_HOST.includes(':') ? `:${BASE_HOST.split(':').at(-1)}` : ''
  return hub ? `${BASE_SCHEME}://${hub}${port}` : originOf({ host: BASE_HOST, scheme: BASE_SCHEME }, 'app')
}
