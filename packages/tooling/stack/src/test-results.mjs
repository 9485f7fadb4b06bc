import { readJson } from './kept-json.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @type {Tally} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 }

/** @returns {Tally} */
export function add(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  }
}

/**
 * Counts one run of Vitest from its JSON report. A file that does not load has no tests to fail, and an
 * unhandled error fails none either: each counts as one failure, so that a red run is never summed green.
 * @param {string} reportFile
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyOf(reportFile, exitCode) {
  const report = readJson(reportFile)
  if (!report) return { ...NOTHING, failed: exitCode === 0 ? 0 : 1 }
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const failed = report.numFailedTests + unloaded.length
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** The one line that a test run ends with. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
