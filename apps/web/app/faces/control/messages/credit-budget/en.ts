export const en = {
  title: 'Budget for credits',
  description:
    'How many credits the company buys at most. Those who look after credits are told at half, at four fifths, and when it is used up.',
  back: 'Credits',
  amount: 'At most',
  amountHint: 'Zero takes the budget away.',
  unit: 'credits',
  total: '{total} in all',
  period: 'In every',
  month: 'Calendar month',
  quarter: 'Calendar quarter',
  year: 'Calendar year',
  zone: 'Periods begin at midnight in the zone of the company, {zone}.',
  used: 'Bought in this period, since {start}: {bought} of {cap}.',
  effectTitle: 'What happens when it is reached',
  effect:
    'No more credits can be bought until the next period, or until you raise the budget. What is in the pool stays usable: nobody’s booking is touched. The budget counts purchases and never what people use.',
  submit: 'Save the budget',
  busy: 'Saving…',
  saved: 'The budget is saved.',
  removed: 'There is no budget any more.',
} as const
