export type { Sso, SsoSettings } from './gateway/open-sso.ts'
export { openSso } from './gateway/open-sso.ts'
export { findLastTest } from './reads/find-last-test.ts'
export {
  findLiveConnection,
  findLiveConnectionOfEmail,
  isSsoRequiredFor,
} from './reads/find-live-connection.ts'
export { findOwnAttempt } from './reads/find-own-attempt.ts'
export { getAttemptByReference } from './reads/get-attempt-by-reference.ts'
export { getTestReport } from './reads/get-test-report.ts'
export { listAttempts } from './reads/list-attempts.ts'
export { listConnections, listConnectionsForSupport } from './reads/list-connections.ts'
export { planConnection } from './reads/plan-connection.ts'
export { writeServiceMetadata } from './rules/service-metadata.ts'
export { activateConnection } from './verbs/activate-connection.ts'
export { completeAttempt } from './verbs/complete-attempt.ts'
export { connectSso } from './verbs/connect-sso.ts'
export { receiveAssertion } from './verbs/receive-assertion.ts'
export { recordTestResult } from './verbs/record-test-result.ts'
export { reportUnfinishedAttempt } from './verbs/report-unfinished-attempt.ts'
export { startSignInAttempt } from './verbs/start-sign-in-attempt.ts'
