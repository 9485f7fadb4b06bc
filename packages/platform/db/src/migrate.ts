import { createHash, createHmac } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DatabaseHandle } from '@kara/kernel'
import postgres, { type Sql } from 'postgres'
import { sqlOf } from './database.ts'

const folder = fileURLToPath(new URL('../../../../migrations', import.meta.url))

/** Roles that sign in, each with a password derived from the installation's one secret. */
export const loginRoles = ['kara_app', 'kara_queue', 'kara_sso'] as const
export type LoginRole = (typeof loginRoles)[number]

/** HMAC-SHA256 of the role's name under the installation's secret, in hexadecimal. */
export function loginPassword(role: LoginRole, secret: string): string {
  return createHmac('sha256', secret).update(role).digest('hex')
}

export interface MigrateOptions {
  /** A role that may create roles and schemas. */
  readonly url: string
  /** Derives the passwords of the login roles. */
  readonly secret: string
  /** Lets the clock of this database be moved; development and tests only. */
  readonly allowsClockShift?: boolean
  /** Called with the name of each migration after it was applied. */
  readonly onApplied?: (name: string) => void
}

/**
 * Brings the database to the newest migration, one transaction each, in the order of their numbers.
 * Several callers at once wait for each other. A migration that was changed after it was applied is
 * refused. Returns the names of those applied now.
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const sql = postgres(options.url, { max: 1, onnotice: () => {}, connection: { search_path: 'public' } })
  try {
    await sql`select pg_advisory_lock(7022026)`
    await sql`create table if not exists public.kara_migration
      (name text primary key, hash text not null, applied_at timestamptz not null default now())`
    const applied = new Map(
      (await sql<{ name: string; hash: string }[]>`select name, hash from public.kara_migration`).map(
        (row) => [row.name, row.hash],
      ),
    )
    const now: string[] = []
    for (const { name, text, hash } of await readMigrations()) {
      const known = applied.get(name)
      if (known !== undefined && known !== hash) {
        throw new Error(
          `Migration ${name} was changed after it was applied. Put it back and write a new one (npm run new -- migration).`,
        )
      }
      if (known !== undefined) continue
      await apply(sql, name, text, hash)
      options.onApplied?.(name)
      now.push(name)
    }
    await setPasswords(sql, options.secret)
    if (options.allowsClockShift) {
      await sql.begin((tx) => [tx`set local role kara_owner`, tx`select app.allow_clock_shift()`])
    }
    return now
  } finally {
    await sql.end()
  }
}

/** Whether every migration of this checkout is in the database; for readiness checks. */
export async function isMigrated(database: DatabaseHandle): Promise<boolean> {
  const rows = await sqlOf(database)<{ name: string }[]>`select name from app.applied_migrations()`
  const applied = new Set(rows.map((row) => row.name))
  return (await readMigrations()).every((migration) => applied.has(migration.name))
}

// Roles belong to the cluster: the migration of another database may be at the same row this moment.
async function setPasswords(sql: Sql, secret: string, triesLeft = 10): Promise<void> {
  try {
    for (const role of loginRoles) {
      await sql.unsafe(`alter role ${role} password '${loginPassword(role, secret)}'`)
    }
  } catch (error) {
    const isRival = /concurrently updated/.test((error as Error).message)
    if (!isRival || triesLeft === 0) throw error
    await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 100))
    await setPasswords(sql, secret, triesLeft - 1)
  }
}

async function apply(sql: Sql, name: string, text: string, hash: string): Promise<void> {
  try {
    await sql.begin(async (tx) => {
      await tx.unsafe(text)
      await tx`reset role`
      await tx`insert into public.kara_migration (name, hash) values (${name}, ${hash})`
    })
  } catch (cause) {
    throw new Error(`Migration ${name} failed: ${(cause as Error).message}`, { cause })
  }
}

async function readMigrations(): Promise<Array<{ name: string; text: string; hash: string }>> {
  const names = (await readdir(folder)).filter((file) => /^\d{4}_[a-z_]+\.sql$/.test(file)).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8')
      return { name, text, hash: createHash('sha256').update(text).digest('hex') }
    }),
  )
}
