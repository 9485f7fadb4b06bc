/** Links that work at every host. */
export const everywherePaths = {
  signOut: () => '/sign-out',
  /** To the app with this session carried over. */
  handOffToApp: (to: string) => `/hand-off/to/app?to=${encodeURIComponent(to)}`,
  /** To a hub, by its slug, with this session carried over. */
  handOffToHub: (slug: string, to = '/') =>
    `/hand-off/to/${encodeURIComponent(slug)}?to=${encodeURIComponent(to)}`,
} as const
