import { index, layout, prefix, type RouteConfigEntry } from '@remix-run/route-config'

/** `app.<base>/console`. */
export const consoleRoutes: RouteConfigEntry[] = [
  layout('faces/console/layout.tsx', prefix('console', [index('faces/console/search/page.tsx')])),
]
