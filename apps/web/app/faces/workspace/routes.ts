import { index, layout, prefix, type RouteConfigEntry } from '@remix-run/route-config'

/** `app.<base>/work`. */
export const workspaceRoutes: RouteConfigEntry[] = [
  layout('faces/workspace/layout.tsx', prefix('work', [index('faces/workspace/calendar/page.tsx')])),
]
