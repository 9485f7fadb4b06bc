interface ProviderWish {
  readonly provider?: string
  readonly protocol?: string
  /** The connection that this is about, where one is to be renewed. */
  readonly renews?: string
}

const withChoice = (path: string, choice: ProviderWish) => {
  const query = new URLSearchParams({ ...choice }).toString()
  return `${path}${query ? `?${query}` : ''}`
}

/** Where the set-up of a sign-in happens: in the company's control, or behind a link without an account. */
export interface SetUpPlace {
  readonly start: string
  readonly connect: (choice?: ProviderWish) => string
  readonly test: (connectionId: string) => string
}

/** Links into this face. */
export const controlPaths = {
  /** What this administrator was told about the company. */
  notices: (companyId: string, before?: string) =>
    before
      ? `/control/${companyId}/notices?${new URLSearchParams({ before })}`
      : `/control/${companyId}/notices`,
  start: () => '/control',
  newCompany: () => '/control/new',
  overview: (companyId: string) => `/control/${companyId}`,
  domains: (companyId: string) => `/control/${companyId}/domains`,
  /** Who works for the company, as it says itself. */
  roster: (companyId: string) => `/control/${companyId}/roster`,
  rosterList: (companyId: string) => `/control/${companyId}/roster/list`,
  rosterProblems: (companyId: string) => `/control/${companyId}/roster/problems`,
  signIn: (companyId: string) => `/control/${companyId}/sign-in`,
  protection: (companyId: string) => `/control/${companyId}/sign-in/protection`,
  directories: (companyId: string) => `/control/${companyId}/sign-in/directories`,
  connectSignIn: (companyId: string, choice: ProviderWish = {}) =>
    withChoice(`/control/${companyId}/sign-in/new`, choice),
  testSignIn: (companyId: string, connectionId: string) =>
    `/control/${companyId}/sign-in/${connectionId}/test`,
  itLink: (companyId: string) => `/control/${companyId}/sign-in/link`,
  credits: (companyId: string) => `/control/${companyId}/credits`,
  /** With rules that were typed but not saved. */
  creditPolicy: (companyId: string, typed = '') =>
    `/control/${companyId}/credits/policy${typed ? `?${typed}` : ''}`,
  policyEffect: (companyId: string, typed: string) => `/control/${companyId}/credits/policy/effect?${typed}`,
  buyCredits: (companyId: string) => `/control/${companyId}/credits/buy`,
  creditBudget: (companyId: string) => `/control/${companyId}/credits/budget`,
  invoices: (companyId: string, year?: number) =>
    `/control/${companyId}/credits/invoices${year ? `?year=${year}` : ''}`,
  invoiceFile: (companyId: string, invoiceId: string) =>
    `/control/${companyId}/credits/invoices/${invoiceId}`,
  creditNoteFile: (companyId: string, creditNoteId: string) =>
    `/control/${companyId}/credits/credit-notes/${creditNoteId}`,
  invoiceList: (companyId: string) => `/control/${companyId}/credits/invoices/list`,
  billingDetails: (companyId: string) => `/control/${companyId}/credits/invoices/details`,
  creditRequests: (companyId: string) => `/control/${companyId}/credits/requests`,
  grantCredits: (companyId: string) => `/control/${companyId}/credits/grants/new`,
  checkout: (companyId: string, checkoutId: string) =>
    `/control/${companyId}/credits/checkouts/${checkoutId}`,
  resumeCheckout: (companyId: string, checkoutId: string) =>
    `/control/${companyId}/credits/checkouts/${checkoutId}?resume`,
  professionals: (companyId: string) => `/control/${companyId}/professionals`,
  invite: (companyId: string, professionalId: string) =>
    `/control/${companyId}/professionals/${professionalId}`,
  branding: (companyId: string) => `/control/${companyId}/branding`,
  brandingLook: (companyId: string) => `/control/${companyId}/branding/look`,
  sessionRules: (companyId: string) => `/control/${companyId}/session-rules`,
  publish: (companyId: string) => `/control/${companyId}/publish`,
  publication: (companyId: string, publicationId: string) => `/control/${companyId}/publish/${publicationId}`,
  reports: (companyId: string) => `/control/${companyId}/reports`,
  reportFloor: (companyId: string) => `/control/${companyId}/reports/floor`,
  /** The months from one to another as a file. */
  reportList: (companyId: string, period: { from: string; to: string }) =>
    `/control/${companyId}/reports/list?${new URLSearchParams(period)}`,
  people: (companyId: string) => `/control/${companyId}/people`,
  admin: (companyId: string, personId: string) => `/control/${companyId}/people/${personId}`,
} as const

/** The same set-up in both places. */
export const setUpPlaces = {
  control: (companyId: string): SetUpPlace => ({
    start: controlPaths.signIn(companyId),
    connect: (choice) => controlPaths.connectSignIn(companyId, choice),
    test: (connectionId) => controlPaths.testSignIn(companyId, connectionId),
  }),
  link: (): SetUpPlace => ({
    start: '/set-up',
    connect: (choice = {}) => withChoice('/set-up/new', choice),
    test: (connectionId) => `/set-up/${connectionId}/test`,
  }),
} as const

/** The link that HR hands to IT. */
export const setUpLinkPath = (token: string) => `/set-up-link/${token}`
