import type { StandaloneDatabase } from '@kara/testing/standalone'
import { openOwnDatabase, stack } from '../prove/settings.ts'

export { stack }

/** Lends a fresh database on the stack's server to one bench. */
export async function inOwnDatabase<Result>(
  connectionsMax: number,
  work: (db: StandaloneDatabase) => Promise<Result>,
): Promise<Result> {
  const db = await openOwnDatabase({ connectionsMax })
  try {
    return await work(db)
  } finally {
    await db.close()
  }
}
