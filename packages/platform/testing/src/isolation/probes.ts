import type { TransactionSql } from 'postgres'
import { type CatalogueTable, type ScopeRole, scopeRoles, type Verb, verbs } from './catalogue.ts'
import { insertRow, type Owner, rowOf, settingsOf } from './dataset.ts'
import { acrossOwners, isPublishedTo } from './reviewed.ts'

/** With which owner's settings a role comes: nobody's, its own, the stranger's, or nonsense. */
const contexts = ['none', 'right', 'wrong', 'malformed'] as const
type Context = (typeof contexts)[number]

export interface Probe {
  readonly table: CatalogueTable
  readonly role: ScopeRole
  readonly verb: Verb
  readonly context: Context
}

/** Every table × role × verb × context; of one role alone when it is named. */
export function probesOf(tables: readonly CatalogueTable[], only?: string): Probe[] {
  const roles = scopeRoles.filter((role) => !only || role === only)
  return tables.flatMap((table) =>
    roles.flatMap((role) =>
      verbs.flatMap((verb) => contexts.map((context) => ({ table, role, verb, context }))),
    ),
  )
}

/**
 * Runs one probe inside an open transaction of a superuser and says what is wrong, or null. The
 * expectation comes from the grants and the reviewed lists alone, never from the policies.
 */
async function runProbe(sql: TransactionSql, probe: Probe): Promise<string | null> {
  const { table, role, verb, context } = probe
  const say = (what: string) => `${table.name}: ${role} with ${context} context ${what} (${verb})`
  if (!table.grants.has(`${role}:${verb}`)) {
    const outcome = await reach(sql, probe, 'a')
    return outcome === 'denied' ? null : say('is not refused although nothing is granted')
  }
  const own = await reach(sql, probe, 'a')
  const foreign = await reach(sql, probe, 'b')
  if (isOpenTo(probe)) {
    return own === 'reached' || context === 'malformed' ? null : say('does not reach a row it may')
  }
  if (context === 'none' || context === 'malformed') {
    return own !== 'reached' && foreign !== 'reached' ? null : say('reaches a row')
  }
  if (context === 'wrong') return own === 'reached' ? say("reaches the owner's row") : null
  if (own !== 'reached') return say('does not reach its own row')
  if (foreign === 'reached') return say("reaches the stranger's row")
  const mayTry = verb === 'update' && axisColumn(table, role) !== null
  if (mayTry && (await reach(sql, probe, 'a', 'hand over')) === 'reached') {
    return say('hands its row to the stranger')
  }
  return null
}

/** Runs probes inside the transaction it is given; returns what is wrong. */
export async function runProbes(sql: TransactionSql, probes: readonly Probe[]): Promise<string[]> {
  const problems: string[] = []
  for (const probe of probes) {
    const problem = await runProbe(sql, probe)
    if (problem) problems.push(problem)
  }
  return problems
}

/** The first thing that is wrong, or null. */
export async function findProblem(sql: TransactionSql, probes: readonly Probe[]): Promise<string | null> {
  for (const probe of probes) {
    const problem = await runProbe(sql, probe)
    if (problem) return problem
  }
  return null
}

// Reviewed by people, or a note that everybody may leave: a row without an owner is nobody's secret.
function isOpenTo({ table, role, verb }: Probe): boolean {
  const isNote = verb === 'insert' && ['outbox_event', 'audit_entry', 'error_report'].includes(table.name)
  const isPublished = verb === 'select' && isPublishedTo(role, table.name)
  return isNote || isPublished || `${role}:${table.name}` in acrossOwners
}

type Reach = 'reached' | 'hidden' | 'denied'

/** Whether a role gets at one owner's row, standing alone in its table. Leaves nothing behind. */
async function reach(sql: TransactionSql, probe: Probe, owner: Owner, how?: 'hand over'): Promise<Reach> {
  let outcome: Reach = 'hidden'
  await sql
    .savepoint(async (point) => {
      await point.unsafe(`${leaveOnly(probe, owner)}; ${enter(probe)}`)
      outcome = await attempt(point, probe, owner, how)
      throw undo
    })
    .catch((error: unknown) => {
      if (error !== undo) outcome = refusalOf(error)
    })
  return outcome
}

const undo = new Error('undo')

// Statements without a condition: one with a condition would also be filtered by what may be read.
async function attempt(sql: TransactionSql, probe: Probe, owner: Owner, how?: 'hand over'): Promise<Reach> {
  const { table, verb, role } = probe
  if (verb === 'insert') {
    await insertRow(sql, table, rowOf(table, owner, role))
    return 'reached'
  }
  const statement = {
    select: `select from app.${table.name}`,
    delete: `delete from app.${table.name}`,
    update: `update app.${table.name} set ${how ? handOver(probe) : changeNothing(probe, owner)}`,
  }[verb]
  return (await sql.unsafe(statement)).count > 0 ? 'reached' : 'hidden'
}

function changeNothing({ table, role }: Probe, owner: Owner): string {
  const column = table.columns.find(
    (candidate) => !candidate.isGenerated && !table.keys.includes(candidate.name),
  )
  const name = column?.name ?? table.keys[0] ?? 'id'
  return `${name} = '${String(rowOf(table, owner, role)[name])}'`
}

function handOver({ table, role }: Probe): string {
  const column = axisColumn(table, role) ?? ''
  return `${column} = '${String(rowOf(table, 'b', role)[column])}'`
}

/** The column by which a role's rows are its own; null where several owners decide together. */
export function axisColumn(table: CatalogueTable, role: string): string | null {
  if (table.axis === 'browser') return role === 'worker' ? null : 'browser_hash'
  const axis = { company: 'company_id', person: 'person_id', professional: 'professional_id' }[role]
  return table.columns.find((column) => column.name === axis)?.name ?? null
}

/** Makes one owner's row the only one of its table, or none at all where one is to be inserted. */
function leaveOnly(probe: Probe, owner: Owner): string {
  const row = rowOf(probe.table, owner, probe.role)
  const isThatRow = probe.table.keys.map((key) => `${key} = '${String(row[key])}'`).join(' and ')
  const others = probe.verb === 'insert' ? 'true' : `not (${isThatRow})`
  return `set local session_replication_role = replica; delete from app.${probe.table.name} where ${others}`
}

/** Becomes the role, with the settings of its context. */
function enter({ role, context }: Probe): string {
  const settings = Object.entries(settingsOf(context === 'wrong' ? 'b' : 'a')).map(([name, value]) => {
    const text = context === 'none' ? '' : context === 'malformed' ? "' or true --" : value
    return `set_config('${name}', '${text.replaceAll("'", "''")}', true)`
  })
  return `select ${settings.join(', ')}, set_config('role', 'kara_${role}', true)`
}

// A constraint or a trigger speaks only after row-level security let the row through.
function refusalOf(error: unknown): Reach {
  const code = (error as { code?: string }).code ?? ''
  if (code === '42501') return /permission denied/.test((error as Error).message) ? 'denied' : 'hidden'
  if (code === '22P02') return 'hidden'
  if (code.startsWith('23')) return 'reached'
  throw error
}
