export const en = {
  title: 'People behind each figure',
  description: 'How many people must have used the hub in a month before its figures are shown to you.',
  back: 'Back to the reports',
  floor: 'At least',
  floorHint: 'From {min} to {max}, in steps of {step}. Fewer than {min} is never possible.',
  unit: 'people',
  next: 'Until the end of this month it is {floor} people; for the months after it, {next}.',
  submit: 'Save',
  busy: 'Saving…',
  saved: 'Saved. The report and its file keep to it.',
  effectTitle: 'What a change does',
  higher:
    'More people: holds at once, on the page and in the file, and hides months that are there already when fewer people stand behind them.',
  lower:
    'Fewer people: holds for months that begin after the change. Months that were hidden when they appeared stay hidden.',
} as const
