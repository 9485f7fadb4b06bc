import { index, layout, prefix, type RouteConfigEntry, route } from '@remix-run/route-config'

/** `app.<base>/home`. */
export const homeRoutes: RouteConfigEntry[] = [
  layout(
    'faces/home/layout.tsx',
    prefix('home', [
      index('faces/home/start/page.tsx'),
      route('sessions', 'faces/home/sessions/page.tsx'),
      route('sessions/:sessionId', 'faces/home/session/page.tsx'),
      route('sessions/:sessionId/cancel', 'faces/home/session/cancel/page.tsx'),
      route('sessions/:sessionId/intake', 'faces/home/session/intake/page.tsx'),
      route('sessions/:sessionId/join', 'faces/home/session/join/page.tsx'),
      route('intake/:sessionId', 'faces/home/intake/page.tsx'),
      route('credits', 'faces/home/credits/page.tsx'),
      route('profile', 'faces/home/profile/page.tsx'),
    ]),
  ),
  // A file, not a page.
  route('home/sessions/:sessionId/calendar', 'faces/home/session/calendar/page.tsx'),
]
