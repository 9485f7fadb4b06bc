import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Project } from '../project.ts'
import { manifest, plant, problemsOf } from '../testing.ts'
import { migrations } from './migrations.ts'

const credits = { 'packages/domain/credits/package.json': manifest('credits', 5) }
const first = 'migrations/0001_credits_ledger.sql'
const table = `create table app.entry (id uuid);\ncall app.own('entry', 'credits', 'company', 'a movement');\ncall app.guard('entry', 'company', 's', 'true');`

async function accepted(files: Record<string, string>): Promise<string> {
  const root = plant({ ...credits, ...files })
  await migrations.run(new Project(root), { accept: true })
  return readFileSync(join(root, 'migrations/hashes.json'), 'utf8')
}

test('an accepted migration holds', async () => {
  const hashes = await accepted({ [first]: table })
  expect(
    await problemsOf(migrations, { ...credits, [first]: table, 'migrations/hashes.json': hashes }),
  ).toEqual([])
})

test('a merged migration may neither change nor go, not even by accepting again', async () => {
  const hashes = await accepted({ [first]: table })
  const edited = { ...credits, [first]: `${table}\n-- more`, 'migrations/hashes.json': hashes }
  const changed = [`${first}:1 it changed after it was merged`]
  expect(await problemsOf(migrations, edited)).toEqual(changed)
  expect(await problemsOf(migrations, edited, { accept: true })).toEqual(changed)
  expect(await problemsOf(migrations, { ...credits, 'migrations/hashes.json': hashes })).toEqual([
    `${first}:1 a merged migration is gone`,
  ])
})

test('a migration that is not recorded, badly named or twice numbered is refused', async () => {
  const problems = await problemsOf(migrations, {
    ...credits,
    [first]: table,
    'migrations/0001_credits_more.sql': '',
    'migrations/0002_charming_unus.sql': '',
    'migrations/add-things.sql': '',
  })
  expect(problems).toContain(`${first}:1 it is not recorded in hashes.json`)
  expect(problems).toContain('migrations/0001_credits_more.sql:1 the number 0001 is taken')
  expect(problems).toContain('migrations/0002_charming_unus.sql:1 charming is no module of this house')
  expect(problems).toContain('migrations/add-things.sql:1 the name is not NNNN_<module>_<intent>.sql')
})

test('a new migration comes after the last merged one', async () => {
  const hashes = await accepted({ 'migrations/0005_credits_ledger.sql': table })
  const problems = await problemsOf(migrations, {
    ...credits,
    'migrations/0005_credits_ledger.sql': table,
    'migrations/0004_credits_late.sql': '',
    'migrations/hashes.json': hashes,
  })
  expect(problems).toContain('migrations/0004_credits_late.sql:1 it comes before 0005, which is merged')
})

test('a table without owner and guard is refused', async () => {
  const problems = await problemsOf(migrations, { ...credits, [first]: 'create table app.entry (id uuid);' })
  expect(problems).toContain(`${first}:1 app.entry has no call app.own`)
  expect(problems).toContain(`${first}:1 app.entry has no call app.guard`)
})
