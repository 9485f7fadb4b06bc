export const en = {
  not_allowed: 'Only the two people of the session can join.',
  not_open_yet: 'The room opens ten minutes before the session.',
  closed: 'This session is over.',
  in_person: 'This session takes place in person.',
  not_set_up: 'Video is not set up on this installation.',
} as const
