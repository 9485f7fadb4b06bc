import { isCodedError, isId } from '@kara/kernel'
import { receiveFrontLogout, receiveLogout, receiveLogoutReturn, receiveLogoutToken } from '@kara/sso'
import { openIdLogoutPath, type ReceivedLogout } from '@kara/sso/contracts'
import type { Context, Hono } from 'hono'
import { everywherePaths } from '../frame/everywhere-paths.ts'
import { gateCtx } from '../http/ctx.server.ts'
import { originOf } from '../http/host.server.ts'
import type { WebEnv } from '../http/web.server.ts'

/** Where identity providers say that somebody is signed out there, or ask us to sign them out. */
export function addLogoutRoutes(routes: Hono<WebEnv>): void {
  routes.get('/sso/logout/:connection', async (c) => {
    const connectionId = c.req.param('connection')
    if (!isId(connectionId)) return c.text('There is no such company sign-in.', 404)
    const visit = c.get('visit')
    const ctx = gateCtx({ request: c.req.raw, context: { visit } })
    // As it was written: the provider signed this text, not what it means.
    const query = c.req.raw.url.split('?').slice(1).join('?')
    try {
      return afterLogout(c, await receiveLogout(ctx, { connectionId, query }, visit.platform.sso))
    } catch (error) {
      if (isCodedError(error) && error.kind === 'not_found') return c.text(error.message, 404)
      throw error
    }
  })
  // A browser with a SAML message, or an OpenID provider's own server, which reads the code of the answer only.
  routes.post('/sso/logout/:connection', async (c) => {
    const connectionId = c.req.param('connection')
    if (!isId(connectionId)) return c.text('There is no such company sign-in.', 404)
    const visit = c.get('visit')
    const ctx = gateCtx({ request: c.req.raw, context: { visit } })
    const form = await c.req.parseBody()
    const text = (name: string) => (typeof form[name] === 'string' ? form[name] : null)
    const logoutToken = text('logout_token')
    c.header('Cache-Control', 'no-store')
    try {
      if (logoutToken === null) {
        const field = text('SAMLRequest') === null ? 'SAMLResponse' : 'SAMLRequest'
        const posted = { field, message: text(field) ?? '', relayState: text('RelayState') } as const
        return afterLogout(c, await receiveLogout(ctx, { connectionId, posted }, visit.platform.sso))
      }
      const { outcome } = await receiveLogoutToken(ctx, { connectionId, logoutToken }, visit.platform.sso)
      return outcome === 'ended' ? c.body(null, 200) : c.json({ error: 'invalid_request' }, 400)
    } catch (error) {
      if (isCodedError(error) && error.kind === 'not_found') return c.text(error.message, 404)
      throw error
    }
  })
  // A frame in the provider's own sign-out page: there is nobody to lead anywhere.
  routes.get('/sso/logout/:connection/front', async (c) => {
    const connectionId = c.req.param('connection')
    if (!isId(connectionId)) return c.text('There is no such company sign-in.', 404)
    const visit = c.get('visit')
    const ctx = gateCtx({ request: c.req.raw, context: { visit } })
    const text = (name: string, charsMax: number) => (c.req.query(name) ?? '').slice(0, charsMax)
    c.header('Cache-Control', 'no-store')
    try {
      const named = { iss: text('iss', 2000), sid: text('sid', 1000) }
      await receiveFrontLogout(ctx, { connectionId, ...named }, visit.platform.sso)
      return c.body(null, 200)
    } catch (error) {
      if (isCodedError(error) && error.kind === 'not_found') return c.text(error.message, 404)
      throw error
    }
  })
  routes.get(openIdLogoutPath, async (c) => {
    const ctx = gateCtx({ request: c.req.raw, context: { visit: c.get('visit') } })
    const state = (c.req.query('state') ?? '').slice(0, 1000)
    return afterLogout(c, await receiveLogoutReturn(ctx, { state }))
  })
}

/** Back to where the person signed out, or to the provider with the answer to its question. */
function afterLogout(c: Context<WebEnv>, received: ReceivedLogout): Response {
  const { BASE_HOST, BASE_SCHEME } = c.get('visit').platform.config
  const home = originOf({ host: BASE_HOST, scheme: BASE_SCHEME }, 'app')
  if (received.outcome === 'ended')
    return c.redirect(received.redirectUrl ?? `${home}${everywherePaths.signedOut()}`, 303)
  const origin = received.outcome === 'returned' ? `${BASE_SCHEME}://${received.host}` : home
  return c.redirect(`${origin}${everywherePaths.signedOut()}`, 303)
}
