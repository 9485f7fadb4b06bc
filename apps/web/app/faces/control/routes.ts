import { index, layout, prefix, type RouteConfigEntry } from '@remix-run/route-config'

/** `app.<base>/control`. */
export const controlRoutes: RouteConfigEntry[] = [
  layout('faces/control/layout.tsx', prefix('control', [index('faces/control/overview/page.tsx')])),
]
