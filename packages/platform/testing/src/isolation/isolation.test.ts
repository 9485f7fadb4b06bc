import { beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase } from '../test-database.ts'
import { type CataloguePolicy, type CatalogueTable, readPolicies, readTables } from './catalogue.ts'
import { plantRows } from './dataset.ts'
import { isKilled, mutationsOf } from './mutations.ts'
import { installProbing, probesOf, runProbes } from './probes.ts'
import { withheldColumns } from './reviewed.ts'
import { staticProblems } from './static-checks.ts'

describe('isolation, generated from the catalogue', () => {
  const db = openTestDatabase()
  let tables: CatalogueTable[]
  let policies: CataloguePolicy[]

  beforeAll(async () => {
    tables = await readTables(db.witness)
    policies = await readPolicies(db.witness)
    await plantRows(db.witness, tables)
    await installProbing(db.witness)
  })

  it('finds every table protected, every grant covered by a policy, every exception reviewed', async () => {
    expect(tables.length).toBeGreaterThan(30)
    expect(await staticProblems(db.witness, tables, policies)).toEqual([])
  })

  it('holds for every table, role, verb and context', { timeout: 120_000 }, async () => {
    const problems = await db.witness.begin((sql) => runProbes(sql, probesOf(tables)))
    expect(problems).toEqual([])
  })

  it('finds what a role may not read of a row that it may, as reviewed', async () => {
    const rows = await db.witness<{ grant: string; columns: string[] }[]>`
      select replace(r.rolname, 'kara_', '') || ':' || c.relname as grant,
        array_agg(a.attname::text order by a.attname) as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        cross join pg_roles r
      where n.nspname = 'app' and c.relkind in ('r', 'p') and r.rolname like 'kara\\_%'
        and has_any_column_privilege(r.oid, c.oid, 'select') and not has_column_privilege(r.oid, c.oid, a.attnum, 'select')
      group by 1`
    expect(Object.fromEntries(rows.map(({ grant, columns }) => [grant, columns]))).toEqual(withheldColumns)
  })

  it('goes red when a policy is removed or opened, or a protection switched off', {
    timeout: 120_000,
  }, async () => {
    const survivors: string[] = []
    for (const mutation of mutationsOf(tables, policies)) {
      if (!(await isKilled(db.witness, tables, mutation))) survivors.push(mutation.name)
    }
    expect(survivors).toEqual([])
  })
})
