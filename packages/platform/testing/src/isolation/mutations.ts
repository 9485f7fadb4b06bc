import type { Sql } from 'postgres'
import type { CataloguePolicy, CatalogueTable, Verb } from './catalogue.ts'
import { axisColumn, probesOf, runProbes } from './probes.ts'
import { acrossOwners, isPublishedTo } from './reviewed.ts'

export interface Mutation {
  readonly table: string
  /** The role whose policy it is; absent: every role is probed. */
  readonly role?: string
  /** What the policy is about: probed first, because there it should show. */
  readonly verb?: Verb
  readonly name: string
  readonly statement: string
}

/** Every policy removed, every limiting policy opened wide, every table's protection switched off. */
export function mutationsOf(
  tables: readonly CatalogueTable[],
  policies: readonly CataloguePolicy[],
): Mutation[] {
  const tested = policies.filter((policy) => policy.role !== 'definer')
  return [
    ...tested.map((policy) => ({
      table: policy.table,
      role: policy.role,
      verb: policy.verb,
      name: `remove ${policy.name} of ${policy.table}`,
      statement: `drop policy "${policy.name}" on app.${policy.table}`,
    })),
    ...tested.filter(isLimiting).map((policy) => ({
      table: policy.table,
      role: policy.role,
      verb: policy.verb,
      name: `open ${policy.name} of ${policy.table}`,
      statement: `alter policy "${policy.name}" on app.${policy.table} ${openClause(policy)}`,
    })),
    ...tested
      .filter((policy) => policy.verb === 'update' && isLimiting(policy) && canHandOver(policy, tables))
      .map((policy) => ({
        table: policy.table,
        role: policy.role,
        verb: policy.verb,
        name: `let ${policy.role} hand over a row of ${policy.table}`,
        statement: `alter policy "${policy.name}" on app.${policy.table} with check (true)`,
      })),
    ...tables
      .filter((table) => tested.some((policy) => policy.table === table.name && isLimiting(policy)))
      .map((table) => ({
        table: table.name,
        name: `switch off the protection of ${table.name}`,
        statement: `alter table app.${table.name} disable row level security`,
      })),
  ]
}

/** Makes one change, runs the probes of its table, and undoes it. True when one of them went red. */
export async function isKilled(
  sql: Sql,
  tables: readonly CatalogueTable[],
  mutation: Mutation,
): Promise<boolean> {
  const table = tables.filter((candidate) => candidate.name === mutation.table)
  const probes = probesOf(table, mutation.role)
  const telling = probes.filter(({ verb }) => verb === mutation.verb)
  const others = probes.filter(({ verb }) => verb !== mutation.verb)
  let problems: string[] = []
  await sql
    .begin(async (tx) => {
      await tx.unsafe(mutation.statement)
      problems = await runProbes(tx, telling)
      if (problems.length === 0) problems = await runProbes(tx, others)
      throw undo
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error
    })
  return problems.length > 0
}

const undo = new Error('undo')

function canHandOver(policy: CataloguePolicy, tables: readonly CatalogueTable[]): boolean {
  const table = tables.find((candidate) => candidate.name === policy.table)
  return table !== undefined && axisColumn(table, policy.role) !== null
}

function isLimiting(policy: CataloguePolicy): boolean {
  const isReviewed =
    `${policy.role}:${policy.table}` in acrossOwners ||
    (policy.verb === 'select' && isPublishedTo(policy.role, policy.table))
  return !isReviewed && policy.predicate !== 'true' && policy.newRows !== 'true'
}

function openClause(policy: CataloguePolicy): string {
  if (policy.verb === 'insert') return 'with check (true)'
  if (policy.verb === 'update') return 'using (true) with check (true)'
  return 'using (true)'
}
