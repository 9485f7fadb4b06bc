import type { Context, MiddlewareHandler } from 'hono'

/** Called by other systems, or sent from their pages, which prove themselves by signature or bearer instead. */
const calledByMachines = [/^\/sso\/acs\//, /^\/sso\/logout\//, /^\/webhooks\//, /^\/scim\//]

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Nobody else's page may send a form to us: the browser's own word (`Sec-Fetch-Site`) decides, and where
 * it is missing the `Origin` must be ours to the letter. With neither, the request is refused.
 */
export function isOwnRequest(request: Request, ownOrigin: string): boolean {
  if (safeMethods.has(request.method)) return true
  if (calledByMachines.some((path) => path.test(new URL(request.url).pathname))) return true
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  return request.headers.get('origin') === ownOrigin
}

/** @param ownOrigin the origin at which this request arrived. */
export function refuseForeignForms(ownOrigin: (c: Context) => string): MiddlewareHandler {
  return async (c, next) => {
    if (isOwnRequest(c.req.raw, ownOrigin(c))) return next()
    return c.text('This request did not come from one of our pages.', 403)
  }
}
