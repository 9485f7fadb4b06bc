import type { Sql } from 'postgres'
import { type CataloguePolicy, type CatalogueTable, scopeRoles } from './catalogue.ts'
import { acrossOwners, definerFunctions, hiddenFromCompany, isPublishedTo } from './reviewed.ts'

/** Everything about the catalogue that must hold without running a query as anybody. */
export async function staticProblems(
  sql: Sql,
  tables: readonly CatalogueTable[],
  policies: readonly CataloguePolicy[],
): Promise<string[]> {
  return [
    ...tables.flatMap(tableProblems),
    ...tables.flatMap((table) => grantProblems(table, policies)),
    ...policies.flatMap(policyProblems),
    ...(await roleProblems(sql)),
    ...(await functionProblems(sql)),
    ...(await referenceProblems(sql)),
    ...(await viewProblems(sql)),
  ]
}

function tableProblems(table: CatalogueTable): string[] {
  const problems: string[] = []
  if (!table.isProtected) problems.push(`${table.name}: row-level security is not enabled and forced`)
  if (!table.module || !table.axis) problems.push(`${table.name}: has no owner; call app.own()`)
  if (hiddenFromCompany.has(table.axis)) {
    const granted = [...table.grants].filter((grant) => grant.startsWith('company:'))
    if (granted.length > 0)
      problems.push(`${table.name}: the company side has a grant (${granted.join(', ')})`)
  }
  return problems
}

function grantProblems(table: CatalogueTable, policies: readonly CataloguePolicy[]): string[] {
  return [...table.grants].flatMap((grant) => {
    const [role = '', verb = ''] = grant.split(':')
    if (!['select', 'insert', 'update', 'delete'].includes(verb))
      return [`${table.name}: ${role} may ${verb}`]
    if (![...scopeRoles, 'definer'].includes(role as never))
      return [`${table.name}: ${role} has a grant of its own`]
    const has = policies.some(
      (policy) => policy.table === table.name && policy.role === role && policy.verb === verb,
    )
    return has ? [] : [`${table.name}: ${role} may ${verb} without a policy`]
  })
}

function policyProblems(policy: CataloguePolicy): string[] {
  const predicates = [policy.predicate, policy.newRows].filter((text) => text !== null)
  const isOpen = predicates.some((text) => text === 'true')
  const isReviewed =
    policy.role === 'definer' ||
    policy.verb === 'insert' ||
    `${policy.role}:${policy.table}` in acrossOwners ||
    (policy.verb === 'select' && isPublishedTo(policy.role, policy.table))
  const problems =
    isOpen && !isReviewed ? [`${policy.table}: ${policy.role} may ${policy.verb} every row, unreviewed`] : []
  if (predicates.length === 0) problems.push(`${policy.table}: ${policy.name} has no predicate`)
  return problems
}

async function roleProblems(sql: Sql): Promise<string[]> {
  const roles = await sql<{ name: string; bad: boolean; inherits: boolean }[]>`
    select rolname as name, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as bad,
      rolinherit as inherits
    from pg_roles where rolname like 'kara\_%'`
  return roles
    .filter((role) => role.bad || role.inherits)
    .map((role) => `role ${role.name}: has more rights than its grants`)
}

async function functionProblems(sql: Sql): Promise<string[]> {
  const functions = await sql<{ name: string; config: string[] | null; isPublic: boolean }[]>`
    select p.proname as name, p.proconfig as config,
      p.proacl is null or exists (select from aclexplode(p.proacl) g where g.grantee = 0) as "isPublic"
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'app' and p.prosecdef`
  return functions.flatMap((row) => [
    ...(definerFunctions.has(row.name) ? [] : [`function ${row.name}: runs as definer and was not reviewed`]),
    ...(row.config?.some((line) => line.startsWith('search_path='))
      ? []
      : [`function ${row.name}: has no fixed search_path`]),
    ...(row.isPublic && row.name !== 'applied_migrations'
      ? [`function ${row.name}: anybody may call it`]
      : []),
  ])
}

// A foreign key is checked past row-level security: it must carry the company, or it reaches over the fence.
async function referenceProblems(sql: Sql): Promise<string[]> {
  const rows = await sql<{ child: string; parent: string; name: string }[]>`
    select c.relname as child, p.relname as parent, k.conname as name
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
      join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'app' and k.contype = 'f' and p.relname <> 'company'
      and obj_description(p.oid) like '%· company%'
      and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attnum = any (k.conkey)
        and a.attname = 'company_id')`
  return rows.map((row) => `${row.child}: ${row.name} refers to ${row.parent} without its company`)
}

async function viewProblems(sql: Sql): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'app' and (c.relkind = 'm' or (c.relkind = 'v'
      and not coalesce(c.reloptions @> array['security_invoker=true'], false)))`
  return rows.map((row) => `view ${row.name}: shows rows past row-level security`)
}
