/** Links into this face. */
export const workspacePaths = {
  start: () => '/work',
  /** The calendar around a day, with a session, a time or time off open beside it. */
  calendar: (
    place: {
      view?: string
      day?: string
      session?: string
      hub?: string
      at?: string
      until?: string
      off?: string
    } = {},
  ) => {
    const question = new URLSearchParams(
      Object.entries(place).filter(
        (pair): pair is [string, string] => Boolean(pair[1]) && pair.join() !== 'view,week',
      ),
    )
    return question.size > 0 ? `/work?${question}` : '/work'
  },
  session: (sessionId: string) => `/work/sessions/${sessionId}`,
  /** Another time for a session: its free times by day, or one instant. */
  moveSession: (
    sessionId: string,
    place: Partial<Record<'at' | 'week' | 'day', string | undefined>> = {},
  ) => {
    const question = new URLSearchParams(
      Object.entries(place).filter((pair): pair is [string, string] => Boolean(pair[1])),
    )
    return question.size > 0
      ? `/work/sessions/${sessionId}/move?${question}`
      : `/work/sessions/${sessionId}/move`
  },
  /** Proposing a series that goes on from a session. */
  proposeSeries: (sessionId: string) => `/work/sessions/${sessionId}/series`,
  calendarFile: (sessionId: string) => `/work/sessions/${sessionId}/calendar`,
  join: (sessionId: string) => `/work/sessions/${sessionId}/join`,
  /** What the professional was told. */
  notices: (before?: string) =>
    before ? `/work/notices?${new URLSearchParams({ before })}` : '/work/notices',
  noticeChoice: () => '/work/notices/choice',
  clients: () => '/work/clients',
  client: (personId: string) => `/work/clients/${personId}`,
  /** The whole record of a client, to save as a file. */
  record: (personId: string) => `/work/clients/${personId}/record`,
  /** The next texts of it. */
  recordTexts: (personId: string, from: number) => `/work/clients/${personId}/record/texts?from=${from}`,
  clientWellbeing: (personId: string) => `/work/clients/${personId}/wellbeing`,
  /** Clients who go on with a colleague; of one place where it is named. */
  handovers: (from?: string) =>
    from ? `/work/handovers?${new URLSearchParams({ from })}` : '/work/handovers',
  /** Being away; with days, what that would touch. */
  away: () => '/work/away',
  clinic: () => '/work/clinic',
  /** Everybody's calendars around a day, for administrators of a clinic. */
  clinicCalendar: (place: { view?: 'day' | 'week'; day?: string } = {}) => {
    const question = new URLSearchParams(place)
    return question.size > 0 ? `/work/clinic/calendar?${question}` : '/work/clinic/calendar'
  },
  clinicInvite: (inviteId: string) => `/work/clinic/invites/${inviteId}`,
  clinicMember: (professionalId: string) => `/work/clinic/members/${professionalId}`,
  /** Of whoever sits at a clinic's desk, and is no professional. */
  desk: () => '/work/desk',
  deskCalendar: (place: { view?: 'day' | 'week'; day?: string } = {}) => {
    const question = new URLSearchParams(place)
    return question.size > 0 ? `/work/desk/calendar?${question}` : '/work/desk/calendar'
  },
  deskInvite: (inviteId: string) => `/work/desk/invites/${inviteId}`,
  deskMember: (professionalId: string) => `/work/desk/members/${professionalId}`,
  ownLink: () => '/work/link',
  /** Who waits for a time. */
  waitlist: () => '/work/clients/waitlist',
  clientInvites: () => '/work/clients/invites',
  /** Booking for a private client: the free times of a service, or one instant or time on the own wall. */
  bookClient: (
    place: Partial<Record<'client' | 'service' | 'at' | 'week' | 'day', string | undefined>> = {},
  ) => {
    const question = new URLSearchParams(
      Object.entries(place).filter((pair): pair is [string, string] => Boolean(pair[1])),
    )
    return question.size > 0 ? `/work/book?${question}` : '/work/book'
  },
  /** A note, in an earlier version or begun with a template where one is named. */
  note: (noteId: string, place: { version?: string; template?: string } = {}) => {
    const question = new URLSearchParams(place)
    return question.size > 0 ? `/work/notes/${noteId}?${question}` : `/work/notes/${noteId}`
  },
  noteText: (noteId: string) => `/work/notes/${noteId}/text`,
  /** Notes under a key that only their author holds. */
  ownKey: () => '/work/notes/own-key',
  /** The next texts to move from a key, or from the house's. */
  movingNotes: (from: string | null) =>
    from ? `/work/notes/own-key/moving?from=${from}` : '/work/notes/own-key/moving',
  noteTemplates: (changed?: string) =>
    changed ? `/work/notes/templates?change=${changed}` : '/work/notes/templates',
  requests: (which?: 'ended') => (which ? `/work/requests?show=${which}` : '/work/requests'),
  request: (requestId: string) => `/work/requests/${requestId}`,
  invitations: () => '/work/invitations',
  invitation: (listingId: string) => `/work/invitations/${listingId}`,
  apply: () => '/work/apply',
  credentials: () => '/work/credentials',
  credentialDocument: (credentialId: string) => `/work/credentials/${credentialId}/document`,
  availability: () => '/work/availability',
  calendars: () => '/work/calendars',
  explainTime: () => '/work/availability#explain',
  profile: () => '/work/profile',
  security: () => '/work/security',
  services: () => '/work/services',
  service: (serviceId: string) => `/work/services/${serviceId}`,
  newService: () => '/work/services/new',
  feedback: () => '/work/feedback',
  payments: () => '/work/payments',
  bill: (billId: string) => `/work/payments/bills/${billId}`,
  payee: () => '/work/payments/payee',
  /** Where the professional's money goes; `again` leads on to the processor's page. */
  payoutAccount: () => '/work/payments/account',
  payoutAccountAgain: () => '/work/payments/account/again',
  statements: () => '/work/payments/statements',
  statement: (statementId: string) => `/work/payments/statements/${statementId}`,
  statementFile: (statementId: string) => `/work/payments/statements/${statementId}/file`,
  /** The general form, or a service's own. */
  intake: (serviceId?: string) => `/work/intake${serviceId ? `?service=${serviceId}` : ''}`,
} as const
