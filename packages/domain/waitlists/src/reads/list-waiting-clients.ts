import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { listClients } from '@kara/scheduling'
import { mayManageOwnList } from '../access.ts'
import { limits, type WaitingClient } from '../contracts.ts'
import { toWaitlistEntry } from '../rules.ts'
import * as store from '../store.ts'

/** Who waits for a time of the professional, in every hub, the first to come first. */
export function listWaitingClients(ctx: Ctx): Promise<WaitingClient[]> {
  mayManageOwnList(ctx)
  return inTransaction(ctx, async (ctx) => {
    const [rows, clients] = await Promise.all([
      store.listOfProfessional(ctx, limits.shownMax),
      listClients(ctx),
    ])
    const known = new Set(clients.map(({ personId }) => personId))
    return rows.map((row) => {
      const { clientTimeZone: _zone, professionalId: _own, endedAt: _open, ...entry } = toWaitlistEntry(row)
      return { ...entry, personId: known.has(row.personId) ? row.personId : null }
    })
  })
}
