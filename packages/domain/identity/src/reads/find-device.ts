import { inTransaction } from '@kara/db'
import { type Ctx, type Id, personOf } from '@kara/kernel'
import type { KnownDevice } from '../contracts.ts'
import * as store from '../store/devices.ts'

/** A browser in which the scope's person (gate or worker) has signed in; null when it was forgotten since. */
export async function findDevice(ctx: Ctx, id: Id<'known_device'>): Promise<KnownDevice | null> {
  const personId = personOf(ctx)
  const row = await inTransaction(ctx, (ctx) => store.findDevice(ctx, personId, id))
  return row && { label: row.label, firstSeenAt: row.firstSeenAt.toString() }
}
