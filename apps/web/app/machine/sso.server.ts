import { isCodedError, isId } from '@kara/kernel'
import { receiveAssertion, writeServiceMetadata } from '@kara/sso'
import { Hono } from 'hono'
import { troublePath } from '../http/company-sign-in.server.ts'
import { gateCtx } from '../http/ctx.server.ts'
import { originOf } from '../http/host.server.ts'
import type { WebEnv } from '../http/web.server.ts'

/**
 * Where identity providers post (the assertion consumer) and read our metadata. The browser comes from another
 * site, so none of its cookies are here: who is signed in is decided on its own host, at `/sso/complete`.
 */
export function ssoRoutes(): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.post('/sso/acs/:connection', async (c) => {
    const visit = c.get('visit')
    const { BASE_HOST, BASE_SCHEME } = visit.platform.config
    const form = await c.req.parseBody()
    const text = (name: string) => (typeof form[name] === 'string' ? form[name] : '')
    const connectionId = c.req.param('connection')
    if (!isId(connectionId)) return c.text('There is no such company sign-in.', 404)
    const ctx = gateCtx({ request: c.req.raw, context: { visit } })
    const input = { connectionId, samlResponse: text('SAMLResponse'), relayState: text('RelayState') }
    try {
      const received = await receiveAssertion(ctx, input, visit.platform.sso)
      if (received.outcome === 'handed_off') {
        const code = encodeURIComponent(received.handoffCode)
        return c.redirect(`${BASE_SCHEME}://${received.host}/sso/complete?code=${code}`, 303)
      }
      const appOrigin = originOf({ host: BASE_HOST, scheme: BASE_SCHEME }, 'app')
      const origin = received.host ? `${BASE_SCHEME}://${received.host}` : appOrigin
      return c.redirect(`${origin}${troublePath(received.reference)}`, 303)
    } catch (error) {
      if (isCodedError(error) && error.kind === 'not_found') return c.text(error.message, 404)
      throw error
    }
  })
  routes.get('/sso/service/:connection', (c) => {
    const connectionId = c.req.param('connection')
    if (!isId(connectionId)) return c.text('There is no such company sign-in.', 404)
    const { origin } = c.get('visit').platform.sso
    const metadata = writeServiceMetadata({
      entityId: `${origin}/sso/service/${connectionId}`,
      acsUrl: `${origin}/sso/acs/${connectionId}`,
    })
    return c.body(metadata, 200, { 'Content-Type': 'application/samlmetadata+xml' })
  })
  return routes
}
