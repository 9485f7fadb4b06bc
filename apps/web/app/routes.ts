import type { RouteConfig } from '@remix-run/route-config'
import { consoleRoutes } from './faces/console/routes.ts'
import { controlRoutes } from './faces/control/routes.ts'
import { entranceRoutes } from './faces/entrance/routes.ts'
import { everywhereRoutes } from './faces/everywhere/routes.ts'
import { homeRoutes } from './faces/home/routes.ts'
import { hubRoutes } from './faces/hub/routes.ts'
import { nowhereRoutes } from './faces/nowhere/routes.ts'
import { workspaceRoutes } from './faces/workspace/routes.ts'

/**
 * Every URL of the product, face by face. The host decides which of these tables answers
 * (`http/face-tables.server.ts`), so two faces may use the same path.
 */
export default [
  // app.<base>
  ...entranceRoutes,
  ...controlRoutes,
  ...homeRoutes,
  ...workspaceRoutes,
  ...consoleRoutes,
  // <slug>.<base>, or a company's own domain
  ...hubRoutes,
  // every other host
  ...nowhereRoutes,
  // all of them
  ...everywhereRoutes,
] satisfies RouteConfig
