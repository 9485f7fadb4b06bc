import { layout, type RouteConfigEntry, route } from '@remix-run/route-config'

/** `app.<base>`, before anybody is signed in. */
export const entranceRoutes: RouteConfigEntry[] = [
  layout('faces/entrance/layout.tsx', [route('sign-in', 'faces/entrance/sign-in/page.tsx')]),
]
