import type { Sql } from 'postgres'

/** The roles that transactions take on; `kara_app` may become each of them and is nothing by itself. */
export const scopeRoles = [
  'visitor',
  'gate',
  'company',
  'person',
  'professional',
  'clinic',
  'worker',
  'support',
] as const
export type ScopeRole = (typeof scopeRoles)[number]

export const verbs = ['select', 'insert', 'update', 'delete'] as const
export type Verb = (typeof verbs)[number]

export interface CatalogueColumn {
  readonly name: string
  readonly type: string
  readonly isArray: boolean
  readonly isGenerated: boolean
  readonly isRequired: boolean
  readonly refersTo: string | null
  /** Choices of a check constraint. */
  readonly choices: readonly string[]
  /** The least that a check constraint allows of a whole number; 1 where none says so. */
  readonly least: number
}

export interface CatalogueTable {
  readonly name: string
  readonly module: string
  readonly axis: string
  readonly isProtected: boolean
  readonly columns: readonly CatalogueColumn[]
  readonly keys: readonly string[]
  /** `role:verb` pairs that are granted. */
  readonly grants: ReadonlySet<string>
}

export interface CataloguePolicy {
  readonly table: string
  readonly name: string
  readonly role: string
  readonly verb: Verb
  readonly predicate: string | null
  readonly newRows: string | null
}

/** Every table of the product with its columns, keys, grants and whether row security is forced. */
export async function readTables(sql: Sql): Promise<CatalogueTable[]> {
  const tables = await sql<{ name: string; comment: string; isProtected: boolean; keys: string[] }[]>`
    select c.relname as name, coalesce(obj_description(c.oid), '') as comment,
      c.relrowsecurity and c.relforcerowsecurity as "isProtected",
      coalesce((select array_agg(a.attname order by a.attnum) from pg_constraint k
        join pg_attribute a on a.attrelid = c.oid and a.attnum = any (k.conkey)
        where k.conrelid = c.oid and k.contype = 'p'), '{}') as keys
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'app' and c.relkind in ('r', 'p') order by c.relname`
  const columns = await sql<(CatalogueColumn & { table: string; checks: string })[]>`
    select c.relname as table, a.attname as name, coalesce(e.typname, t.typname) as type,
      e.typname is not null as "isArray", a.attgenerated <> '' as "isGenerated", a.attnotnull as "isRequired",
      (select r.relname from pg_constraint k join pg_class r on r.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey)
          and (select f.attname from pg_attribute f where f.attrelid = k.confrelid
            and f.attnum = k.confkey[array_position(k.conkey, a.attnum)]) in ('id', 'session_id', 'code_hash') limit 1) as "refersTo",
      (select coalesce(string_agg(pg_get_constraintdef(k.oid), ' '), '') from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]) as checks
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      join pg_type t on t.oid = a.atttypid left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
    where n.nspname = 'app' and c.relkind in ('r', 'p') order by c.relname, a.attnum`
  const grants = await sql<{ table: string; grant: string }[]>`
    select c.relname as table, replace(r.rolname, 'kara_', '') || ':' || lower(g.privilege_type) as grant
    from pg_class c join pg_namespace n on n.oid = c.relnamespace,
      lateral (select * from aclexplode(c.relacl)
        union select g.* from pg_attribute a, aclexplode(a.attacl) g where a.attrelid = c.oid) g
      join pg_roles r on r.oid = g.grantee
    where n.nspname = 'app' and c.relkind in ('r', 'p') and g.grantee <> c.relowner`
  return tables.map(({ name, comment, isProtected, keys }) => {
    const [module = '', axis = ''] = comment.split(' · ')
    return {
      name,
      module,
      axis,
      isProtected,
      keys,
      columns: columns
        .filter((column) => column.table === name)
        .map((column) => ({ ...column, choices: choicesOf(column.checks), least: leastOf(column.checks) })),
      grants: new Set(grants.filter((row) => row.table === name).map((row) => row.grant)),
    }
  })
}

/** Every policy of the product's tables. */
export async function readPolicies(sql: Sql): Promise<CataloguePolicy[]> {
  const rows = await sql<
    {
      table: string
      name: string
      roles: string[]
      verb: string
      predicate: string | null
      newRows: string | null
    }[]
  >`
    select tablename as table, policyname as name, roles::text[] as roles, lower(cmd) as verb, qual as predicate,
      with_check as "newRows"
    from pg_policies where schemaname = 'app' order by tablename, policyname`
  return rows.map(({ roles, ...row }) => ({
    ...row,
    verb: row.verb as Verb,
    role: roles.map((role) => role.replace('kara_', '')).join(' '),
  }))
}

function choicesOf(checks: string): string[] {
  return checks.includes('ANY')
    ? [...checks.matchAll(/'([^']+)'::text/g)].map((match) => match[1] as string)
    : []
}

function leastOf(checks: string): number {
  return Math.max(1, Number(/>= (\d+)/.exec(checks)?.[1] ?? 1))
}
