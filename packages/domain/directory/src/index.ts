export { findPersonOfProfessional } from './reads/find-person-of-professional.ts'
export { findProfessionalOfPerson } from './reads/find-professional-of-person.ts'
export {
  getProfessional,
  getService,
  listApprovedProfessionals,
  listProfessionals,
} from './reads/get-professional.ts'
export { listApplications } from './reads/list-applications.ts'
export { listDirectory } from './reads/list-directory.ts'
export { listOwnServices } from './reads/list-own-services.ts'
export { fittingServices, narrow } from './rules/filters.ts'
export { applyAsProfessional } from './verbs/apply-as-professional.ts'
export { approveProfessional } from './verbs/approve-professional.ts'
export { saveProfile } from './verbs/save-profile.ts'
export { saveService } from './verbs/save-service.ts'
export { setPortrait } from './verbs/set-portrait.ts'
