import { conflict, limitReached, notAllowed, notFound, precondition } from '@kara/kernel'
import { limits } from './contracts.ts'

export const professionalMissing = () =>
  notFound('directory.professional_missing', 'This professional is not here.')
export const serviceMissing = () =>
  notFound('directory.service_missing', 'This service is no longer offered.')
export const notYourProfile = () =>
  notAllowed('directory.not_allowed', 'Only the professional changes their profile.')
export const supportOnly = () =>
  notAllowed('directory.support_only', 'Only support decides about applications.')
export const nameTaken = () =>
  conflict('directory.name_taken', 'Many professionals have this name. Add a middle name or an initial.', {
    fields: { displayName: ['directory.name_taken'] },
  })
export const tooManyServices = () =>
  limitReached('directory.services_max', `A professional can have ${limits.servicesMax} services.`, {
    values: { max: limits.servicesMax },
  })
export const placeMissing = () =>
  precondition('directory.place_missing', 'Say where a session in the room takes place.', {
    fields: { place: ['directory.place_missing'] },
  })
