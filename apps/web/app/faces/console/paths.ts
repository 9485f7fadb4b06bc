/** Links into this face. */
export const consolePaths = {
  start: () => '/console',
  /** What whoever works here was told. */
  notices: (before?: string) =>
    before ? `/console/notices?${new URLSearchParams({ before })}` : '/console/notices',
  attempts: (filter: { company?: string; domain?: string; outcome?: string; before?: string } = {}) => {
    const question = new URLSearchParams(
      Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1])),
    )
    return question.size > 0 ? `/console/attempts?${question}` : '/console/attempts'
  },
  attempt: (reference: string) => `/console/attempts/${encodeURIComponent(reference)}`,
  attemptAnswer: (reference: string) => `/console/attempts/${encodeURIComponent(reference)}/answer`,
  attemptReplay: (reference: string) => `/console/attempts/${encodeURIComponent(reference)}/replay`,
  accounts: () => '/console/accounts',
  conversations: (state?: 'open' | 'ended') =>
    state === 'ended' ? '/console/conversations?state=ended' : '/console/conversations',
  conversation: (conversationId: string) => `/console/conversations/${conversationId}`,
  conversationsLive: () => '/console/conversations/live',
  health: () => '/console/health',
  logouts: () => '/console/logouts',
  logout: (reference: string) => `/console/logouts/${encodeURIComponent(reference)}`,
  directories: (company?: string) => `/console/directories${company ? `?company=${company}` : ''}`,
  errorReport: (reference: string) => `/console/errors/${encodeURIComponent(reference)}`,
  deliveries: (filter: { state?: string; before?: string } = {}) => {
    const question = new URLSearchParams(
      Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1])),
    )
    return question.size > 0 ? `/console/deliveries?${question}` : '/console/deliveries'
  },
  professionals: (state?: string) => `/console/professionals${state ? `?state=${state}` : ''}`,
  professional: (professionalId: string) => `/console/professionals/${professionalId}`,
  /** What somebody offers on a day, with the reason of what is not offered. */
  offer: (professionalId: string) => `/console/professionals/${professionalId}/offer`,
  credentialDocument: (credentialId: string) => `/console/documents/${credentialId}`,
  payments: (transfer = '') => `/console/payments${transfer ? `?transfer=${transfer}` : ''}`,
  billOf: (reference: string) => `/console/payments?reference=${encodeURIComponent(reference)}`,
  comparison: () => '/console/payments/comparison',
  payouts: () => '/console/payments/payouts',
  invoices: () => '/console/invoices',
  invoice: (invoiceId: string, payback = '') =>
    `/console/invoices/${invoiceId}${payback ? `?payback=${payback}` : ''}`,
  appeals: () => '/console/appeals',
  recoveries: () => '/console/recoveries',
  recovery: (reference: string) => `/console/recoveries/${encodeURIComponent(reference)}`,
  names: () => '/console/names',
  name: (reviewId: string) => `/console/names/${reviewId}`,
  jobs: () => '/console/jobs',
  company: (companyId: string) => `/console/companies/${companyId}`,
  ledger: (companyId: string, code = '', before = '') => {
    const query = new URLSearchParams({ ...(code && { code }), ...(before && { before }) })
    return `/console/companies/${companyId}/ledger${query.size > 0 ? `?${query}` : ''}`
  },
  correction: (companyId: string, code = '') =>
    `/console/companies/${companyId}/ledger/correction${code ? `?code=${code}` : ''}`,
} as const
