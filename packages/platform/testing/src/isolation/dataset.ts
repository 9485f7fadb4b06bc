import { createHash } from 'node:crypto'
import type { Sql, TransactionSql } from 'postgres'
import type { CatalogueColumn, CatalogueTable, ScopeRole } from './catalogue.ts'

/** Two owners of everything: A asks, B is the stranger. */
export type Owner = 'a' | 'b'

type Values = Record<string, unknown>

/** Bytes as long as a SHA-256. */
const hash256 = `\\x${'00'.repeat(32)}`

// What no rule could guess from the catalogue: values that satisfy the checks of a table.
const special: Record<string, (owner: Owner) => Values> = {
  outbox_event: () => ({ type: 'test.happened' }),
  audit_entry: () => ({ action: 'test.done', company_id: null }),
  credit_account: () => ({ kind: 'allowance', part: 0 }),
  credit_claim: () => ({ usable_until: '2027-01-01T00:00:00Z' }),
  credit_hold: () => ({ reversed_at: null }),
  credit_request_card: () => ({ decision: null, decided_at: null, question: null }),
  credit_adjustment: () => ({ decision: null, amount_halves: 2, reason: 'A correction of the tests' }),
  credit_request: () => ({ card_id: null, amount_halves: 2, answer: null, question: null }),
  credit_grant: () => ({ amount_halves: 2 }),
  credit_movement: (owner) => ({ credit_account_id: rowId('credit_account_other', owner) }),
  credit_policy: () => ({
    rollover: 'none',
    rollover_cap_halves: null,
    rollover_days: null,
    promise: 'open',
    promised_people: null,
  }),
  calendar_claim: () => ({ kind: 'session', expires_at: null }),
  eid_move: (owner) => ({ owner_id: rowId('person', owner === 'a' ? 'b' : 'a') }),
  person_eid: () => ({ scheme: 'is' }),
  professional: () => ({ state: 'approved' }),
  credential: () => ({ answer: null, answered_at: null }),
  hub_listing: () => ({ state: 'accepted' }),
  sso_attempt: () => ({ purpose: 'test' }),
  sso_connection: () => ({ replaced_connection_id: null, replaced_until: null }),
  sso_incident: () => ({ kind: 'certificate', opened_by: null }),
  service: () => ({ minutes: 50 }),
  staff_member: () => ({ role: 'support' }),
  availability_setting: () => ({ start_step_minutes: 15 }),
  time_off: () => ({ skipped_days: '[]', note: '' }),
  clinic: () => ({ closed_at: null }),
  clinic_invite: () => ({ state: 'waiting', ended_at: null }),
  clinic_desk: () => ({ until: null }),
  // No reference names who changed something: it is a professional, or somebody at a desk.
  clinic_act: (owner) => ({ by_id: rowId('professional', owner) }),
  time_off_change: (owner) => ({ made_by: rowId('professional', owner) }),
  clinic_member: () => ({ left_at: null }),
  hours_exception: () => ({ ranges: '[]' }),
  hub: (owner) => ({ slug: `hub-slug-${owner}` }),
  clock_shift: () => ({ is_development: true }),
  report_release: () => ({ floor: 10, amount: 10 }),
  report_floor: () => ({ floor: 20 }),
  care_key: () => ({ destroyed_at: null }),
  note: () => ({ state: 'draft', locked_at: null, amends_id: null }),
  notice: () => ({ about: 'admin', place: '/home' }),
  own_key: () => ({ ended_at: null, ended_because: null, proof_hash: hash256 }),
  note_version: () => ({ mark: hash256 }),
  admin_invite: () => ({ state: 'waiting', ended_at: null, person_id: null }),
  client_invite: () => ({ state: 'accepted' }),
  money_difference: () => ({ state: 'open', settled_at: null, resolved_by: null }),
  time_away: () => ({ back_on: null, is_for_good: false }),
  invoice_credit_order: () => ({ decision: null, decided_at: null, decided_by: null }),
  invoice_credit_note: () => ({ invoice_credit_order_id: null }),
  pay_transfer: () => ({ state: 'waiting', failure: null }),
  handover: () => ({ state: 'proposed', ended_at: null }),
  wellbeing_share: () => ({ ended_at: null }),
  credit_proposal: () => ({ state: 'proposed', ended_at: null, amount_halves: 2 }),
  series_proposal: () => ({ state: 'proposed', ended_at: null }),
  support_conversation: () => ({ person_id: null }),
  sso_help_request: () => ({ message: '' }),
  support_message: () => ({ written_by: 'support' }),
  session: () => ({ language: null }),
  session_appeal: () => ({ decision: null, decided_at: null }),
  session_review: () => ({ decision: null, decided_at: null }),
  session_request: () => ({ state: 'waiting', ended_at: null, session_id: null, language: null }),
}

const paidByClient = {
  funding: 'self_pay',
  credit_hold_id: null,
  slot_hold_id: null,
  session_request_id: null,
}

const byColumn: Record<string, (owner: Owner) => unknown> = {
  country: () => 'IS',
  locale: () => 'en',
  currency: () => 'ISK',
  accent: () => '#3b6e62',
  slug: (owner) => `slug-${owner}`,
  return_path: () => '/',
  browser_hash: (owner) => `browser-${owner}`,
  starts: () => '09:00',
  ends: () => '10:00',
  ends_at: () => '2026-11-23T11:00:00Z',
  period_end: () => '2026-12-01',
  time_zone: () => 'UTC',
  weekday: () => 1,
}

/** The id that a row of this table has for this owner; the same in every reference to it. */
function rowId(table: string, owner: Owner): string {
  const hex = createHash('sha256').update(`${table}|${owner}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The settings of a transaction that acts for an owner. */
export function settingsOf(owner: Owner): Record<string, string> {
  return {
    'app.company_id': rowId('company', owner),
    'app.person_id': rowId('person', owner),
    'app.professional_id': rowId('professional', owner),
    // Whoever acts is an administrator of the clinic that they themselves belong to.
    'app.acting_id': rowId('professional', owner),
    'app.browser_hash': `browser-${owner}`,
  }
}

/**
 * A valid row of a table that belongs to an owner, column by column. An audit entry has one side: the
 * company's rows are others than the person's.
 */
export function rowOf(table: CatalogueTable, owner: Owner, role?: ScopeRole): Values {
  const row: Values = {}
  for (const column of table.columns) {
    if (!column.isGenerated) row[column.name] = makeValue(table, column, owner)
  }
  const isCompanySide = table.name === 'audit_entry' && role === 'company'
  const sides = isCompanySide
    ? {
        id: rowId('audit_entry_company', owner),
        company_id: rowId('company', owner),
        person_id: null,
        professional_id: null,
      }
    : {}
  // Who applies at the gate applies as a draft.
  const applied =
    table.name === 'professional' && role === 'gate' ? { state: 'draft', approved_at: null } : {}
  // Whoever is invited is asked first; a desk is taken by an invitation that was accepted.
  const answered =
    table.name === 'clinic_invite' && !role ? { state: 'accepted', ended_at: '2026-11-23T10:00:00Z' } : {}
  // Each side says its own kind of thing about an application.
  const said = table.name === 'application_step' ? { kind: role === 'worker' ? 'hidden' : 'answered' } : {}
  // What a professional books themself is outside of every hub, and paid by its client.
  const isBookedPrivately = role === 'professional' && ['session', 'booking'].includes(table.name)
  const privately = table.name === 'session' ? { company_id: null, hub_id: null } : paidByClient
  return {
    ...row,
    ...special[table.name]?.(owner),
    ...sides,
    ...applied,
    ...said,
    ...answered,
    ...(isBookedPrivately ? privately : {}),
  }
}

/** Writes one row of every table for both owners, as a superuser with foreign keys switched off. */
export async function plantRows(sql: Sql, tables: readonly CatalogueTable[]): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    for (const table of tables) {
      await tx.unsafe(`delete from app.${table.name}`)
      for (const owner of ['a', 'b'] as const) {
        if (table.name === 'clock_shift' && owner === 'b') continue
        await insertRow(tx, table, rowOf(table, owner))
        if (table.name === 'audit_entry') await insertRow(tx, table, rowOf(table, owner, 'company'))
      }
    }
  })
}

/** Inserts a row given as plain values. */
async function insertRow(sql: TransactionSql, table: CatalogueTable, row: Values): Promise<void> {
  await sql.unsafe(insertStatement(table, row))
}

/** The statement that inserts a row given as plain values; all go as text and are cast by their column. */
export function insertStatement(table: CatalogueTable, row: Values): string {
  const names = Object.keys(row)
  const values = names.map((name) => {
    const column = table.columns.find((candidate) => candidate.name === name) as CatalogueColumn
    return `${quoted(row[name])}::${column.type}${column.isArray ? '[]' : ''}`
  })
  return `insert into app.${table.name} (${names.join(', ')}) values (${values.join(', ')})`
}

/** A value as a literal of SQL. */
export function quoted(value: unknown): string {
  return value === null || value === undefined ? 'null' : `'${String(value).replaceAll("'", "''")}'`
}

function makeValue(table: CatalogueTable, column: CatalogueColumn, owner: Owner): unknown {
  const known = byColumn[column.name]
  if (column.choices.length > 0) return column.choices[0]
  if (known) return known(owner)
  if (column.isArray) return '{}'
  switch (column.type) {
    case 'uuid':
      return rowId(nounOf(table, column), owner)
    case 'text':
      return `${column.name}-${owner}`
    case 'int4':
    case 'int8':
      return column.least
    case 'bool':
      return true
    case 'jsonb':
      return '{}'
    case 'timestamptz':
      return '2026-11-23T10:00:00Z'
    case 'date':
      return '2026-11-01'
    case 'time':
      return '09:00'
    case 'bytea':
      return '\\x00'
    default:
      throw new Error(
        `The isolation test does not know the type ${column.type} of ${table.name}.${column.name}.`,
      )
  }
}

function nounOf(table: CatalogueTable, column: CatalogueColumn): string {
  if (column.name === 'id') return table.name
  if (['company_id', 'person_id', 'professional_id', 'session_id'].includes(column.name))
    return column.name.slice(0, -3)
  return column.refersTo ?? column.name.replace(/_id$/, '')
}
