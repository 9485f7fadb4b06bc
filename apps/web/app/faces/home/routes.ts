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
      route('sessions/:sessionId/keep', 'faces/home/session/keep/page.tsx'),
      route('sessions/:sessionId/appeal', 'faces/home/session/appeal/page.tsx'),
      route('sessions/:sessionId/intake', 'faces/home/session/intake/page.tsx'),
      route('sessions/:sessionId/join', 'faces/home/session/join/page.tsx'),
      route('handovers/:handoverId', 'faces/home/handover/page.tsx'),
      route('waiting', 'faces/home/waiting/page.tsx'),
      route('record-openings', 'faces/home/record-openings/page.tsx'),
      route('requests/:requestId', 'faces/home/request/page.tsx'),
      route('intake/:sessionId', 'faces/home/intake/page.tsx'),
      route('credits', 'faces/home/credits/page.tsx'),
      route('credits/:companyId/more', 'faces/home/more-credits/page.tsx'),
      route('payments', 'faces/home/payments/page.tsx'),
      route('payments/bills/:billId', 'faces/home/bill/page.tsx'),
      route('payments/charges/:chargeId', 'faces/home/bill/charge/page.tsx'),
      route('payments/details', 'faces/home/payments/details/page.tsx'),
      route('payments/confirmation', 'faces/home/payments/confirmation/page.tsx'),
      route('payments/cards', 'faces/home/payments/add-card/page.tsx'),
      route('payments/cards/visits/:setupId', 'faces/home/payments/card-visit/page.tsx'),
      route('payments/cards/:cardId/primary', 'faces/home/payments/card-primary/page.tsx'),
      route('payments/cards/:cardId/removal', 'faces/home/payments/card-removal/page.tsx'),
      route('profile', 'faces/home/profile/page.tsx'),
      route('security', 'faces/home/security/page.tsx'),
      route('security/password', 'faces/home/security/password/page.tsx'),
      route('security/address', 'faces/home/security/address/page.tsx'),
      route('security/address/code', 'faces/home/security/address-code/page.tsx'),
      route('terms', 'faces/home/terms/page.tsx'),
    ]),
  ),
  // Files, not pages.
  route('home/payments/documents/:documentId', 'faces/home/payments/document/page.tsx'),
  route('home/sessions/:sessionId/calendar', 'faces/home/session/calendar/page.tsx'),
]
