import { Hono } from 'hono'
import type { WebEnv } from '../http/web.server.ts'
import { calendarRoutes } from './calendars.server.ts'
import { cardRoutes } from './cards.server.ts'
import { freeTimeRoutes } from './free-times.server.ts'
import { scimRoutes } from './scim.server.ts'
import { ssoRoutes } from './sso.server.ts'
import { storedFileRoutes } from './stored-files.server.ts'

/** URLs that no person opens. */
export function machineRoutes(): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.route('/', storedFileRoutes())
  routes.route('/', ssoRoutes())
  routes.route('/', scimRoutes())
  routes.route('/', cardRoutes())
  routes.route('/', calendarRoutes())
  routes.route('/', freeTimeRoutes())
  return routes
}
