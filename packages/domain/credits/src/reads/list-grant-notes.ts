import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayUseCredits } from '../access.ts'
import * as store from '../store/grants.ts'
import * as lots from '../store/lots.ts'

/** What the company wrote beside the grants that the person has, by the name of the lot. */
export function listGrantNotes(ctx: Ctx): Promise<ReadonlyMap<string, string>> {
  mayUseCredits(ctx)
  return inTransaction(ctx, async (ctx) => {
    const own = (await lots.listLots(ctx)).map(({ lot }) => lot).filter((lot) => lot.startsWith('grant:'))
    if (own.length === 0) return new Map()
    const notes = await store.listNotes(
      ctx,
      own.map((lot) => lot.slice('grant:'.length)),
    )
    return new Map(notes.filter(({ note }) => note !== '').map(({ id, note }) => [`grant:${id}`, note]))
  })
}
