export const hubPublished = {
  subject: 'Your hub is open',
  preview: 'Your people can book from now on.',
  title: 'Your hub is open',
  what: 'Everything is in place. Your people can look around and book from now on.',
  professionals: '{count, plural, one {# professional is listed} other {# professionals are listed}}',
  address: 'Address',
  since: 'Open since',
  action: 'Visit the hub',
  next: 'Texts, colours and professionals can change at any time: <link>look after the hub in control</link>.',
  private: 'You will see totals only. Who books, when and with whom stays between the two of them.',
  reason: 'You receive this because you look after this hub on Kara.',
} as const
