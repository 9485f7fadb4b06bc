import type { DatabaseHandle } from '@kara/kernel'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres, { type Sql } from 'postgres'

export interface DatabaseOptions {
  /** Connection string of the login role `kara_app`, which by itself may do nothing at all. */
  readonly url: string
  /** Keep it small: 2 to 4 per core and database, not per process. */
  readonly connectionsMax: number
  /** Shown in `pg_stat_activity`. */
  readonly name: string
}

interface OpenDatabase extends DatabaseHandle {
  readonly sql: Sql
  readonly beforeClosing: Array<() => void>
}

/** Opens a pool. Connections are made when first needed. */
export function openDatabase(options: DatabaseOptions): DatabaseHandle {
  const sql = postgres(options.url, {
    max: options.connectionsMax,
    connect_timeout: 10,
    idle_timeout: 60,
    onnotice: () => {},
    connection: { application_name: options.name, TimeZone: 'UTC' },
  })
  // Drizzle takes over the reading of dates on the pool it first meets.
  drizzle(sql)
  const database: OpenDatabase = { handle: 'database', sql, beforeClosing: [] }
  return database
}

/** Waits for running queries, at most five seconds, then closes. */
export async function closeDatabase(database: DatabaseHandle): Promise<void> {
  for (const step of (database as OpenDatabase).beforeClosing) step()
  await sqlOf(database).end({ timeout: 5 })
}

/** Ends what asks the database from time to time. */
export function beforeClosing(database: DatabaseHandle, step: () => void): void {
  ;(database as OpenDatabase).beforeClosing.push(step)
}

/** Whether the database answers at all; for readiness checks. */
export async function databaseAnswers(database: DatabaseHandle): Promise<boolean> {
  try {
    await sqlOf(database)`select 1`
    return true
  } catch {
    return false
  }
}

/**
 * Calls `onRing` whenever somebody rings `channel`, with what they say it is about; the connection is made anew
 * after a break, and `onRing` is then called once about nothing in particular, as rings may have been missed.
 */
export async function listen(
  database: DatabaseHandle,
  channel: string,
  onRing: (about: string) => void,
): Promise<{ stop(): Promise<void> }> {
  const listening = await sqlOf(database).listen(channel, onRing, () => onRing(''))
  return { stop: () => listening.unlisten() }
}

/** Rings a channel outside of any transaction: a notification inside one would serialise all commits. */
export async function ring(database: DatabaseHandle, channel: string, about = ''): Promise<void> {
  await sqlOf(database).notify(channel, about)
}

/** The plain client. It stays inside this package. */
export function sqlOf(database: DatabaseHandle): Sql {
  return (database as OpenDatabase).sql
}
