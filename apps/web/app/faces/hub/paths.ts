/** Where a time of a professional is looked at. */
export interface TimesPlace {
  readonly service?: string
  /** ISO date of the Monday of the week shown. */
  readonly week?: string
  /** ISO date of the day shown. */
  readonly day?: string
  /** By the clock of the professional instead of the reader's. */
  readonly zone?: 'there' | undefined
  /** Why a time could not be had, and which. */
  readonly refused?: string
  readonly at?: string
}

/** For what somebody comes through their company's sign-in first: to book, to move a session, to ask for credits. */
export const companyFirstPurposes = ['book', 'move', 'ask'] as const
export type CompanyFirstPurpose = (typeof companyFirstPurposes)[number]

const withSearch = (path: string, search: Readonly<Record<string, string | undefined>>) => {
  const known = Object.entries(search).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return known.length === 0 ? path : `${path}?${new URLSearchParams(known)}`
}

/** Links inside a hub, at its own host. */
export const hubPaths = {
  start: () => '/',
  professional: (slug: string, place: TimesPlace = {}) =>
    withSearch(`/professionals/${encodeURIComponent(slug)}`, { ...place }),
  /** Where somebody asks a professional who takes no bookings on the spot. */
  request: (slug: string, service?: string, at?: string) =>
    withSearch(`/professionals/${encodeURIComponent(slug)}/request`, { service, at }),
  /** Where somebody asks to be told when a professional has a time. */
  waitlist: (slug: string, service?: string) =>
    withSearch(`/professionals/${encodeURIComponent(slug)}/waitlist`, { service }),
  requested: (requestId: string, already?: 'before') =>
    withSearch(`/requested/${requestId}`, { sent: already }),
  /** Takes a time by POST. */
  hold: () => '/hold',
  book: (problem?: string) => withSearch('/book', { problem }),
  bookSignIn: () => '/book/sign-in',
  bookTerms: () => '/book/terms',
  bookProtection: () => '/book/protection',
  /** A letter once the electronic ID answers. */
  bookEidWait: () => '/book/electronic-id-wait',
  bookCard: () => '/book/card',
  /** Back from the page on which a card is saved. */
  bookCardVisit: (setupId: string) => `/book/card/${setupId}`,
  bookConfirm: () => '/book/confirm',
  bookLeave: () => '/book/leave',
  booked: (sessionId: string) => `/booked/${sessionId}`,
  undo: (sessionId: string) => `/booked/${sessionId}/undo`,
  calendarFile: (sessionId: string) => `/booked/${sessionId}/calendar`,
  questions: (sessionId: string) => `/booked/${sessionId}/questions`,
  /** The person's own place, at the app, with the sign-in of this hub carried over. */
  home: (path = '/home') => withSearch('/hand-off/to/app', { to: path }),
  /** What is charged by how a session ends, at the app. */
  chargeRules: () => withSearch('/hand-off/to/app', { to: '/home/payments/rules' }),
  signIn: (to?: string) => withSearch('/sign-in', { to }),
  /** To the electronic ID by POST, and where its way back ends. */
  electronicId: (to: string) => withSearch('/electronic-id', { to }),
  /** An account by address and password, at the hub of a company without a sign-in of its own. */
  signUp: (to?: string) => withSearch('/sign-up', { to }),
  signUpCode: (id: string, to?: string) => withSearch('/sign-up/code', { id, to }),
  /** What follows a new account: the terms, then the credits. */
  welcome: (problem?: string) => withSearch('/welcome', { problem }),
  /** Through the company's sign-in, for something that the person was about to do at their own place. */
  companyFirst: (back: string, purpose: CompanyFirstPurpose = 'book') =>
    withSearch('/company-first', { to: back, for: purpose === 'book' ? undefined : purpose }),
  privacy: () => '/privacy',
  terms: () => '/terms',
  crisis: () => '/crisis',
} as const
