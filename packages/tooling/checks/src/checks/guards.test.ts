import { expect, test } from 'vitest'
import { problemsOf } from '../testing.ts'
import { guards } from './guards.ts'

const page = 'apps/web/app/faces/control/credits/page.server.ts'
const http = `import { requireHrAdmin } from '../../../http/require-hr-admin.server.ts'\n`

test('a guard first holds, as a statement or as a wrapper', async () => {
  const text = `${http}
export async function loader({ request }) {
  const ctx = await requireHrAdmin(request)
  return listPolicies(ctx)
}
export const action = requireHrAdmin(async ({ request }) => setPolicy(await readForm(request)))`
  expect(await problemsOf(guards, { [page]: text })).toEqual([])
})

test('a loader that reads before it asks is refused', async () => {
  const text = `${http}
export async function loader({ request }) {
  const form = await readForm(request)
  const ctx = await requireHrAdmin(request)
}
export const action = async () => null`
  expect(await problemsOf(guards, { [page]: text })).toEqual([
    `${page}:3 loader begins with readForm, which is no guard from http/`,
    `${page}:7 action asks no guard`,
  ])
})

test('a function that is only called like a guard is refused', async () => {
  const text = `import { requireNothing } from './nothing.ts'\nexport const loader = async () => { await requireNothing() }`
  expect(await problemsOf(guards, { [page]: text })).toHaveLength(1)
})
