export const en = {
  title: 'Domains',
  description:
    'Whoever has an address at one of these domains belongs to your company. Proving it comes before single sign-on.',
  listTitle: 'Your domains',
  none: 'No domain yet',
  noneWhy: 'Add the part of your work addresses after the @. You will need somebody who can change your DNS.',
  addTitle: 'Add a domain',
  name: 'Domain',
  nameHint: 'As in an email address: fjallasyn.is. Domains of public mail services cannot be used.',
  add: 'Add this domain',
  adding: 'Adding the domain…',
  added: '{domain} is added. Publish its record, then check it.',
  removed: 'The domain is no longer yours here.',
  state: {
    pending: 'Waiting for the record',
    verified: 'Verified',
    missing: 'Record missing',
    failed: 'Record not found',
  },
  missingTitle: 'The record is missing since {since}',
  missingWhat:
    'Put it back before {until}: until then everything goes on as before. After that {domain} does not count as yours any more, and nobody with an address there can sign in through your company. We look for it every day; you can check it now.',
  publish: 'Add a TXT record with this name and this value to the DNS of {domain}.',
  recordName: 'Name of the record',
  recordValue: 'Value of the record',
  copy: 'Copy',
  copied: 'Copied',
  check: 'Check {domain} now',
  checking: 'Asking the DNS…',
  checked: 'Last checked {when}',
  unchecked: 'Not checked yet',
  nowVerified: '{domain} is verified.',
  notYet: 'The record of {domain} is not there yet. Compare what was found below.',
  notFoundTitle: 'The record was not found',
  expected: 'Expected',
  found: 'Found',
  foundNothing: 'No TXT record at {host}',
  dnsTakesTime:
    'A new record can take an hour to be seen everywhere. Many DNS panels add the domain to the name by themselves.',
  verifiedWhat:
    'Addresses at {domain} are proven to be yours. Leave the record where it is: we look for it every week.',
  entry: {
    title: 'How people with these addresses come in',
    sign_in: 'Through your company’s sign-in',
    password: 'By an account with a password',
    roster: 'By an account with a password, if they are on your list',
    hints: {
      sign_in:
        'For your staff. As long as you have no single sign-on, they come by an account with a password.',
      password:
        'For people who have an address here and no account in your sign-in, such as contractors. Whoever can read mail at such an address counts as working for you.',
      roster: 'The same, and only for those on your list of who works here.',
    },
    anyway: 'Whoever your company’s sign-in knows can come through it, whichever you choose.',
    save: 'Save for {domain}',
    saving: 'Saving…',
    saved: {
      sign_in: 'Saved: people of {domain} come through your company’s sign-in.',
      password: 'Saved: people of {domain} come by an account with a password.',
      roster: 'Saved: people of {domain} come by an account with a password, if they are on your list.',
    },
  },
  giveUp: 'Give this domain up',
  giveUpVerified:
    'Nobody can sign in through your company with an address at {domain} any more, and another company may prove it. Accounts and bookings of people stay theirs.',
  giveUpPending: 'The record stops counting. Adding {domain} again makes a new one.',
  remove: 'Give up {domain}',
} as const
