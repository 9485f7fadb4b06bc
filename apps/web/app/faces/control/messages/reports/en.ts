export const en = {
  title: 'Reports',
  description: 'How the benefit is used, month by month, without anybody being seen.',
  floorTitle: 'Figures stand for at least {floor} people',
  floorWhat:
    'Where fewer people are behind a figure, it is hidden, also in every sum it would show up in. Counts are rounded to five. A month appears once and never changes. Names, times, professionals, kinds of service and how people say they are: none of it is in any report.',
  floorNext: 'For months that begin from now on it is {floor} people.',
  changeFloor: 'Change the number',
  next: 'The next month appears on {date}.',
  none: 'No month has been released yet',
  noneWhy: 'The first figures appear on {date}, if at least {floor} people have used the hub.',
  month: 'Month',
  file: 'Save as a file',
  fileName: 'report.csv',
  hidden: 'Fewer than {floor} people',
  period: {
    from: 'From',
    to: 'To and including',
    show: 'Show these months',
    sessions: 'Sessions',
    credits: 'Credits used',
    people: 'People in a month',
    atLeast: 'At least {amount}',
    between: 'From {fewest} to {most}',
    months: '{count, plural, one {# month} other {# months}}',
    monthsHidden:
      '{count, plural, one {# month} other {# months}}; {hidden, plural, one {# hidden one does} other {# hidden ones do}} not count',
    peopleWhat: 'Months have people in common, so there is no sum.',
  },
  charts: {
    sessions: {
      title: 'Sessions',
      what: 'Held in the month, and those missed or cancelled too late.',
      value: 'Sessions',
    },
    people: { title: 'People', what: 'Who had at least one such session.', value: 'People' },
    creditsHalves: { title: 'Credits used', what: 'Spent on sessions in the month.', value: 'Credits' },
  },
} as const
