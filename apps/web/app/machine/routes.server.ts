import { Hono } from 'hono'
import type { WebEnv } from '../http/web.server.ts'

/** URLs that other systems call. */
export function machineRoutes(): Hono<WebEnv> {
  return new Hono<WebEnv>()
}
