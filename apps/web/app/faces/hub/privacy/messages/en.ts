export const en = {
  title: 'What your employer sees',
  heading: 'What your employer sees',
  lead: '{company} pays for sessions here and runs nothing of it. This page is made from the same rules as its report, so it cannot say anything else.',
  never: {
    title: 'What it never sees',
    who: 'Who looked, claimed credits, booked, came or cancelled.',
    whom: 'Which professional anybody chose.',
    when: 'When a session was, or that there was one.',
    why: 'A topic, an answer, a message or a note.',
    content: 'What is said: only the two of you are in the room, and nothing is recorded.',
    payment: 'What you pay yourself, or that you do.',
    staff: 'Names in invoices, exports, letters or logs: there are none.',
  },
  sees: {
    title: 'What it does see',
    lead: 'Three counts for the whole company, once a month:',
    people: 'How many people had a session that month.',
    sessions: 'How many sessions took place.',
    credits_halves: 'How many credits were used.',
    pool: 'Besides these: what it bought itself, and when that has run out, so that it can buy more.',
    floor:
      'A month is shown only when at least {floor} people are behind it. With fewer, every figure of that month stays hidden for good.',
    rounding: 'Counts are rounded down to steps of {step}, so that one more person rarely moves them.',
    release:
      'Figures of a month appear on day {day} of the next month and never change afterwards, so nobody can watch them move.',
  },
  how: {
    title: 'How this is kept',
    database:
      'The part of the database that your company’s pages use cannot read bookings at all. It reads the published counts and nothing else.',
    signIn:
      'Your company’s sign-in learns that you signed in here, as it does everywhere. It does not learn what you do.',
    account: 'Your account is yours. It stays when you leave the company, and so does your history.',
  },
} as const
