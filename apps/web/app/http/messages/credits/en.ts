export const en = {
  not_allowed: 'Only an owner, HR or finance administrator manages credits.',
  half_steps: 'Credits come in whole and half ones.',
  policy_missing: 'The company has not decided on credits yet.',
  rollover_cap_missing: 'Say how much of what is left is carried over.',
  rollover_days_missing: 'Say for how many days what is left can still be used.',
  promised_people_missing: 'Say how many people work for you.',
  promised_too_much:
    'A year of these rules comes to more than you bought in the last twelve months. Buy more first, or promise less.',
  policy_changed: 'Somebody else changed the credit policy a moment ago. Look at it and save again.',
  not_an_employee: 'Credits belong to employees of the company that gives them.',
  pool_empty: 'There are no credits left in the company’s pool.',
  not_enough: 'You have fewer credits left than this session costs.',
  budget_exceeded:
    'That is more than the budget leaves in this period. Buy fewer, or raise the budget first.',
  question_missing: 'Choose what you want to ask.',
  request_open: 'You have asked already. The answer comes by mail.',
  request_answered: 'This has its answer already, or was taken back.',
  card_missing: 'This card is not there any more.',
  card_decided: 'Somebody decided about this card already.',
  grant_end: 'Choose a last day that is still to come.',
  addresses_missing: 'Write the addresses of those who get these credits.',
  no_ledger: 'There is no such ledger.',
  adjustment_missing: 'This correction is not there, or was decided.',
  second_person: 'A second person of support decides about a correction of this size.',
  adjustment_impossible:
    'The correction cannot be made: there are fewer credits than that, or nothing that is still usable to correct.',
} as const
