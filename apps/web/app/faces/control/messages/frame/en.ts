export const en = {
  title: 'Your company at Kara',
  switch: 'Change company',
  groups: { access: 'Who and how much', hub: 'The hub', company: 'Company' },
  places: {
    overview: 'Overview',
    reports: 'Reports',
    domains: 'Domains',
    signIn: 'Single sign-on',
    roster: 'Who works here',
    credits: 'Credits',
    branding: 'Address and look',
    professionals: 'Professionals',
    sessionRules: 'Rules of sessions',
    publish: 'Publish',
    people: 'Administrators',
  },
} as const
