import { platformSettings, queueSettings, readConfig, url, z } from '@kara/config'
import { openStandaloneDatabase, type StandaloneDatabase } from '@kara/testing/standalone'

/** What the stack hands to its programs. */
export const stack = readConfig(
  'the benches',
  platformSettings.extend(queueSettings.shape).extend({
    /** The owner of the stack's database; each bench makes a database of its own beside it. */
    DATABASE_URL: z.string().startsWith('postgres'),
    SANDBOX_URL: url,
  }),
)

/** Lends a fresh database on the stack's server to one bench. */
export async function inOwnDatabase<Result>(
  connectionsMax: number,
  work: (db: StandaloneDatabase) => Promise<Result>,
): Promise<Result> {
  const { DATABASE_URL: ownerUrl, APP_SECRET } = stack
  const db = await openStandaloneDatabase({ ownerUrl, secret: APP_SECRET.reveal(), connectionsMax })
  try {
    return await work(db)
  } finally {
    await db.close()
  }
}
