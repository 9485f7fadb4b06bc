import { index, layout, prefix, type RouteConfigEntry } from '@remix-run/route-config'

/** `app.<base>/home`. */
export const homeRoutes: RouteConfigEntry[] = [
  layout('faces/home/layout.tsx', prefix('home', [index('faces/home/start/page.tsx')])),
]
