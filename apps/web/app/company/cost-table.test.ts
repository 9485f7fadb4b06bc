import { expect, test } from 'vitest'
import { costTable } from './cost-table.ts'

test('lists each length once, shortest first, with every cost that it has', () => {
  const services = [
    { minutes: 60, costHalves: 3 },
    { minutes: 50, costHalves: 2 },
    { minutes: 60, costHalves: 2 },
    { minutes: 60, costHalves: 3 },
  ]
  expect(costTable(services)).toEqual([
    { minutes: 50, costsHalves: [2] },
    { minutes: 60, costsHalves: [2, 3] },
  ])
})

test('shows the usual costs before anybody offers a service', () => {
  expect(costTable([])).toEqual([
    { minutes: 30, costsHalves: [1] },
    { minutes: 60, costsHalves: [2] },
  ])
})
