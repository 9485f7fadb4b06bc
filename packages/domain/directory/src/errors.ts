import { notAllowed, notFound } from '@kara/kernel'

export const professionalMissing = () =>
  notFound('directory.professional_missing', 'This professional is not here.')
export const serviceMissing = () =>
  notFound('directory.service_missing', 'This service is no longer offered.')
export const notYourProfile = () =>
  notAllowed('directory.not_allowed', 'Only the professional changes their profile.')
