export const en = {
  title: 'Reports',
  description: 'All that your company learns about use: three counts a month, frozen once they are out.',
  noneTitle: 'No month is out yet',
  noneWhy: 'The figures of a month appear on {date}. Until then there is nothing to see, also not for us.',
  nextTitle: 'The next figures come on {date}',
  nextWhy: 'There is no live counter: somebody could watch it move when a colleague is away.',
  floorTitle: 'Why a month can be hidden',
  floorWhy:
    'A figure is shown only when at least {floor} people stand behind it. With fewer, all figures of that month stay hidden for good. Counts are rounded down to steps of {step}.',
  people: 'People with a session',
  sessions: 'Sessions held',
  credits: 'Credits used',
  month: 'Month',
  hidden: 'Fewer than {floor} people',
  table: 'Months that are out',
  chart: 'Sessions held, month by month',
  noNames: 'No name, no professional and no day is in these figures, nor can they be asked for.',
} as const
