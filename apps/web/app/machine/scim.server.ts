import { isId } from '@kara/kernel'
import { receiveDirectoryRequest } from '@kara/sso'
import { directoryLimits } from '@kara/sso/contracts'
import { type Context, Hono } from 'hono'
import { gateCtx } from '../http/ctx.server.ts'
import type { WebEnv } from '../http/web.server.ts'

/** Where companies' directories say who joins and who leaves (SCIM 2.0). No cookie counts here, only the token. */
export function scimRoutes(): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.all('/scim/v2/:directory/*', async (c) => {
    const visit = c.get('visit')
    const directoryId = c.req.param('directory')
    const body = await c.req.text()
    if (!isId(directoryId)) return scim(401, { detail: 'The token is not known.' })
    if (body.length > directoryLimits.directoryBodyCharsMax)
      return scim(413, { detail: 'The body is too large.' })
    const path = c.req.path.slice(`/scim/v2/${directoryId}`.length)
    const input = { directoryId, token: tokenOf(c), method: c.req.method, path, query: c.req.query(), body }
    const ctx = gateCtx({ request: c.req.raw, context: { visit } })
    const answer = await receiveDirectoryRequest(ctx, input, visit.platform.sso)
    return scim(answer.status, answer.body)
  })
  return routes
}

function tokenOf(c: Context<WebEnv>): string {
  return /^Bearer ([\w.~+/=-]{20,200})$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? ''
}

function scim(status: number, body: object | null): Response {
  const headers = { 'Content-Type': 'application/scim+json; charset=utf-8', 'Cache-Control': 'no-store' }
  return new Response(body ? JSON.stringify(body) : null, { status, headers })
}
