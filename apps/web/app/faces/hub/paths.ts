/** Links inside a hub, at its own host. */
export const hubPaths = {
  start: () => '/',
  professional: (slug: string) => `/professionals/${encodeURIComponent(slug)}`,
  signIn: (to?: string) => (to ? `/sign-in?to=${encodeURIComponent(to)}` : '/sign-in'),
} as const
