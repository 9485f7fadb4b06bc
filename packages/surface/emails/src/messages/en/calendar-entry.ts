export const calendarEntry = {
  calendar: 'Reserved times',
  title: 'Reserved time',
  language: 'Language: {language}',
  description: 'Open the page when it is time: {url}\nIt asks you to sign in, so that only you can open it.',
} as const
