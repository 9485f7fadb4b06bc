/** Links into this face. */
export const controlPaths = {
  start: () => '/control',
  newCompany: () => '/control/new',
  overview: (companyId: string) => `/control/${companyId}`,
  domains: (companyId: string) => `/control/${companyId}/domains`,
  signIn: (companyId: string) => `/control/${companyId}/sign-in`,
  connectSignIn: (companyId: string, choice: { provider?: string; protocol?: string } = {}) => {
    const query = new URLSearchParams(choice).toString()
    return `/control/${companyId}/sign-in/new${query ? `?${query}` : ''}`
  },
  directories: (companyId: string) => `/control/${companyId}/sign-in/directories`,
  testSignIn: (companyId: string, connectionId: string) =>
    `/control/${companyId}/sign-in/${connectionId}/test`,
  credits: (companyId: string) => `/control/${companyId}/credits`,
  creditPolicy: (companyId: string) => `/control/${companyId}/credits/policy`,
  buyCredits: (companyId: string) => `/control/${companyId}/credits/buy`,
  creditRequests: (companyId: string) => `/control/${companyId}/credits/requests`,
  grantCredits: (companyId: string) => `/control/${companyId}/credits/grants/new`,
  checkout: (companyId: string, checkoutId: string) =>
    `/control/${companyId}/credits/checkouts/${checkoutId}`,
  professionals: (companyId: string) => `/control/${companyId}/professionals`,
  invite: (companyId: string, professionalId: string) =>
    `/control/${companyId}/professionals/${professionalId}`,
  branding: (companyId: string) => `/control/${companyId}/branding`,
  brandingLook: (companyId: string) => `/control/${companyId}/branding/look`,
  publish: (companyId: string) => `/control/${companyId}/publish`,
  publication: (companyId: string, publicationId: string) => `/control/${companyId}/publish/${publicationId}`,
  reports: (companyId: string) => `/control/${companyId}/reports`,
  people: (companyId: string) => `/control/${companyId}/people`,
} as const
