export const en = {
  roles: {
    owner: {
      name: 'Owner',
      what: 'Everything of the company’s side, and who else helps to run it.',
    },
    hr: {
      name: 'HR admin',
      what: 'Domains, sign-in, who works here, credits, the hub and reports.',
    },
    it: { name: 'IT contact', what: 'Domains and the company’s sign-in.' },
    finance: { name: 'Finance', what: 'Credits, invoices and reports.' },
    reports: { name: 'Reports only', what: 'Reports.' },
  },
  not: {
    hr: 'Who else helps to run the company’s side.',
    it: 'Credits, the hub and reports.',
    finance: 'The company’s sign-in, the hub and who works here.',
    reports: 'Everything else.',
  },
  may: 'You look after',
  mayNot: 'Not for you, in this role',
  never: 'Who uses the hub, who books, comes or pays. Nobody on the company’s side ever sees that.',
} as const
