export const clinicChanges = {
  subject: 'Your calendar was changed',
  preview: 'See what was changed, by whom and when.',
  title: 'Changed in your calendar',
  what: 'This was changed for you in your clinic:',
  line: '{what}, by {name}',
  kinds: {
    weekly_hours: 'Weekly hours',
    day_hours: 'Hours of {days}',
    time_off_added: 'Time off on {days} added',
    time_off_changed: 'Time off changed: {days}',
    time_off_removed: 'Time off on {days} removed',
    away_set: 'Away: {days}',
    away_ended: 'Not away any more',
  },
  undo: 'Booked sessions stay. You can take each change back, as long as nothing else was changed after it.',
  action: 'Look at the changes',
  reason:
    'You receive this letter because administrators and the desk of your clinic keep your working hours and time off. You can leave the clinic at any time.',
} as const
