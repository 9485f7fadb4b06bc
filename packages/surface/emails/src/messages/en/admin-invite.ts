export const adminInvite = {
  subject: 'An invitation from a colleague',
  preview: 'See what you are asked to look after, and decide.',
  title: 'An invitation from a colleague',
  what: '{name} asks you to help run what {company} has at Kara, in this role:',
  roles: {
    owner: { name: 'Owner', what: 'Everything of the company’s side, and who else helps to run it.' },
    hr: { name: 'HR admin', what: 'Everything of the company’s side except who else helps to run it.' },
    it: { name: 'IT contact', what: 'Domains and the company’s sign-in. No credits, no reports.' },
    finance: { name: 'Finance', what: 'Credits, invoices and reports. Not the company’s sign-in.' },
    reports: { name: 'Reports only', what: 'Reports, and nothing else.' },
  },
  never: 'Whatever the role: nobody on the company’s side ever sees who books, comes or pays.',
  how: 'You need an account with the address to which this letter came. If you have one already, sign in with it.',
  action: 'Look at the invitation',
  life: 'It can be answered until {moment}. Nothing changes before you accept.',
  unknown: 'You do not know who that is? Then do nothing, and nothing happens.',
  reason: 'You receive this letter because {name} wrote your address.',
} as const
