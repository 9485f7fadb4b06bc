export { getReport } from './reads/get-report.ts'
export { dueHandlers, subscriptions } from './subscriptions.ts'
export { releaseMonth } from './verbs/release-month.ts'
export { setFloor } from './verbs/set-floor.ts'
