/** Links into this face. */
export const entrancePaths = {
  start: () => '/',
  signIn: (to?: string) => (to ? `/sign-in?to=${encodeURIComponent(to)}` : '/sign-in'),
  /** The way past a company's own sign-in, for its owners, while that is out of order. */
  ownerSignIn: () => '/sign-in/owner',
  ownerSignInCode: (codeId: string) => `/sign-in/owner/code?${new URLSearchParams({ id: codeId })}`,
  signUp: (to?: string) => (to ? `/sign-up?to=${encodeURIComponent(to)}` : '/sign-up'),
  signUpCode: (codeId: string, to?: string) =>
    `/sign-up/code?${new URLSearchParams(to ? { id: codeId, to } : { id: codeId })}`,
  /** The page of a professional's own, outside of every hub. */
  ownPage: (slug: string) => `/with/${encodeURIComponent(slug)}`,
  ownRequest: (slug: string, service?: string) =>
    `/with/${encodeURIComponent(slug)}/request${service ? `?service=${encodeURIComponent(service)}` : ''}`,
  adminInvite: (inviteId: string) => `/admin-invites/${inviteId}`,
  clientInvite: (inviteId: string) => `/invites/${inviteId}`,
  /** Whoever is signed in asks to be found as a professional. */
  apply: () => '/work/apply',
  terms: (audience: 'client' | 'professional' | 'company') => `/terms/${audience}`,
  /** Where a third party checks a receipt. */
  check: () => '/check',
  /** Where an electronic ID moves from another account of the same person. */
  electronicIdMove: (moveId: string, codeId?: string) =>
    `/eid/move?${new URLSearchParams(codeId ? { id: moveId, code: codeId } : { id: moveId })}`,
  demoSignIn: (role: string) => `/dev/sign-in/${role}`,
} as const
