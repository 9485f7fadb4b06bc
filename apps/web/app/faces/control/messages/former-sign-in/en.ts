export const en = {
  question: 'Have your people signed in another way until now?',
  hint: 'If your company changes its provider, choose the former sign-in: then everybody finds their account, by address and name. Nobody loses bookings or credits.',
  none: 'No, both exist side by side',
  instead: 'Yes, through {label}; this one takes its place',
  summary: 'Takes the place of another sign-in',
  until:
    'It takes the place of {label} until {date}: whoever still works for you comes to the account they had there, by address and name.',
  unlike:
    'Who has another name here, or works with us themself, signs in once through the former sign-in and then through this one. Leave it on until then.',
  save: 'Save',
  placed: 'It takes the place of {label}: your people find the accounts they had there.',
} as const
