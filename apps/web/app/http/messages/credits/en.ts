export const en = {
  not_allowed: 'Only an owner, HR or finance administrator manages credits.',
  half_steps: 'Credits come in whole and half ones.',
  policy_missing: 'The company has not decided on credits yet.',
  rollover_cap_missing: 'Say how much of what is left is carried over.',
  rollover_days_missing: 'Say for how many days what is left can still be used.',
  policy_changed: 'Somebody else changed the credit policy a moment ago. Look at it and save again.',
  not_an_employee: 'Credits belong to employees of the company that gives them.',
  pool_empty: 'There are no credits left in the company’s pool.',
  not_enough: 'You have fewer credits left than this session costs.',
} as const
