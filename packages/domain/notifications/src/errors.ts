import { notAllowed, notFound } from '@kara/kernel'

export const notForYou = () =>
  notAllowed('notifications.not_allowed', 'Only the person and support see what was sent.')
export const onlyAsJob = () =>
  notAllowed('notifications.only_as_job', 'Letters are planned and sent by jobs, not by people.')
export const deliveryMissing = () =>
  notFound('notifications.delivery_missing', 'There is no such letter, or it is not yours.')
export const onlyOwnChoice = () =>
  notAllowed('notifications.only_own_choice', 'Which letters come is for the person to choose.')
