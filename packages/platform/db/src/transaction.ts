import { type Ctx, type EventScope, invariant, isId, type Scope, type TransactionHandle } from '@kara/kernel'
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import type { Sql, TransactionSql } from 'postgres'
import { sqlOf } from './database.ts'

/** A context inside a transaction; what stores ask for. */
export interface TxCtx extends Ctx {
  readonly transaction: TransactionHandle
}

type Db = PostgresJsDatabase<Record<string, never>>

interface OpenTransaction extends TransactionHandle {
  readonly db: Db
  readonly sql: TransactionSql
  readonly afterCommit: Array<() => void>
}

/**
 * Opens a transaction in the role and with the owners of `ctx.scope`, or joins the one that is open.
 * The role and the settings are local to the transaction; row-level security does the rest.
 * Nothing may leave the building inside: no mail, no HTTP.
 */
export async function inTransaction<Result>(
  ctx: Ctx,
  work: (ctx: TxCtx) => Promise<Result>,
): Promise<Result> {
  if (ctx.transaction) return work(ctx as TxCtx)
  const root = sqlOf(ctx.database)
  const afterCommit: Array<() => void> = []
  const result = await root.begin(async (sql) => {
    const scoped = enterScope(sql, ctx.scope)
    scoped.catch(() => {})
    const db = drizzle(preparing(sql, root) as never) as Db
    const transaction: OpenTransaction = { handle: 'transaction', db, sql, afterCommit }
    const [, done] = await Promise.all([scoped, work({ ...ctx, transaction })])
    return { done }
  })
  for (const step of afterCommit) step()
  return result.done as Result
}

/**
 * Narrows a worker's transaction, so far without owners, to the rows of those whose work it found. Sent at
 * once with whatever is asked next. Never widens: a transaction that has owners keeps them.
 */
export function narrowToOwners(ctx: TxCtx, owners: EventScope): TxCtx {
  const { role, ...had } = ctx.scope
  invariant(role === 'worker', `only a worker finds out whose work it does, not a ${role}`)
  invariant(
    Object.values(had).every((owner) => !owner),
    'this transaction has owners already',
  )
  const scope: Scope = { role, ...owners }
  enterScope((ctx.transaction as OpenTransaction).sql, scope).catch(() => {})
  return { ...ctx, scope }
}

/** Runs after the outermost commit and never when it fails. For doorbells only: it may be lost. */
export function afterCommit(ctx: TxCtx, step: () => void): void {
  ;(ctx.transaction as OpenTransaction).afterCommit.push(step)
}

/** The query builder of the open transaction. Only `store.ts` files call it. */
export function dbOf(ctx: TxCtx): Db {
  return (ctx.transaction as OpenTransaction).db
}

/**
 * Drizzle sends its statements unprepared, which costs the driver a second round trip each time to learn the
 * types of their parameters. Prepared, they are parsed once a connection and then sent at once.
 */
function preparing(sql: TransactionSql, root: Sql): TransactionSql {
  const send = sql.unsafe.bind(sql)
  const unsafe: typeof sql.unsafe = (text, values, options) =>
    send(text, values, { ...options, prepare: true })
  return Object.assign(sql, { options: root.options, unsafe })
}

// Sent without waiting: the driver puts it in front of the first query on the same connection.
function enterScope(sql: TransactionSql, scope: Scope): Promise<unknown> {
  const owner = (name: 'companyId' | 'personId' | 'professionalId' | 'actingId'): string => {
    const id = (scope as unknown as Record<string, string | undefined>)[name] ?? ''
    if (id !== '' && !isId(id))
      throw new Error(`Invariant broken: the scope's ${name} has not the form of an id`)
    return id
  }
  const browserHash = 'browserHash' in scope ? (scope.browserHash ?? '') : ''
  return sql`select
    set_config('role', ${`kara_${scope.role}`}, true),
    set_config('app.company_id', ${owner('companyId')}, true),
    set_config('app.person_id', ${owner('personId')}, true),
    set_config('app.professional_id', ${owner('professionalId')}, true),
    set_config('app.acting_id', ${owner('actingId')}, true),
    set_config('app.browser_hash', ${browserHash}, true)`.execute()
}
