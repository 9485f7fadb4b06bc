import { type RouteConfigEntry, route } from '@remix-run/route-config'

/** Hosts at which there is nothing to show. */
export const nowhereRoutes: RouteConfigEntry[] = [route('*', 'faces/nowhere/page.tsx')]
