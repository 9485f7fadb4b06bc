export * from './contracts/conversations.ts'
export * from './contracts/error-reports.ts'
