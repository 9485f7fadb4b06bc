export const seriesUpdate = {
  subject: {
    booked: 'Booked: {count, plural, one {# time} other {# times}} from {moment}',
    cancelled: 'Cancelled: {count, plural, one {# time} other {# times}} from {moment}',
  },
  preview: { booked: 'All of them, with one calendar file.', cancelled: 'These times are free again.' },
  title: {
    booked: {
      client: 'Your bookings are confirmed',
      professional: 'New bookings',
    },
    cancelled: { client: 'Your bookings are cancelled', professional: 'Bookings are cancelled' },
  },
  what: {
    booked: {
      client:
        'These times with {name} are yours. The calendar file that comes with this letter has them all.',
      professional:
        '{name} has booked these times. The calendar file that comes with this letter has them all.',
    },
    cancelled: {
      client:
        'As you asked, these times with {name} are cancelled. The file takes them out of your calendar.',
      professional: '{name} has cancelled these times. They are free again in all hubs.',
    },
  },
  line: '{time}, {how}',
  how: {
    credits: 'paid with {credits}',
    self_pay: '{price}, paid by yourself',
    split: '{credits} and {price} of your own',
    free: 'nothing to pay',
    returned: '{credits} back on your balance',
    spent: 'after the cut-off: {credits} used',
    charged: 'after the cut-off: {price} stays due',
    nothing: 'nothing was charged',
    late: 'after the cut-off',
    in_time: 'in time',
    duration: '{duration}',
  },
  zone: 'All times: {zone}',
  action: { client: 'Open your sessions', professional: 'Open the calendar' },
  change:
    'Each of them can be moved or cancelled by itself, free of charge until its own cut-off, which its page names.',
  reason: {
    client: 'You receive this because you made bookings on Kara.',
    professional: 'You receive this because times were booked with you on Kara.',
  },
} as const
