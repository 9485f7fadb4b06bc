export const en = {
  title: 'Administrators',
  description: 'Who runs the company’s side. None of these roles sees who books, comes or pays.',
  name: 'Name',
  you: '{name} (you)',
  role: 'Role',
  since: 'Since',
  act: 'Change',
  roles: {
    owner: { name: 'Owner', what: 'Everything, and who else is here.' },
    hr: { name: 'HR admin', what: 'Everything except administrators.' },
    it: { name: 'IT contact', what: 'Domains and single sign-on.' },
    finance: { name: 'Finance', what: 'Credits and reports.' },
    reports: { name: 'Reports only', what: 'Reports.' },
  },
  remove: 'Take the role away',
  removeName: 'Take the role of {name} away',
  removed: 'The role is taken away.',
} as const
