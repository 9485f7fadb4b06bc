const withTo = (path: string, to?: string) => (to ? `${path}?${new URLSearchParams({ to })}` : path)

/** Links that work at every host. */
export const everywherePaths = {
  /** `to` is where the person goes on, signed out. */
  signOut: (to?: string) => withTo('/sign-out', to),
  signedOut: () => '/signed-out',
  signIn: (to?: string) => withTo('/sign-in', to),
  /** Where a forgotten password is replaced; `to` is where the person was going. */
  passwordReset: (to?: string) => withTo('/password', to),
  passwordResetCode: (codeId: string, to?: string) =>
    `/password/code?${new URLSearchParams(to ? { id: codeId, to } : { id: codeId })}`,
  /** To the app with this session carried over. */
  handOffToApp: (to: string) => `/hand-off/to/app?to=${encodeURIComponent(to)}`,
  /** To a hub, by its slug, with this session carried over. */
  handOffToHub: (slug: string, to = '/') =>
    `/hand-off/to/${encodeURIComponent(slug)}?to=${encodeURIComponent(to)}`,
  /** What became of an attempt to sign in; without a code, of this browser's newest that did not come back. */
  trouble: (reference?: string) =>
    reference ? `/sso/trouble?reference=${encodeURIComponent(reference)}` : '/sso/trouble',
  /** Where somebody says which account their company's sign-in opens. */
  whichAccount: (linkingId: string, codeId?: string) =>
    `/sso/account?${new URLSearchParams(codeId ? { id: linkingId, code: codeId } : { id: linkingId })}`,
  troubleHelp: (reference: string) => `/sso/trouble/help?reference=${encodeURIComponent(reference)}`,
  /** How to reach support; with the code that it can look up. */
  support: (reference?: string) =>
    reference ? `/support?reference=${encodeURIComponent(reference)}` : '/support',
  /** To what somebody was told about. */
  notice: (noticeId: string) => `/notices/${noticeId}`,
  /** A conversation with support: about a code, and as another one beside what was said before. */
  supportChat: ({ reference, isNew = false }: { reference?: string | null; isNew?: boolean } = {}) => {
    const question = new URLSearchParams({ ...(reference && { reference }), ...(isNew && { new: '1' }) })
    return question.size > 0 ? `/support/chat?${question}` : '/support/chat'
  },
  supportChatLive: () => '/support/chat/live',
  /** Back to a conversation from another device or from a letter. */
  supportChatBack: (token: string) => `/support/chat/back/${token}`,
  sharedDiagnosis: (token: string) => `/sso/shared/${token}`,
} as const
