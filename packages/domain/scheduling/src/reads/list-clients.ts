import { inTransaction } from '@kara/db'
import type { Ctx, PersonId } from '@kara/kernel'
import { mayActAsProfessional } from '../access.ts'
import { type Client, type Funding, limits, type Session } from '../contracts.ts'
import { clientUnknown } from '../errors.ts'
import { toSession } from '../rules/views.ts'
import * as sessions from '../store/sessions.ts'

/** Everybody who has booked the professional or accepted their invite, newest connection first, with the sessions around now. */
export function listClients(ctx: Ctx): Promise<Client[]> {
  mayActAsProfessional(ctx)
  return inTransaction(ctx, async (ctx) => {
    const rows = await sessions.listConnections(ctx, limits.clientsMax)
    return rows.map(toClient)
  })
}

/** One client of the professional. @throws `scheduling.client_unknown` when they never booked */
export function getClient(ctx: Ctx, personId: PersonId): Promise<Client> {
  mayActAsProfessional(ctx)
  return inTransaction(ctx, async (ctx) => {
    const [row] = await sessions.listConnections(ctx, 1, personId)
    if (!row) throw clientUnknown()
    return toClient(row)
  })
}

/** The professional's sessions with one client, newest first: a page of them, or as many as a record holds. */
export function listSessionsWith(
  ctx: Ctx,
  personId: PersonId,
  max: number = limits.sessionsPerPage,
): Promise<Session[]> {
  mayActAsProfessional(ctx)
  return inTransaction(ctx, async (ctx) => (await sessions.listWith(ctx, personId, max)).map(toSession))
}

/** With what each of these sessions of the professional is paid; the database says no more of a booking to them. */
export function listPaidWith(ctx: Ctx, sessionIds: readonly string[]): Promise<ReadonlyMap<string, Funding>> {
  mayActAsProfessional(ctx)
  return inTransaction(ctx, (ctx) => sessions.listPaidWith(ctx, sessionIds))
}

type ConnectionRow = Awaited<ReturnType<typeof sessions.listConnections>>[number]

function toClient(row: ConnectionRow): Client {
  const { personId, since, privateSince, hubIds, nextAt, lastAt, sessions: count } = row
  return {
    personId,
    since: since.toString(),
    privateSince: privateSince?.toString() ?? null,
    hubIds,
    nextAt: nextAt && toIso(nextAt),
    lastAt: lastAt && toIso(lastAt),
    sessions: count,
  }
}

function toIso(epochMilliseconds: string): string {
  return new Date(Number(epochMilliseconds)).toISOString()
}
