import { expect, test } from 'vitest'
import { problemsOf } from '../testing.ts'
import { formatting } from './formatting.ts'

const component = 'apps/web/app/faces/home/session-card.tsx'

test('the language package and plain values hold', async () => {
  const problems = await problemsOf(formatting, {
    [component]: `import { useFormat } from '@kara/language'\nexport const SessionCard = ({ at }) => <p>{useFormat().time(at)}</p>`,
    'packages/surface/language/src/format.tsx': `export const f = new Intl.NumberFormat('is')`,
  })
  expect(problems).toEqual([])
})

test('raw formatting in a component is refused', async () => {
  const text = `const a = Intl.NumberFormat('is')\nconst b = at.toLocaleDateString()\nconst c = new Date(at)`
  expect(await problemsOf(formatting, { [component]: text })).toEqual([
    `${component}:1 Intl.NumberFormat formats in the component`,
    `${component}:2 toLocaleDateString formats in the component`,
    `${component}:3 new Date(…) formats in the component`,
  ])
})
