export const en = {
  title: 'Money and credits',
  description:
    'Looked at every night, and told to support by letter when something does not hold. Where all is well there is nothing to do.',
  what: 'What',
  lastLook: 'Last looked at',
  state: 'State',
  processor: 'Card processor against our books',
  ledgers: 'Ledgers of credits',
  ledgersCount: '{count, plural, one {# company} other {# companies}}, looked at one by one',
  never: 'Not looked at yet',
  fine: 'In order',
  notFine: '{count, plural, one {# company needs a look} other {# companies need a look}}',
  differences: '{count, plural, one {# difference waits} other {# differences wait}}',
  notLately: 'Not looked at last night',
  alarms: '{count, plural, one {# thing does not hold} other {# things do not hold}}',
  since: 'Since {when}',
} as const
