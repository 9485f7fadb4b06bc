import { closeDatabase, openDatabase } from '@kara/db'
import { type LoginRole, loginPassword } from '@kara/db/migrate'
import type { DatabaseHandle } from '@kara/kernel'
import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, inject } from 'vitest'

export interface TestDatabase {
  /** What the product uses: the login role without rights of its own. */
  readonly database: DatabaseHandle
  /** What a witness uses: a role that sees every row. Never handed to product code. */
  readonly witness: Sql
  /** Connection string of a login role of this database. */
  url(role: LoginRole): string
  /** Connection string of the witness. */
  readonly witnessUrl: string
}

/**
 * A database of its own for the calling test file, cloned from the run's template and dropped at the
 * end. Call it at the top of a `describe` or a file.
 */
export function openTestDatabase(options: { connectionsMax?: number } = {}): TestDatabase {
  const name = `kara_test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
  const opened: { database?: DatabaseHandle; witness?: Sql; admin?: Sql } = {}
  const given = inject('testDatabase')
  beforeAll(async () => {
    if (!given)
      throw new Error('These tests need a database: run them through `npm test`, or set TEST_DATABASE_URL.')
    opened.admin = postgres(given.ownerUrl, { max: 1, onnotice: () => {} })
    await opened.admin.unsafe(`create database ${name} template ${given.template}`)
    opened.witness = postgres(witnessUrl(), {
      max: 4,
      onnotice: () => {},
      connection: { search_path: 'app' },
    })
    opened.database = openDatabase({
      url: loginUrl('kara_app'),
      connectionsMax: options.connectionsMax ?? 8,
      name: 'test',
    })
  }, 60_000)
  afterAll(async () => {
    if (opened.database) await closeDatabase(opened.database)
    await opened.witness?.end({ timeout: 5 })
    await opened.admin?.unsafe(`drop database if exists ${name} with (force)`)
    await opened.admin?.end()
  })
  const address = () => {
    const url = new URL(given?.ownerUrl ?? 'postgres://unset')
    url.pathname = `/${name}`
    return url
  }
  const witnessUrl = () => address().toString()
  const loginUrl = (role: LoginRole) => {
    const url = address()
    url.username = role
    url.password = loginPassword(role, given?.secret ?? '')
    return url.toString()
  }
  const need = <Part>(part: Part | undefined): Part => {
    if (part === undefined)
      throw new Error('The test database is used before it was opened (in beforeAll or a test).')
    return part
  }
  return {
    get database() {
      return need(opened.database)
    },
    get witness() {
      return need(opened.witness)
    },
    get witnessUrl() {
      return witnessUrl()
    },
    url: loginUrl,
  }
}
