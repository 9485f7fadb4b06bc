export { type AuditObject, recordAudit } from './record-audit.ts'
