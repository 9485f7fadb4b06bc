import { runMigrations } from 'bullmq'
import { Client } from 'pg'
import { schema } from './connections.ts'

/**
 * Brings the tables of the PostgreSQL backend up to date, as the queue's own role. Never done at run time.
 */
export async function migrateQueue(url: string): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'kara queue migrations' })
  await client.connect()
  try {
    await runMigrations(withoutCreatingSchemas(client), schema)
    // Without statistics the claim of a job may read the whole table (measured: 54 jobs a second).
    const tables = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = $1`,
      [schema],
    )
    for (const { name } of tables.rows) await client.query(`analyze ${name}`)
  } finally {
    await client.end()
  }
}

// The role owns its schema and may make no other; the statement would be refused although it has nothing to do.
function withoutCreatingSchemas(client: Client): Client {
  const query = (text: string, values?: unknown[]) =>
    text.startsWith('CREATE SCHEMA') ? Promise.resolve({ rows: [] }) : client.query(text, values)
  return { query } as unknown as Client
}
