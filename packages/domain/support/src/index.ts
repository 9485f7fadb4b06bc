export { getErrorReport } from './reads/get-error-report.ts'
export { newReference } from './rules.ts'
export { recordErrorReport } from './verbs/record-error-report.ts'
