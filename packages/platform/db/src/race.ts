import type { Ctx, DatabaseHandle } from '@kara/kernel'

interface First {
  readonly by: string
  readonly hasWon: Promise<boolean>
}

const races = new WeakMap<DatabaseHandle, Map<string, First>>()

/**
 * Of those in this process who want the one thing that only one can have, the first goes to the database, and whoever
 * comes meanwhile waits for what it says there: once it is the first one's, they need no connection to learn that it is
 * not theirs. When the first one does not get it they go themselves, all at once. The database decides all the same;
 * this only keeps a crowd out of the pool, where everybody else would wait behind it.
 *
 * @returns null for who waited while somebody else won
 */
export async function raceFor<Won>(
  ctx: Ctx,
  wanted: { readonly what: string; readonly by: string },
  go: () => Promise<Won>,
): Promise<Won | null> {
  // Inside a transaction nobody waits: the first one may want a lock that this transaction has.
  if (ctx.transaction) return go()
  const running = races.get(ctx.database) ?? new Map<string, First>()
  races.set(ctx.database, running)
  const first = running.get(wanted.what)
  // Who asks twice may have it already, and hears what it is.
  if (first) return first.by !== wanted.by && (await first.hasWon) ? null : go()
  const going = go()
  running.set(wanted.what, {
    by: wanted.by,
    hasWon: going.then(
      () => true,
      () => false,
    ),
  })
  try {
    return await going
  } finally {
    running.delete(wanted.what)
  }
}
