import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { root } from './places.mjs'
import { add, closingLine, failuresNamed, tallyOf, tallyOfOne } from './test-results.mjs'

const folder = mkdtempSync(join(tmpdir(), 'kara-reports-'))
const calm = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }

const redFile = {
  name: join(root, 'packages/x.test.ts'),
  status: 'failed',
  assertionResults: [
    { status: 'passed', fullName: 'x holds', failureMessages: [] },
    {
      status: 'failed',
      fullName: 'x counts',
      failureMessages: ['AssertionError: expected 1 to be 2\n    at x.ts:1'],
    },
  ],
}

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the closing line of a test run', () => {
  it('counts what passed, failed and was skipped', () => {
    const report = write({ ...calm, numPendingTests: 2, numTodoTests: 1, testResults: [redFile] })
    expect(closingLine(tallyOf(report, 1))).toBe('3 passed, 1 failed, 3 skipped')
  })

  it('says nothing of skipped tests when there are none', () => {
    expect(closingLine(tallyOf(write(calm), 0))).toBe('3 passed, 0 failed')
  })

  it('counts a file that does not load as a failure', () => {
    const unloaded = { name: join(root, 'y.test.ts'), status: 'failed', assertionResults: [], message: '' }
    expect(tallyOf(write({ ...calm, testResults: [unloaded] }), 1).failed).toBe(1)
  })

  it('counts a run that ends badly with every test green as a failure', () => {
    expect(tallyOf(write(calm), 1).failed).toBe(1)
  })

  it('counts a run without a report as a failure', () => {
    expect(tallyOf(join(folder, 'none.json'), 1)).toMatchObject({ passed: 0, failed: 1, skipped: 0 })
  })

  it('sums several runs', () => {
    const sum = add(
      { passed: 1, failed: 2, skipped: 3, failures: ['a'] },
      { passed: 10, failed: 20, skipped: 30, failures: ['b'] },
    )
    expect(sum).toEqual({ passed: 11, failed: 22, skipped: 33, failures: ['a', 'b'] })
  })
})

describe('what failed in a test run', () => {
  it('is named at its end by file, test and reason', () => {
    const total = add(tallyOfOne('npm run check', 0), tallyOf(write({ ...calm, testResults: [redFile] }), 1))
    expect(failuresNamed(total)).toBe('✗ packages/x.test.ts: x counts – AssertionError: expected 1 to be 2\n')
  })

  it('is named too where no test could fail', () => {
    const unloaded = {
      name: join(root, 'y.test.ts'),
      status: 'failed',
      assertionResults: [],
      message: 'no such module',
    }
    const total = add(tallyOfOne('npm run check', 1), tallyOf(write({ ...calm, testResults: [unloaded] }), 1))
    expect(failuresNamed(total)).toContain('✗ npm run check ended with 1\n')
    expect(failuresNamed(total)).toContain('✗ y.test.ts: the file does not load – no such module\n')
    expect(failuresNamed(tallyOf(write(calm), 1))).toMatch(/^✗ every test is green, /)
  })

  it('is nothing where all is green', () => {
    expect(failuresNamed(tallyOf(write(calm), 0))).toBe('')
  })
})

function write(report) {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(report))
  return file
}
