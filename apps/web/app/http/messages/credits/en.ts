export const en = {
  not_allowed: 'Only an owner, HR or finance administrator manages credits.',
  half_steps: 'Credits come in whole and half ones.',
  policy_missing: 'The company has not decided on credits yet.',
  policy_changed: 'Somebody else changed the credit policy a moment ago. Look at it and save again.',
  not_an_employee: 'Credits belong to employees of the company that gives them.',
  pool_empty: 'There are no credits left in the company’s pool.',
  not_enough: 'You have fewer credits left than this session costs.',
} as const
