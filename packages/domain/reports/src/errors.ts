import { notAllowed } from '@kara/kernel'

export const notYourReport = () => notAllowed('reports.not_allowed', 'Your role does not include reports.')
export const notYourFloor = () =>
  notAllowed('reports.floor_not_allowed', 'Your role does not decide how many people stand behind a figure.')
export const onlyTheJob = () => notAllowed('reports.only_the_job', 'Only the monthly job counts.')
