export const en = {
  title: 'Your company at Kara',
  switch: 'Change company',
  pastSignIn: 'You came in past your company’s sign-in',
  pastSignInWhat:
    'Only its settings open, for half a day at most. Put the sign-in right, test it, and sign out; then sign in as usual.',
  proven: 'You have shown that it is you',
  provenWhat: 'Nothing has been changed yet. Press the button once more; you have ten minutes.',
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
