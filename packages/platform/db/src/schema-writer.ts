import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import postgres, { type Sql } from 'postgres'

interface Column {
  readonly table: string
  readonly comment: string
  readonly name: string
  readonly type: string
  readonly isArray: boolean
  readonly isRequired: boolean
  readonly hasDefault: boolean
  readonly isGenerated: boolean
  readonly check: string | null
  readonly refersTo: string | null
  readonly isKey: boolean
}

const banner = '// Written by `npm run schema` from the migrations. Change the migrations instead.\n'

/**
 * Writes `schema/<module>.ts` from the catalogue of a migrated database, so that the SQL migrations stay
 * the one description of the tables. Returns file name → text.
 */
export async function writeSchema(url: string): Promise<Map<string, string>> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    const byModule = new Map<string, Map<string, Column[]>>()
    for (const column of await readColumns(sql)) {
      const module = column.comment.split(' · ')[0] ?? ''
      const tables = byModule.get(module) ?? new Map<string, Column[]>()
      tables.set(column.table, [...(tables.get(column.table) ?? []), column])
      byModule.set(module, tables)
    }
    return new Map([...byModule].map(([module, tables]) => [`${module}.ts`, moduleText(tables)]))
  } finally {
    await sql.end()
  }
}

/** Replaces the files of the schema folder by the given ones. */
export async function saveSchema(folder: string, files: Map<string, string>): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const old of await readdir(folder)) if (!files.has(old)) await rm(join(folder, old))
  for (const [name, text] of files) await writeFile(join(folder, name), text)
}

async function readColumns(sql: Sql): Promise<Column[]> {
  return sql<Column[]>`
    select c.relname as table, coalesce(obj_description(c.oid), '') as comment, a.attname as name,
      coalesce(e.typname, t.typname) as type, e.typname is not null as "isArray",
      a.attnotnull as "isRequired", a.atthasdef as "hasDefault", a.attgenerated <> '' as "isGenerated",
      (select pg_get_constraintdef(k.oid) from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
          and pg_get_constraintdef(k.oid) like '%ANY%' limit 1) as check,
      (select r.relname from pg_constraint k join pg_class r on r.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and k.conkey = array[a.attnum] limit 1) as "refersTo",
      exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p'
        and k.conkey = array[a.attnum]) as "isKey"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      join pg_type t on t.oid = a.atttypid left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
    where n.nspname = 'app' and c.relkind = 'r'
    order by c.relname, a.attnum`
}

function moduleText(tables: Map<string, Column[]>): string {
  const used = new Set<string>()
  const own = new Set<string>()
  let needsId = false
  const blocks = [...tables].map(([table, columns]) => {
    const lines = columns.map((column) => {
      const text = columnText(column, used, own)
      if (text.includes('Id<')) needsId = true
      return `  ${camel(column.name)}: ${text},`
    })
    const what = columns[0]?.comment.split(' · ')[2] ?? ''
    return `/** ${what.charAt(0).toUpperCase()}${what.slice(1)}. */\nexport const ${camel(table)} = app.table('${table}', {\n${lines.join('\n')}\n})\n`
  })
  const imports = [
    needsId ? "import type { Id } from '@kara/kernel'\n" : '',
    used.delete('sql') ? "import { sql } from 'drizzle-orm'\n" : '',
    `import { ${[...used, 'pgSchema'].sort().join(', ')} } from 'drizzle-orm/pg-core'\n`,
    own.size > 0 ? `import { ${[...own].sort().join(', ')} } from '../columns.ts'\n` : '',
  ]
  return `${banner}${imports.join('')}\nconst app = pgSchema('app')\n\n${blocks.join('\n')}`
}

function columnText(column: Column, used: Set<string>, own: Set<string>): string {
  const quoted = `'${column.name}'`
  const builtIn = (name: string, options = '') => {
    used.add(name)
    return `${name}(${quoted}${options})`
  }
  const ours = (name: string) => {
    own.add(name)
    return `${name}(${quoted})`
  }
  let text: string
  switch (column.type) {
    case 'uuid':
      text = `${builtIn('uuid')}.$type<Id<'${idNoun(column)}'>>()`
      break
    case 'int4':
      text = builtIn('integer')
      break
    case 'int8':
      text = builtIn('bigint', ", { mode: 'number' }")
      break
    case 'bool':
      text = builtIn('boolean')
      break
    case 'jsonb':
      text = builtIn('jsonb')
      break
    case 'timestamptz':
      text = ours('instant')
      break
    case 'date':
      text = ours('plainDate')
      break
    case 'time':
      text = ours('plainTime')
      break
    case 'bytea':
      text = ours('bytes')
      break
    case 'tstzrange':
      text = ours('instantRange')
      break
    case 'text':
      text = builtIn('text')
      break
    default:
      throw new Error(
        `The schema writer does not know the type ${column.type} of ${column.table}.${column.name}.`,
      )
  }
  const choices = column.check ? [...column.check.matchAll(/'([^']+)'::text/g)].map((match) => match[1]) : []
  if (column.type === 'text' && choices.length > 0) {
    text += `.$type<${choices.map((choice) => `'${choice}'`).join(' | ')}>()`
  }
  if (column.isArray) text += '.array()'
  if (column.isGenerated) used.add('sql')
  if (column.isGenerated) text += '.generatedAlwaysAs(sql`during`)'
  if (column.isRequired) text += '.notNull()'
  if (column.hasDefault && !column.isGenerated) {
    used.add('sql')
    text += '.default(sql`default`)'
  }
  return text
}

function idNoun(column: Column): string {
  if (column.name === 'session_id') return 'session'
  if (column.refersTo) return column.refersTo
  if (column.name === 'id') return column.table
  const noun = column.name.replace(/_id$/, '')
  return (
    {
      answered_by: 'person',
      issued_by: 'person',
      credit_note: 'invoice_credit_note',
      service_ids: 'service',
      created_by: 'person',
      asked_by: 'person',
      requested_by: 'person',
      invited_by: 'person',
      resolved_by: 'person',
      opened_by: 'person',
      tested_by: 'person',
      ended_by: 'person',
      viewed_by: 'person',
      decided_by: 'person',
      approved_by: 'person',
      recorded_by: 'person',
      grant: 'credit_grant',
      connection: 'sso_connection',
      replaced_connection: 'sso_connection',
      attempt: 'sso_attempt',
      directory: 'sso_directory',
      share: 'sso_share',
      claim: 'calendar_claim',
      purchase: 'pool_purchase',
      event: 'outbox_event',
      hold: 'credit_hold',
      form: 'intake_form',
      amends: 'note',
    }[noun] ?? noun
  )
}

function camel(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}
