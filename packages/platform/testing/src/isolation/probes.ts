import type { Sql, TransactionSql } from 'postgres'
import { type CatalogueTable, type ScopeRole, scopeRoles, type Verb, verbs } from './catalogue.ts'
import { insertStatement, type Owner, quoted, rowOf, settingsOf } from './dataset.ts'
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
 * Installs what makes the attempts beside the data: one attempt after the other, each undone. Asked one by
 * one from here they would be most of the time that all tests take.
 */
export async function installProbing(sql: Sql): Promise<void> {
  await sql.unsafe(`
    create schema probing;
    create function probing.attempt(leave_only text, enter text, statement text) returns text
      language plpgsql as $$
      declare touched bigint; said text;
      begin
        begin
          execute leave_only;
          execute enter;
          execute statement;
          get diagnostics touched = row_count;
          raise exception using errcode = 'PROBE', message = touched::text;
        exception when others then
          get stacked diagnostics said = message_text;
          return sqlstate || ' ' || said;
        end;
      end $$`)
}

/**
 * Runs probes inside the transaction of a superuser; returns what is wrong. The expectation comes from the
 * grants and the reviewed lists alone, never from the policies.
 */
export async function runProbes(sql: TransactionSql, probes: readonly Probe[]): Promise<string[]> {
  const asked = probes.map((probe) => ({ probe, attempts: attemptsOf(probe) }))
  const reached = await makeAttempts(
    sql,
    asked.flatMap(({ attempts }) => attempts),
  )
  let at = 0
  return asked.flatMap(({ probe, attempts }) => {
    const problem = judge(probe, reached.slice(at, at + attempts.length))
    at += attempts.length
    return problem ? [problem] : []
  })
}

interface Attempt {
  readonly leaveOnly: string
  readonly enter: string
  readonly statement: string
}

type Reach = 'reached' | 'hidden' | 'denied'

// At one's own row, at the stranger's, and at handing one's own to the stranger.
function attemptsOf(probe: Probe): Attempt[] {
  const attempt = (owner: Owner, how?: 'hand over'): Attempt => ({
    leaveOnly: leaveOnly(probe, owner),
    enter: enter(probe),
    statement: statementOf(probe, owner, how),
  })
  if (!isGranted(probe)) return [attempt('a')]
  const handsOver = probe.context === 'right' && canHandOver(probe) ? [attempt('a', 'hand over')] : []
  return [attempt('a'), attempt('b'), ...handsOver]
}

function judge(probe: Probe, [own, foreign, handedOver]: readonly (Reach | undefined)[]): string | null {
  const { table, role, verb, context } = probe
  const say = (what: string) => `${table.name}: ${role} with ${context} context ${what} (${verb})`
  if (!isGranted(probe)) return own === 'denied' ? null : say('is not refused although nothing is granted')
  if (isOpenTo(probe)) {
    return own === 'reached' || context === 'malformed' ? null : say('does not reach a row it may')
  }
  if (context === 'none' || context === 'malformed') {
    return own !== 'reached' && foreign !== 'reached' ? null : say('reaches a row')
  }
  if (context === 'wrong') return own === 'reached' ? say("reaches the owner's row") : null
  if (own !== 'reached') return say('does not reach its own row')
  if (foreign === 'reached') return say("reaches the stranger's row")
  return handedOver === 'reached' ? say('hands its row to the stranger') : null
}

function isGranted({ table, role, verb }: Probe): boolean {
  return table.grants.has(`${role}:${verb}`)
}

function canHandOver({ table, role, verb }: Probe): boolean {
  return verb === 'update' && axisColumn(table, role) !== null
}

// Reviewed by people, or a note that everybody may leave: a row without an owner is nobody's secret.
function isOpenTo({ table, role, verb }: Probe): boolean {
  const isNote = verb === 'insert' && ['outbox_event', 'audit_entry', 'error_report'].includes(table.name)
  const isPublished = verb === 'select' && isPublishedTo(role, table.name)
  return isNote || isPublished || `${role}:${table.name}` in acrossOwners
}

/** What each attempt came to, in their order. Leaves nothing behind. */
async function makeAttempts(sql: TransactionSql, attempts: readonly Attempt[]): Promise<Reach[]> {
  const rows = await sql<{ outcome: string; statement: string }[]>`
    select probing.attempt("leaveOnly", enter, statement) as outcome, statement
    from rows from (jsonb_to_recordset(${sql.json(attempts as never)})
      as ("leaveOnly" text, enter text, statement text)) with ordinality
    order by ordinality`
  return rows.map(({ outcome, statement }) => reachOf(outcome, statement))
}

// A constraint or a trigger speaks only after row-level security let the row through.
function reachOf(outcome: string, statement: string): Reach {
  const [code = '', ...words] = outcome.split(' ')
  const said = words.join(' ')
  if (code === 'PROBE') return Number(said) > 0 ? 'reached' : 'hidden'
  if (code === '42501') return said.includes('permission denied') ? 'denied' : 'hidden'
  if (code === '22P02') return 'hidden'
  if (code.startsWith('23')) return 'reached'
  throw new Error(`A probe went wrong in a way that says nothing: ${outcome} (${statement})`)
}

// Statements without a condition: one with a condition would also be filtered by what may be read.
function statementOf(probe: Probe, owner: Owner, how?: 'hand over'): string {
  const { table, verb, role } = probe
  return {
    select: `select from app.${table.name}`,
    delete: `delete from app.${table.name}`,
    update: `update app.${table.name} set ${how ? handOver(probe) : changeNothing(probe, owner)}`,
    insert: insertStatement(table, rowOf(table, owner, role)),
  }[verb]
}

function changeNothing({ table, role }: Probe, owner: Owner): string {
  const column = table.columns.find(
    (candidate) => !candidate.isGenerated && !table.keys.includes(candidate.name),
  )
  const name = column?.name ?? table.keys[0] ?? 'id'
  return `${name} = ${quoted(rowOf(table, owner, role)[name])}`
}

function handOver({ table, role }: Probe): string {
  const column = axisColumn(table, role) ?? ''
  return `${column} = ${quoted(rowOf(table, 'b', role)[column])}`
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
  const isThatRow = probe.table.keys.map((key) => `${key} = ${quoted(row[key])}`).join(' and ')
  const others = probe.verb === 'insert' ? 'true' : `not (${isThatRow})`
  return `set local session_replication_role = replica; delete from app.${probe.table.name} where ${others}`
}

/** Becomes the role, with the settings of its context. */
function enter({ role, context }: Probe): string {
  const settings = Object.entries(settingsOf(context === 'wrong' ? 'b' : 'a')).map(([name, value]) => {
    const text = context === 'none' ? '' : context === 'malformed' ? "' or true --" : value
    return `set_config('${name}', ${quoted(text)}, true)`
  })
  return `select ${settings.join(', ')}, set_config('role', 'kara_${role}', true)`
}
