/** Dates that were chosen, as they travel with an address: short, and nothing in it to escape. */
const datesInAddress = (dates: readonly string[]) =>
  dates.map((at) => Math.trunc(Date.parse(at) / 1000)).join('.')

export interface SeriesChoice {
  readonly everyWeeks: number
  readonly count: number
  readonly chosen: readonly string[]
}

/** Links into this face. */
export const homePaths = {
  start: () => '/home',
  sessions: (which?: 'past') => (which ? `/home/sessions?show=${which}` : '/home/sessions'),
  /** The past sessions with one professional, or with all; from one on where they are many. */
  sessionsWith: (slug?: string, before?: string) => {
    const question = { show: 'past', ...(slug ? { with: slug } : {}), ...(before ? { before } : {}) }
    return `/home/sessions?${new URLSearchParams(question)}`
  },
  /** Everybody whom the person sees or saw. */
  professionals: () => '/home/professionals',
  session: (sessionId: string) => `/home/sessions/${sessionId}`,
  cancel: (sessionId: string) => `/home/sessions/${sessionId}/cancel`,
  move: (sessionId: string, at: { week?: string | undefined; day?: string | undefined } = {}) => {
    const query = new URLSearchParams(
      Object.entries(at).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    )
    return `/home/sessions/${sessionId}/move${query.size > 0 ? `?${query}` : ''}`
  },
  /** The same time in the weeks after; with what was chosen there, for who comes back to it. */
  repeat: (sessionId: string, choice?: SeriesChoice) => {
    const path = `/home/sessions/${sessionId}/repeat`
    if (!choice) return path
    const { everyWeeks, count, chosen } = choice
    return `${path}?everyWeeks=${everyWeeks}&count=${count}&chosen=${datesInAddress(chosen)}`
  },
  /** The sessions that were booked together with this one. */
  series: (sessionId: string, which?: 'this' | 'following' | 'all') =>
    `/home/sessions/${sessionId}/series${which ? `?which=${which}` : ''}`,
  /** Whether a leaver keeps it at their own cost. */
  keep: (sessionId: string) => `/home/sessions/${sessionId}/keep`,
  /** A series that a professional proposes, with the dates that were chosen for who comes back to them. */
  seriesProposal: (proposalId: string, chosen?: readonly string[]) =>
    `/home/series-proposals/${proposalId}${chosen ? `?chosen=${datesInAddress(chosen)}` : ''}`,
  /** What a professional suggests to ask the company for. */
  creditProposal: (proposalId: string) => `/home/credit-proposals/${proposalId}`,
  /** Whether a client goes on with a colleague of a professional who stops. */
  handover: (handoverId: string) => `/home/handovers/${handoverId}`,
  appeal: (sessionId: string) => `/home/sessions/${sessionId}/appeal`,
  calendarFile: (sessionId: string) => `/home/sessions/${sessionId}/calendar`,
  feedback: (sessionId: string) => `/home/sessions/${sessionId}/feedback`,
  intake: (sessionId: string) => `/home/sessions/${sessionId}/intake`,
  join: (sessionId: string) => `/home/sessions/${sessionId}/join`,
  wellbeing: () => '/home/wellbeing',
  worries: () => '/home/wellbeing/worries',
  recordOpenings: () => '/home/record-openings',
  /** The page of a professional's own, on which they take requests. */
  askProfessional: (slug: string) => `/with/${encodeURIComponent(slug)}`,
  /** Somebody asks the person to become their client. */
  invite: (inviteId: string) => `/invites/${inviteId}`,
  /** With the time that was chosen, for who comes back to it. */
  request: (requestId: string, time?: string) =>
    `/home/requests/${requestId}${time ? `?${new URLSearchParams({ time })}` : ''}`,
  /** The professionals for whom the person waits. */
  waiting: () => '/home/waiting',
  credits: () => '/home/credits',
  olderMovements: (companyId: string, before: string) => `/home/credits?of=${companyId}&before=${before}`,
  /** Asking one company for more. */
  moreCredits: (companyId: string) => `/home/credits/${companyId}/more`,
  chargeRules: () => '/home/payments/rules',
  payments: () => '/home/payments',
  bill: (billId: string) => `/home/payments/bills/${billId}`,
  /** Back from the bank. */
  charge: (chargeId: string) => `/home/payments/charges/${chargeId}`,
  cards: () => '/home/payments/cards',
  /** A receipt as a file. */
  document: (documentId: string) => `/home/payments/documents/${documentId}`,
  receiptDetails: () => '/home/payments/details',
  confirmation: () => '/home/payments/confirmation',
  /** Back from the page on which a card is saved. */
  cardVisit: (setupId: string) => `/home/payments/cards/visits/${setupId}`,
  cardPrimary: (cardId: string) => `/home/payments/cards/${cardId}/primary`,
  cardRemoval: (cardId: string) => `/home/payments/cards/${cardId}/removal`,
  profile: () => '/home/profile',
  /** The person's own picture as a file; the key it lies under tells browsers one from the next. */
  picture: (key?: string) =>
    `/home/profile/picture${key ? `?${new URLSearchParams({ of: key.slice(-21, -5) })}` : ''}`,
  pictureRemoval: () => '/home/profile/picture/removal',
  /** What the person was told. */
  notices: (before?: string) =>
    before ? `/home/notices?${new URLSearchParams({ before })}` : '/home/notices',
  /** What reaches them. */
  noticeChoice: () => '/home/notices/choice',
  security: () => '/home/security',
  /** Another address for the account, and where to go on once it is proven. */
  newAddress: (to?: string) => `/home/security/address${to ? `?${new URLSearchParams({ to })}` : ''}`,
  newAddressCode: (codeId: string, to?: string) =>
    `/home/security/address/code?${new URLSearchParams(to ? { id: codeId, to } : { id: codeId })}`,
  /** Where a company's sign-in is taken off the account. */
  companySignIn: (companyId: string) => `/home/security/company/${companyId}`,
  newPassword: () => '/home/security/password',
  /** What the person agreed to, as it was. */
  terms: () => '/home/terms',
  /** A company's hub, with the sign-in of this place carried over. */
  hub: (slug: string, path?: string) =>
    `/hand-off/to/${encodeURIComponent(slug)}${path ? `?${new URLSearchParams({ to: path })}` : ''}`,
} as const
