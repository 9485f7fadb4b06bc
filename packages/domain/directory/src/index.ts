export {
  getProfessional,
  getService,
  listApprovedProfessionals,
  listProfessionals,
} from './reads/get-professional.ts'
