import { index, layout, type RouteConfigEntry } from '@remix-run/route-config'

/** `<slug>.<base>`, or a company's own domain. */
export const hubRoutes: RouteConfigEntry[] = [
  layout('faces/hub/layout.tsx', [index('faces/hub/start/page.tsx')]),
]
