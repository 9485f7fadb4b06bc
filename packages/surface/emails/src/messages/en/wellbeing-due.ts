export const wellbeingDue = {
  subject: 'It is time for the five questions',
  preview: 'They take a minute, if you like.',
  title: 'The five questions, once more',
  what: 'Two weeks have passed since you last answered. Answering again shows how things have changed for you.',
  action: 'Answer the five questions',
  own: 'The answers are yours, and only whom you choose sees how they went. You need not answer, and you are not asked again before you do.',
  reason: 'You get this letter because you answered before.',
} as const
