/** Links into this face. */
export const homePaths = {
  start: () => '/home',
  sessions: (which?: 'past') => (which ? `/home/sessions?show=${which}` : '/home/sessions'),
  session: (sessionId: string) => `/home/sessions/${sessionId}`,
  cancel: (sessionId: string) => `/home/sessions/${sessionId}/cancel`,
  calendarFile: (sessionId: string) => `/home/sessions/${sessionId}/calendar`,
  intake: (sessionId: string) => `/home/sessions/${sessionId}/intake`,
  join: (sessionId: string) => `/home/sessions/${sessionId}/join`,
  credits: () => '/home/credits',
  profile: () => '/home/profile',
  /** A company's hub, with the sign-in of this place carried over. */
  hub: (slug: string) => `/hand-off/to/${encodeURIComponent(slug)}`,
} as const
