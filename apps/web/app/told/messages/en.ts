export const en = {
  title: 'Notices',
  lead: 'What you were told, newest first. It stands here for a year, also when a message did not reach your mailbox.',
  count: '{count, plural, one {# unread} other {# unread}}',
  unread: 'New',
  none: 'Nothing yet',
  noneText: 'As soon as there is something for you to know, it stands here.',
  readAll: 'Mark all as read',
  allRead: 'All marked as read.',
  older: 'Older',
  pages: 'Pages of notices',
  refused: {
    title: 'Mail to you comes back',
    text: 'The last message could not be delivered to your address. Everything stands here; look whether the address is right.',
    look: 'Look at your addresses',
  },
  choose: 'Choose what reaches you',
  soon: {
    title: 'Your session begins at {time}',
    begun: 'Your session began at {time}',
    join: 'Join',
    open: 'Open the session',
  },
} as const
