import { index, type RouteConfigEntry, route } from '@remix-run/route-config'

/** Hosts at which there is nothing to show. */
export const nowhereRoutes: RouteConfigEntry[] = [
  index('faces/nowhere/page.tsx', { id: 'faces/nowhere/start' }),
  route('*', 'faces/nowhere/page.tsx'),
]
