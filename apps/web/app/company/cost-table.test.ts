import { expect, test } from 'vitest'
import { costTable } from './cost-table.ts'

test('lists each length and cost once, shortest first', () => {
  const services = [
    { minutes: 60, costHalves: 2 },
    { minutes: 50, costHalves: 2 },
    { minutes: 60, costHalves: 2 },
    { minutes: 60, costHalves: 3 },
  ]
  expect(costTable(services).map(({ minutes, costHalves }) => [minutes, costHalves])).toEqual([
    [50, 2],
    [60, 2],
    [60, 3],
  ])
})

test('shows the usual costs before anybody offers a service', () => {
  expect(costTable([])).toEqual([
    { minutes: 30, costHalves: 1 },
    { minutes: 60, costHalves: 2 },
  ])
})
