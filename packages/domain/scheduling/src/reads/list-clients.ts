import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayActAsProfessional } from '../access.ts'
import { type Client, limits } from '../contracts.ts'
import * as sessions from '../store/sessions.ts'

/** Everybody who has booked the professional, from every hub, newest connection first, with the sessions around now. */
export function listClients(ctx: Ctx): Promise<Client[]> {
  mayActAsProfessional(ctx)
  return inTransaction(ctx, async (ctx) => {
    const rows = await sessions.listConnections(ctx, limits.clientsMax)
    return rows.map(({ personId, since, nextAt, lastAt, sessions: count }) => ({
      personId,
      since: since.toString(),
      nextAt: nextAt && toIso(nextAt),
      lastAt: lastAt && toIso(lastAt),
      sessions: count,
    }))
  })
}

function toIso(epochMilliseconds: string): string {
  return new Date(Number(epochMilliseconds)).toISOString()
}
