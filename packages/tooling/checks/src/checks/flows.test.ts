import { expect, test } from 'vitest'
import { problemsOf } from '../testing.ts'
import { flows } from './flows.ts'

const journeys = {
  'tests/journeys/paying.test.ts': "it('pays once', async () => {})",
  'packages/domain/payments/src/verbs/pay.test.ts': "test('refuses a card past its date', async () => {})",
}
const table = (...cells: string[]) => ({
  'docs/FLOWS.md': [
    '| line | what is seen | who walks it |',
    '|---|---|---|',
    ...cells.map((cell) => `| E-a | something | ${cell} |`),
  ].join('\n'),
})

test('a dash, a journey, a test by its path and two at once hold', async () => {
  const journey = '`paying.test.ts`: *pays once*'
  const unit = '`packages/domain/payments/src/verbs/pay.test.ts`: *refuses a card past its date*'
  expect(
    await problemsOf(flows, { ...journeys, ...table('–', journey, unit, `${journey}; ${unit}`) }),
  ).toEqual([])
})

test('a file that is gone, a title that changed and words that are no test are refused', async () => {
  const cells = ['`gone.test.ts`: *pays once*', '`paying.test.ts`: *pays twice*', 'seen by hand']
  expect(await problemsOf(flows, { ...journeys, ...table(...cells) })).toEqual([
    'docs/FLOWS.md:3 tests/journeys/gone.test.ts does not exist',
    'docs/FLOWS.md:4 tests/journeys/paying.test.ts has no test “pays twice”',
    'docs/FLOWS.md:5 the last cell cannot be read: seen by hand',
  ])
})
