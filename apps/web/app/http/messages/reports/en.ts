export const en = {
  not_allowed: 'Your role does not include reports.',
  floor_not_allowed: 'Your role does not decide how many people stand behind a figure.',
  only_the_job: 'Only the monthly job counts.',
} as const
