/** Links into this face. */
export const entrancePaths = {
  start: () => '/',
  signIn: (to?: string) => (to ? `/sign-in?to=${encodeURIComponent(to)}` : '/sign-in'),
  signUp: () => '/sign-up',
  verify: (codeId: string) => `/sign-up/verify?code=${encodeURIComponent(codeId)}`,
  signOut: () => '/sign-out',
  terms: (audience: 'client' | 'professional' | 'company') => `/terms/${audience}`,
  demoSignIn: (role: string) => `/dev/sign-in/${role}`,
  gallery: () => '/gallery',
} as const
