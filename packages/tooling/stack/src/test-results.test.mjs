import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { add, closingLine, tallyOf } from './test-results.mjs'

const folder = mkdtempSync(join(tmpdir(), 'kara-reports-'))
const calm = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the closing line of a test run', () => {
  it('counts what passed, failed and was skipped', () => {
    const report = write({ ...calm, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 })
    expect(closingLine(tallyOf(report, 1))).toBe('3 passed, 1 failed, 3 skipped')
  })

  it('says nothing of skipped tests when there are none', () => {
    expect(closingLine(tallyOf(write(calm), 0))).toBe('3 passed, 0 failed')
  })

  it('counts a file that does not load as a failure', () => {
    const unloaded = { status: 'failed', assertionResults: [] }
    expect(tallyOf(write({ ...calm, testResults: [unloaded] }), 1).failed).toBe(1)
  })

  it('counts a run that ends badly with every test green as a failure', () => {
    expect(tallyOf(write(calm), 1).failed).toBe(1)
  })

  it('counts a run without a report as a failure', () => {
    expect(tallyOf(join(folder, 'none.json'), 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('sums several runs', () => {
    const sum = add({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 })
    expect(sum).toEqual({ passed: 11, failed: 22, skipped: 33 })
  })
})

function write(report) {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(report))
  return file
}
