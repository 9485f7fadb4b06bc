import { expect, test } from 'vitest'
import { manifest, problemsOf } from '../testing.ts'
import { vocabulary } from './vocabulary.ts'

const credits = { 'packages/domain/credits/package.json': manifest('credits', 5) }

test('a module and a page folder in the known shape hold', async () => {
  const problems = await problemsOf(vocabulary, {
    ...credits,
    'packages/domain/credits/README.md': '# Credits',
    'packages/domain/credits/src/store/ledger.ts': '',
    'packages/domain/credits/src/verbs/grant-credits.ts': 'export async function grantCredits() {}',
    'apps/web/app/faces/hub/routes.ts': '',
    'apps/web/app/faces/hub/messages/en.ts': '',
    'apps/web/app/faces/hub/book/page.tsx': 'export default function Page() {}',
    'apps/web/app/faces/hub/book/slot-list.tsx': 'export function SlotList() {}',
    'apps/web/app/faces/hub/book/use-countdown.ts': 'export function useCountdown() {}',
  })
  expect(problems).toEqual([])
})

test('a file outside the vocabulary is refused', async () => {
  const problems = await problemsOf(vocabulary, {
    ...credits,
    'packages/domain/credits/src/mappers.ts': '',
    'apps/web/app/faces/hub/prices.ts': '',
  })
  expect(problems.map((line) => line.split(':')[0])).toEqual([
    'packages/domain/credits/src/mappers.ts',
    'apps/web/app/faces/hub/prices.ts',
  ])
})

test('names that say nothing or are not kebab-case are refused', async () => {
  const problems = await problemsOf(vocabulary, {
    'apps/web/app/http/utils.ts': '',
    'workers/relay/src/types/job.ts': '',
    'apps/web/app/http/readForm.ts': '',
  })
  expect(problems).toHaveLength(3)
})

test('a verb that does not export its own name is refused', async () => {
  const problems = await problemsOf(vocabulary, {
    ...credits,
    'packages/domain/credits/src/verbs/grant-credits.ts': 'export async function giveCredits() {}',
  })
  expect(problems).toEqual([
    'packages/domain/credits/src/verbs/grant-credits.ts:1 does not export grantCredits',
  ])
})

test('a component alone in its file has the name of the file; a family has its own', async () => {
  const problems = await problemsOf(vocabulary, {
    'packages/surface/ui/src/switches.tsx':
      'export function ThemeSwitch() {}\nexport function LanguageSwitch() {}',
    'packages/surface/ui/src/slot-list.tsx':
      'export interface SlotsProps {}\nexport function Slots(props: SlotsProps) {}',
  })
  expect(problems).toEqual(['packages/surface/ui/src/slot-list.tsx:1 does not export SlotList'])
})
