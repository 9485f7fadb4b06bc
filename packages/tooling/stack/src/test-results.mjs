import { relative } from 'node:path'
import { readJson } from './kept-json.mjs'
import { root } from './places.mjs'

/**
 * What a run came to. `failures` has a line for each failure, in words that find it again: file, test, first line
 * of the reason.
 * @typedef {{ passed: number, failed: number, skipped: number, failures: readonly string[] }} Tally
 */

/** @type {Tally} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0, failures: [] }

/**
 * A run of one thing that either holds or does not.
 * @param {string} name @param {number} exitCode
 * @returns {Tally}
 */
export function tallyOfOne(name, exitCode) {
  if (exitCode === 0) return { ...NOTHING, passed: 1 }
  return { ...NOTHING, failed: 1, failures: [`${name} ended with ${exitCode}`] }
}

/** @returns {Tally} */
export function add(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    failures: [...one.failures, ...other.failures],
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
  if (!report)
    return exitCode === 0 ? NOTHING : { ...NOTHING, failed: 1, failures: ['the run wrote no report'] }
  const failures = report.testResults.filter((file) => file.status === 'failed').flatMap(failuresIn)
  if (failures.length === 0 && exitCode !== 0)
    failures.push('every test is green, but an error outside of them was not handled')
  return {
    passed: report.numPassedTests,
    failed: failures.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
  }
}

/** The one line that a test run ends with. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** Each failure by its name, for the end of a long run, where what was printed with it is far above. */
export function failuresNamed({ failures }) {
  return failures.map((failure) => `✗ ${failure}\n`).join('')
}

function failuresIn(file) {
  const failed = file.assertionResults.filter((test) => test.status === 'failed')
  if (failed.length === 0) return [line(file.name, 'the file does not load', file.message)]
  return failed.map((test) => line(file.name, test.fullName, test.failureMessages?.[0]))
}

function line(file, name, reason = '') {
  const [first = ''] = reason.trim().split('\n')
  return `${relative(root, file)}: ${name}${first ? ` – ${first.slice(0, 300)}` : ''}`
}
