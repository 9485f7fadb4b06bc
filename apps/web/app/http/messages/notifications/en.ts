export const en = {
  not_allowed: 'Only the person and support see what was sent.',
  only_as_job: 'Letters are planned and sent by jobs, not by people.',
  delivery_missing: 'There is no such letter, or it is not yours.',
} as const
