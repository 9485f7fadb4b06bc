import { index, layout, type RouteConfigEntry, route } from '@remix-run/route-config'

/** `<slug>.<base>`, or a company's own domain. */
export const hubRoutes: RouteConfigEntry[] = [
  layout('faces/hub/layout.tsx', [
    index('faces/hub/directory/page.tsx'),
    route('professionals/:slug', 'faces/hub/professional/page.tsx'),
    route('professionals/:slug/request', 'faces/hub/request/page.tsx'),
    route('professionals/:slug/waitlist', 'faces/hub/waitlist/page.tsx'),
    route('requested/:requestId', 'faces/hub/requested/page.tsx'),
    route('hold', 'faces/hub/hold/page.tsx'),
    route('book', 'faces/hub/book/page.tsx'),
    route('book/sign-in', 'faces/hub/book/sign-in/page.tsx'),
    route('book/terms', 'faces/hub/book/terms/page.tsx'),
    route('book/protection', 'faces/hub/book/protection/page.tsx'),
    route('book/electronic-id-wait', 'faces/hub/book/electronic-id-wait/page.tsx'),
    route('book/card', 'faces/hub/book/card/page.tsx'),
    route('book/card/:setupId', 'faces/hub/book/card-visit/page.tsx'),
    route('book/confirm', 'faces/hub/book/confirm/page.tsx'),
    route('book/leave', 'faces/hub/book/leave/page.tsx'),
    route('booked/:sessionId', 'faces/hub/booked/page.tsx'),
    route('booked/:sessionId/undo', 'faces/hub/booked/undo/page.tsx'),
    route('booked/:sessionId/questions', 'faces/hub/booked/questions/page.tsx'),
    route('sign-in', 'faces/hub/sign-in/page.tsx', { id: 'faces/hub/sign-in/page' }),
    route('electronic-id', 'faces/hub/electronic-id/page.tsx', { id: 'faces/hub/electronic-id/page' }),
    route('sign-up', 'faces/hub/sign-up/page.tsx', { id: 'faces/hub/sign-up/page' }),
    route('sign-up/code', 'faces/hub/sign-up-code/page.tsx', { id: 'faces/hub/sign-up-code/page' }),
    route('welcome', 'faces/hub/welcome/page.tsx'),
    route('company-first', 'faces/hub/company-first/page.tsx'),
    route('privacy', 'faces/hub/privacy/page.tsx'),
    route('terms', 'faces/hub/terms/page.tsx', { id: 'faces/hub/terms/page' }),
    route('crisis', 'faces/hub/crisis/page.tsx'),
  ]),
  // A file, not a page.
  route('booked/:sessionId/calendar', 'faces/hub/booked/calendar/page.tsx'),
]
