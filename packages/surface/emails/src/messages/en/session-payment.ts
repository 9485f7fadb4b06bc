export const sessionPayment = {
  credits: '{credits}, held until the session has taken place',
  self_pay: '{price}, paid by you',
  split: '{credits}, held until the session has taken place, and {price}, paid by you',
  free: 'Nothing to pay',
} as const
