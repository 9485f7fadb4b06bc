import { conflict, invalid, limitReached, notAllowed, notFound, precondition } from '@kara/kernel'
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
export const tooManyCredentials = () =>
  limitReached('directory.credentials_max', `At most ${limits.credentialsMax} can be kept here.`, {
    values: { max: limits.credentialsMax },
  })
export const credentialExpired = () =>
  precondition('directory.credential_expired', 'This day has passed. Enter the renewed one.', {
    fields: { expiresOn: ['directory.credential_expired'] },
  })
export const credentialMissing = () =>
  notFound('directory.credential_missing', 'This credential does not exist.')
export const credentialAnswered = () =>
  conflict('directory.credential_answered', 'This credential was answered before.')
export const credentialsMissing = () =>
  precondition('directory.credentials_missing', 'Confirm a licence or certificate that is in force first.')
export const notWaiting = () => conflict('directory.not_waiting', 'This application was decided before.')
export const documentUnreadable = () =>
  invalid('directory.document_unreadable', 'Choose a PDF or a picture of at most 8 MB.', {
    fields: { document: ['directory.document_unreadable'] },
  })
export const awayBackwards = () =>
  precondition(
    'directory.away_backwards',
    'The day of your return has to come after today and after the first day away.',
    {
      fields: { backOn: ['directory.away_backwards'] },
    },
  )
export const languageUnspoken = () =>
  precondition('directory.language_unspoken', 'Choose languages that your profile names.', {
    fields: { languages: ['directory.language_unspoken'] },
  })
export const placeMissing = () =>
  precondition('directory.place_missing', 'Say where a session in the room takes place.', {
    fields: { place: ['directory.place_missing'] },
  })
