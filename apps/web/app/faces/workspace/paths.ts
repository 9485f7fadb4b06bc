/** Links into this face. */
export const workspacePaths = {
  start: () => '/work',
  /** The calendar at a week (its Monday), with a session open beside it. */
  calendar: (view: { week?: string; session?: string; hub?: string } = {}) => {
    const question = new URLSearchParams(
      Object.entries(view).filter((pair): pair is [string, string] => Boolean(pair[1])),
    )
    return question.size > 0 ? `/work?${question}` : '/work'
  },
  session: (sessionId: string) => `/work/sessions/${sessionId}`,
  calendarFile: (sessionId: string) => `/work/sessions/${sessionId}/calendar`,
  join: (sessionId: string) => `/work/sessions/${sessionId}/join`,
  clients: () => '/work/clients',
  invitations: () => '/work/invitations',
  invitation: (listingId: string) => `/work/invitations/${listingId}`,
  apply: () => '/work/apply',
  credentials: () => '/work/credentials',
  credentialDocument: (credentialId: string) => `/work/credentials/${credentialId}/document`,
  availability: () => '/work/availability',
  explainTime: () => '/work/availability#explain',
  profile: () => '/work/profile',
  services: () => '/work/services',
  service: (serviceId: string) => `/work/services/${serviceId}`,
  newService: () => '/work/services/new',
  intake: () => '/work/intake',
} as const
