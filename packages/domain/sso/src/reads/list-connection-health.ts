import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import type { Temporal } from 'temporal-polyfill'
import { mustBeSupport } from '../access.ts'
import {
  type AttemptCounts,
  type ConnectionHealth,
  healthLimits,
  type Incident,
  type SigningCertificateView,
} from '../contracts.ts'
import { concernsOf, shareOf } from '../rules/health.ts'
import { listOpenAlerts } from '../store/alerts.ts'
import type { ConnectionRow } from '../store/connections.ts'
import * as store from '../store/health.ts'

const dayMs = 24 * 60 * 60 * 1000
const none: AttemptCounts = { succeeded: 0, failed: 0 }

/** How every connection is doing that people sign in through: what deserves a look comes first. */
export async function listConnectionHealth(ctx: Ctx): Promise<ConnectionHealth[]> {
  mustBeSupport(ctx)
  const now = ctx.clock.now()
  const recent = now.subtract({ hours: healthLimits.healthHours })
  const usual = recent.subtract({ hours: 24 * healthLimits.normDays })
  const found = await inTransaction(ctx, async (ctx) => ({
    connections: await store.listLiveConnections(ctx, healthLimits.connectionsShown),
    now: byConnection(await store.countOutcomes(ctx, { from: recent, until: now.add({ seconds: 1 }) })),
    norm: byConnection(await store.countOutcomes(ctx, { from: usual, until: recent })),
    incidents: await incidentsByConnection(ctx),
    alerts: await alertsByConnection(ctx),
  }))
  return found.connections
    .map((connection) => {
      const counts = {
        now: found.now.get(connection.id) ?? none,
        norm: found.norm.get(connection.id) ?? none,
      }
      const alertSince = found.alerts.get(connection.id) ?? null
      return { ...healthOf(connection, counts, found.incidents.get(connection.id) ?? null, now), alertSince }
    })
    .sort((one, other) => urgencyOf(other) - urgencyOf(one))
}

function healthOf(
  connection: ConnectionRow,
  counts: { now: AttemptCounts; norm: AttemptCounts },
  incident: Incident | null,
  at: Temporal.Instant,
): Omit<ConnectionHealth, 'alertSince'> {
  const certificateDays = daysUntilFirstEnds(connection.certificates as SigningCertificateView[], at)
  const facts = {
    ...counts,
    certificateDays,
    hasMetadataUrl: connection.metadataUrl !== null,
    metadataProblem: connection.metadataProblem,
    metadataCheckedAt: connection.metadataCheckedAt,
  }
  return {
    companyId: connection.companyId,
    connectionId: connection.id,
    label: connection.label,
    state: connection.state,
    ...counts,
    concerns: concernsOf(facts, at),
    certificateDays,
    metadataCheckedAt: connection.metadataCheckedAt?.toString() ?? null,
    incident,
  }
}

function daysUntilFirstEnds(certificates: readonly SigningCertificateView[], at: Temporal.Instant) {
  if (certificates.length === 0) return null
  const first = Math.min(...certificates.map(({ validTo }) => Date.parse(validTo)))
  return Math.floor((first - at.epochMilliseconds) / dayMs)
}

function byConnection(rows: readonly store.Counted[]) {
  return new Map(rows.map(({ connectionId, succeeded, failed }) => [connectionId, { succeeded, failed }]))
}

async function incidentsByConnection(ctx: TxCtx) {
  const rows = await store.listOpenIncidents(ctx, healthLimits.connectionsShown)
  return new Map(rows.map((row) => [row.connectionId, toIncident(row)]))
}

async function alertsByConnection(ctx: TxCtx) {
  const rows = await listOpenAlerts(ctx, healthLimits.connectionsShown)
  return new Map(rows.map(({ connectionId, openedAt }) => [connectionId, openedAt.toString()]))
}

export function toIncident({ id, connectionId, kind, openedAt }: store.IncidentRow): Incident {
  return { incidentId: id, connectionId, kind, openedAt: openedAt.toString() }
}

/** Announced trouble first, then what support was told of, then by how many concerns, then by how much of now fails. */
function urgencyOf({ incident, alertSince, concerns, now }: ConnectionHealth): number {
  return (incident ? 200 : 0) + (alertSince ? 100 : 0) + concerns.length * 10 + shareOf(now)
}
