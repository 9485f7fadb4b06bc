import { expect, test } from 'vitest'
import { problemsOf } from '../testing.ts'
import { browserSafe } from './browser-safe.ts'

const page = 'apps/web/app/faces/hub/book/page.tsx'

test('a page shows with contracts, ui, language and its own server half', async () => {
  const problems = await problemsOf(browserSafe, {
    [page]: [
      `import { BookSlotInput } from '@kara/scheduling/contracts'`,
      `import { Button } from '@kara/ui'`,
      `import { useFormat } from '@kara/language'`,
      `import type { loader } from './page.server.ts'`,
      `import { paths } from '../paths.ts'`,
      `export { action, loader } from './page.server.ts'`,
    ].join('\n'),
    'apps/web/app/faces/hub/paths.ts': `export const paths = {}`,
  })
  expect(problems).toEqual([])
})

test('a server door in a component is refused', async () => {
  expect(await problemsOf(browserSafe, { [page]: `\nimport { bookSlot } from '@kara/scheduling'` })).toEqual([
    `${page}:2 @kara/scheduling is a server door`,
  ])
})

test('a server door reached through a neighbour is refused where it is imported', async () => {
  const problems = await problemsOf(browserSafe, {
    [page]: `import { countdown } from './countdown.ts'`,
    'apps/web/app/faces/hub/book/countdown.ts': `import { now } from './clock.ts'`,
    'apps/web/app/faces/hub/book/clock.ts': `import { clock } from '@kara/db'`,
  })
  expect(problems).toEqual([
    `apps/web/app/faces/hub/book/clock.ts:1 @kara/db is a server door (loaded by ${page})`,
  ])
})

test('contracts and kernel may not lean on Node', async () => {
  const problems = await problemsOf(browserSafe, {
    'packages/domain/credits/src/contracts.ts': `import { limits } from './rules.ts'`,
    'packages/domain/credits/src/rules.ts': `import { createHash } from 'node:crypto'`,
  })
  expect(problems).toHaveLength(1)
})

test('the values of a server half are refused in a component', async () => {
  const problems = await problemsOf(browserSafe, {
    'apps/web/app/faces/hub/book/slot-list.tsx': `import { loader } from './page.server.ts'`,
  })
  expect(problems).toEqual(['apps/web/app/faces/hub/book/slot-list.tsx:1 ./page.server.ts is server code'])
})

test('one face does not import from another', async () => {
  const problems = await problemsOf(browserSafe, { [page]: `import { Card } from '../../home/card.tsx'` })
  expect(problems).toEqual([`${page}:1 the face hub imports from the face home`])
})
