export const en = {
  not_allowed: 'Your role does not include reports.',
  only_the_job: 'Only the monthly job counts.',
} as const
