import { type RouteConfigEntry, route } from '@remix-run/route-config'

/** Pages that answer at every host. */
export const everywhereRoutes: RouteConfigEntry[] = [
  route('preferences', 'faces/everywhere/preferences/page.tsx'),
]
