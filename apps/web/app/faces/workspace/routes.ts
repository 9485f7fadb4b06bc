import { index, layout, prefix, type RouteConfigEntry, route } from '@remix-run/route-config'

/** `app.<base>/work`. */
export const workspaceRoutes: RouteConfigEntry[] = [
  layout(
    'faces/workspace/layout.tsx',
    prefix('work', [
      index('faces/workspace/calendar/page.tsx'),
      route('sessions/:sessionId', 'faces/workspace/session/page.tsx'),
      route('sessions/:sessionId/series', 'faces/workspace/session/series/page.tsx'),
      route('sessions/:sessionId/join', 'faces/workspace/session/join/page.tsx'),
      route('clients', 'faces/workspace/clients/page.tsx'),
      route('clients/invites', 'faces/workspace/client-invites/page.tsx'),
      route('clients/waitlist', 'faces/workspace/waitlist/page.tsx'),
      route('handovers', 'faces/workspace/handovers/page.tsx'),
      route('away', 'faces/workspace/away/page.tsx'),
      route('link', 'faces/workspace/own-link/page.tsx'),
      route('book', 'faces/workspace/book-client/page.tsx'),
      route('clients/:personId', 'faces/workspace/client/page.tsx'),
      route('clients/:personId/wellbeing', 'faces/workspace/client-wellbeing/page.tsx'),
      route('notes/templates', 'faces/workspace/note-templates/page.tsx'),
      route('notes/:noteId', 'faces/workspace/note/page.tsx'),
      route('requests', 'faces/workspace/requests/page.tsx'),
      route('requests/:requestId', 'faces/workspace/request/page.tsx'),
      route('invitations', 'faces/workspace/invitations/page.tsx'),
      route('invitations/:listingId', 'faces/workspace/invitation/page.tsx'),
      route('availability', 'faces/workspace/availability/page.tsx'),
      route('calendars', 'faces/workspace/calendars/page.tsx'),
      route('profile', 'faces/workspace/profile/page.tsx'),
      route('security', 'faces/workspace/security/page.tsx'),
      route('services', 'faces/workspace/services/page.tsx'),
      route('services/:serviceId', 'faces/workspace/service/page.tsx'),
      route('feedback', 'faces/workspace/feedback/page.tsx'),
      route('payments', 'faces/workspace/payments/page.tsx'),
      route('payments/bills/:billId', 'faces/workspace/bill/page.tsx'),
      route('payments/payee', 'faces/workspace/payee/page.tsx'),
      route('payments/account', 'faces/workspace/payout-account/page.tsx'),
      route('payments/account/again', 'faces/workspace/payout-account/again/page.tsx'),
      route('payments/statements', 'faces/workspace/statements/page.tsx'),
      route('payments/statements/:statementId', 'faces/workspace/statement/page.tsx'),
      route('intake', 'faces/workspace/intake/page.tsx'),
      route('credentials', 'faces/workspace/credentials/page.tsx'),
    ]),
  ),
  // Whoever is no professional yet has no places at the side.
  route('work/apply', 'faces/workspace/apply/page.tsx'),
  route('work/credentials/:credentialId/document', 'faces/workspace/credential-document/page.tsx'),
  // Answers a program, not a person: a note that saves itself.
  route('work/notes/:noteId/text', 'faces/workspace/note/text/page.tsx'),
  // Files, not pages.
  route('work/payments/statements/:statementId/file', 'faces/workspace/statement-file/page.tsx'),
  route('work/sessions/:sessionId/calendar', 'faces/workspace/session/calendar/page.tsx'),
]
