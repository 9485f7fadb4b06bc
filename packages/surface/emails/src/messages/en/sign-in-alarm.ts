export const signInAlarm = {
  title: 'More sign-ins fail than usual',
  preview: 'Look before anybody has to write.',
  what: 'Within the hour before {when}, {failed} of {all} sign-ins through one connection failed. Usual there is {usual}.',
  todo: 'The health board shows which connection it is. Its attempts say what was refused and who must act; when many are stopped at one place, announce it there. You are told once: it ends by itself when people come in again.',
  action: 'Open the health board',
  reason: 'You receive this because you work in support of Kara.',
} as const
