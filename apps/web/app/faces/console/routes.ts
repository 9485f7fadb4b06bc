import { index, layout, prefix, type RouteConfigEntry, route } from '@remix-run/route-config'

/** `app.<base>/console`. */
export const consoleRoutes: RouteConfigEntry[] = [
  layout(
    'faces/console/layout.tsx',
    prefix('console', [
      index('faces/console/search/page.tsx'),
      route('notices', 'faces/console/notices/page.tsx'),
      route('attempts', 'faces/console/attempts/page.tsx'),
      route('attempts/:reference', 'faces/console/attempt/page.tsx'),
      route('attempts/:reference/answer', 'faces/console/attempt-answer/page.tsx'),
      route('attempts/:reference/replay', 'faces/console/attempt-replay/page.tsx'),
      route('accounts', 'faces/console/accounts/page.tsx'),
      route('conversations', 'faces/console/conversations/page.tsx'),
      route('conversations/:conversationId', 'faces/console/conversation/page.tsx'),
      route('health', 'faces/console/health/page.tsx'),
      route('logouts', 'faces/console/logouts/page.tsx'),
      route('logouts/:reference', 'faces/console/logout/page.tsx'),
      route('directories', 'faces/console/directories/page.tsx'),
      route('errors/:reference', 'faces/console/error-report/page.tsx'),
      route('deliveries', 'faces/console/deliveries/page.tsx'),
      route('jobs', 'faces/console/jobs/page.tsx'),
      route('professionals', 'faces/console/professionals/page.tsx'),
      route('professionals/:professionalId', 'faces/console/professional/page.tsx'),
      route('payments', 'faces/console/payments/page.tsx'),
      route('payments/comparison', 'faces/console/comparison/page.tsx'),
      route('payments/payouts', 'faces/console/payouts/page.tsx'),
      route('invoices', 'faces/console/invoices/page.tsx'),
      route('invoices/:invoiceId', 'faces/console/invoice/page.tsx'),
      route('recoveries', 'faces/console/recoveries/page.tsx'),
      route('recoveries/:reference', 'faces/console/recovery/page.tsx'),
      route('names', 'faces/console/names/page.tsx'),
      route('names/:reviewId', 'faces/console/name/page.tsx'),
      route('appeals', 'faces/console/appeals/page.tsx'),
      route('companies/:companyId', 'faces/console/company/page.tsx'),
      route('companies/:companyId/ledger', 'faces/console/ledger/page.tsx'),
      route('companies/:companyId/ledger/correction', 'faces/console/correction/page.tsx'),
    ]),
  ),
  // A file and a stream, not pages.
  route('console/conversations/live', 'faces/console/conversations-live/page.tsx'),
  route('console/documents/:credentialId', 'faces/console/credential-document/page.tsx'),
]
