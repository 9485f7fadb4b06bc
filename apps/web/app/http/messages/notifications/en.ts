export const en = {
  not_allowed: 'Only the person and support see what was sent.',
  only_as_job: 'Letters are planned and sent by jobs, not by people.',
  delivery_missing: 'There is no such letter, or it is not yours.',
  only_own_choice: 'Which letters come is for the person to choose.',
} as const
