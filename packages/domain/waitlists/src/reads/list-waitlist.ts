import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { maySeeOwnPlaces, mayWork } from '../access.ts'
import type { WaitlistEntry } from '../contracts.ts'
import { toWaitlistEntry } from '../rules.ts'
import * as store from '../store.ts'

/** The professionals for whom the client waits, across all hubs. */
export function listWaitlist(ctx: Ctx): Promise<WaitlistEntry[]> {
  maySeeOwnPlaces(ctx)
  return inTransaction(ctx, async (ctx) => (await store.listOpen(ctx)).map(toWaitlistEntry))
}

/** A place on a waitlist, for the letter about it. */
export function findWaitlistEntry(ctx: Ctx, id: store.WaitlistEntryId): Promise<WaitlistEntry | null> {
  mayWork(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findEntry(ctx, id)
    return row && toWaitlistEntry(row)
  })
}
