import { expect, test } from 'vitest'
import type { Check } from './check.ts'
import { Project } from './project.ts'
import { runChecks } from './run.ts'
import { plant } from './testing.ts'

test('no more than two checks run at once, and each is told of when it is done', async () => {
  let running = 0
  let runningMax = 0
  const slow = (name: string): Check => ({
    name,
    keeps: 'nothing',
    async run() {
      running += 1
      runningMax = Math.max(runningMax, running)
      await new Promise((resolve) => setImmediate(resolve))
      running -= 1
      return []
    },
  })
  const told: string[] = []
  const checks = ['a', 'b', 'c', 'd'].map(slow)
  const outcomes = await runChecks(checks, new Project(plant({})), { accept: false }, ({ check }) =>
    told.push(check.name),
  )
  expect(runningMax).toBe(2)
  expect(told.sort()).toEqual(['a', 'b', 'c', 'd'])
  expect(outcomes).toHaveLength(4)
})

test('a check that breaks is told of like any other problem', async () => {
  const broken: Check = {
    name: 'broken',
    keeps: 'nothing',
    run() {
      throw new Error('the file is empty')
    },
  }
  const [outcome] = await runChecks([broken], new Project(plant({})), { accept: false }, () => {})
  expect(outcome?.problems[0]?.wrong).toContain('broken broke: Error: the file is empty')
})
