import { Hono } from 'hono'
import type { WebEnv } from '../http/web.server.ts'

/** Pictures that everybody may see; whatever else is stored one day is not served here. */
const publicKey = /^(hubs\/[0-9a-f-]+\/logo|professionals\/[0-9a-f-]+\/portrait)-/

/** Logos and portraits. A key names its content, so a browser may keep the file for good. */
export function storedFileRoutes(): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/files/*', async (c) => {
    const key = c.req.path.slice('/files/'.length)
    const file = publicKey.test(key) ? await c.get('visit').platform.storage.readFile(key) : null
    if (!file) return c.text('There is no such file.', 404)
    return c.body(Buffer.from(file.bytes), 200, {
      'Content-Type': file.contentType,
      'Cache-Control': 'public, max-age=31536000, immutable',
    })
  })
  return routes
}
