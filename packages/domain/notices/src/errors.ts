import { notAllowed, notFound } from '@kara/kernel'

export const onlyAsJob = () => notAllowed('notices.only_as_job', 'Only jobs keep what somebody was told.')
export const onlyOwnNotices = () =>
  notAllowed('notices.only_own_notices', 'What somebody was told is for them alone.')
export const noticeMissing = () =>
  notFound('notices.notice_missing', 'There is no such notice, or it is not yours.')
