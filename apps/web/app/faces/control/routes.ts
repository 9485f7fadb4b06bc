import { index, layout, prefix, type RouteConfigEntry, route } from '@remix-run/route-config'

const page = (folder: string) => `faces/control/${folder}/page.tsx`

/**
 * `app.<base>/control`: first which company, then everything of that company under its id. `/set-up` is the part of
 * it that IT does by a link.
 */
export const controlRoutes: RouteConfigEntry[] = [
  ...prefix('control', [
    index(page('companies')),
    route('new', page('new-company')),
    route(':companyId/branding/look', page('branding-look')),
    route(':companyId/roster/problems', page('roster-problems')),
    route(':companyId/credits/invoices/list', page('invoice-list')),
    route(':companyId/credits/invoices/:invoiceId', page('invoice-file')),
    route(':companyId/credits/credit-notes/:creditNoteId', page('credit-note-file')),
    route(':companyId/reports/list', page('report-list')),
    layout('faces/control/layout.tsx', [
      route(':companyId', page('overview')),
      route(':companyId/notices', page('notices')),
      route(':companyId/domains', page('domains')),
      route(':companyId/roster', page('roster')),
      route(':companyId/roster/list', page('roster-list')),
      route(':companyId/sign-in', page('sign-in')),
      route(':companyId/sign-in/new', page('connect-sign-in')),
      route(':companyId/sign-in/directories', page('directories')),
      route(':companyId/sign-in/protection', page('protection')),
      route(':companyId/sign-in/link', page('it-link')),
      route(':companyId/sign-in/:connectionId/test', page('sso-test')),
      route(':companyId/credits', page('credits')),
      route(':companyId/credits/policy', page('credit-policy')),
      route(':companyId/credits/policy/effect', page('policy-effect')),
      route(':companyId/credits/buy', page('buy-credits')),
      route(':companyId/credits/budget', page('credit-budget')),
      route(':companyId/credits/invoices', page('invoices')),
      route(':companyId/credits/invoices/details', page('billing-details')),
      route(':companyId/credits/requests', page('credit-requests')),
      route(':companyId/credits/grants/new', page('grant-credits')),
      route(':companyId/credits/checkouts/:checkoutId', page('checkout')),
      route(':companyId/professionals', page('professionals')),
      route(':companyId/professionals/:professionalId', page('invite')),
      route(':companyId/branding', page('branding')),
      route(':companyId/session-rules', page('session-rules')),
      route(':companyId/publish', page('publish')),
      route(':companyId/publish/:publicationId', page('publication')),
      route(':companyId/reports', page('reports')),
      route(':companyId/reports/floor', page('report-floor')),
      route(':companyId/people', page('people')),
      route(':companyId/people/:personId', page('admin')),
    ]),
  ]),
  // IT without an account, by a link that HR made.
  route('set-up-link/:token', page('set-up-link')),
  layout(
    'faces/control/set-up/layout.tsx',
    prefix('set-up', [
      index(page('set-up')),
      route('new', page('set-up-connect')),
      route(':connectionId/test', page('set-up-test')),
    ]),
  ),
]
