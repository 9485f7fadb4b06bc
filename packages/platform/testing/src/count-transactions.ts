import type { DatabaseHandle } from '@kara/kernel'
import type { Sql } from 'postgres'

/** How often a piece of work began a transaction: each costs as much as a question, and a connection of its own. */
export interface CountedDatabase {
  readonly database: DatabaseHandle
  /** Since the last time this was asked. */
  take(): number
}

/** The same database, which counts beside its work. */
export function countTransactions(database: DatabaseHandle): CountedDatabase {
  const open = database as DatabaseHandle & { readonly sql: Sql }
  let count = 0
  const sql = new Proxy(open.sql, {
    get(target, key) {
      if (key === 'begin') count += 1
      return Reflect.get(target, key)
    },
  })
  const take = () => {
    const taken = count
    count = 0
    return taken
  }
  return { database: Object.assign({}, open, { sql }), take }
}
