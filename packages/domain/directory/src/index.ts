export { findPersonOfProfessional } from './reads/find-person-of-professional.ts'
export { findProfessionalOfPerson } from './reads/find-professional-of-person.ts'
export { findReviewBy } from './reads/find-review-by.ts'
export {
  getForSupport,
  getOwnStanding,
  getStandingOfProfessional,
  listForSupport,
} from './reads/get-own-standing.ts'
export {
  findProfessionalBySlug,
  getProfessional,
  getService,
  listApprovedProfessionals,
  listProfessionals,
} from './reads/get-professional.ts'
export { getTimeZone } from './reads/get-time-zone.ts'
export { listApplications } from './reads/list-applications.ts'
export { listDirectory } from './reads/list-directory.ts'
export { listOwnServices } from './reads/list-own-services.ts'
export { findOwnTimeAway, findTimeAway, listTimesAway } from './reads/list-times-away.ts'
export { fittingServices, narrow } from './rules/filters.ts'
export { spokenIn } from './rules/languages.ts'
export { dueHandlers, subscriptions } from './subscriptions.ts'
export { addCredential } from './verbs/add-credential.ts'
export { answerSupport } from './verbs/answer-support.ts'
export { applyAsProfessional } from './verbs/apply-as-professional.ts'
export { approveProfessional } from './verbs/approve-professional.ts'
export { askApplicant } from './verbs/ask-applicant.ts'
export { checkCredential } from './verbs/check-credential.ts'
export { declineProfessional } from './verbs/decline-professional.ts'
export { openDocument } from './verbs/open-document.ts'
export { saveProfile } from './verbs/save-profile.ts'
export { saveService } from './verbs/save-service.ts'
export { setPortrait } from './verbs/set-portrait.ts'
export { endTimeAway, setTimeAway } from './verbs/set-time-away.ts'
export { withdrawCredential } from './verbs/withdraw-credential.ts'
