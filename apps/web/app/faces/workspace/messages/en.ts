export const en = {
  title: 'Workspace',
  places: {
    start: 'Calendar',
    clients: 'Clients',
    requests: 'Requests',
    invitations: 'Invitations',
    waiting: '{count, plural, one {# waiting} other {# waiting}}',
    availability: 'Availability',
    calendars: 'Other calendars',
    services: 'Services',
    profile: 'Profile',
    intake: 'Intake form',
    credentials: 'Licence and insurance',
    security: 'Security',
    attention: 'Needs a look',
  },
  groups: { setUp: 'What clients can book' },
} as const
