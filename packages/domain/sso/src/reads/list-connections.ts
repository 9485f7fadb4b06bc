import { inTransaction } from '@kara/db'
import type { CompanyId, ConnectionId, Ctx } from '@kara/kernel'
import type { Temporal } from 'temporal-polyfill'
import { maySetUpSso, mustBeJobOfCompany, mustBeSupport } from '../access.ts'
import type { SigningCertificateView, SsoConnection, WatchedMetadata } from '../contracts.ts'
import { replacedBy } from '../rules/connection-states.ts'
import { readMetadata } from '../rules/read-metadata.ts'
import { readProposal } from '../rules/read-proposal.ts'
import { frontLogoutUrlOf, logoutUrlOf, openIdLogoutUrlOf, redirectUrlOf } from '../rules/service-metadata.ts'
import * as store from '../store/connections.ts'

/** The company's connections, oldest first. */
export async function listConnections(ctx: Ctx): Promise<SsoConnection[]> {
  maySetUpSso(ctx)
  const rows = await inTransaction(ctx, (ctx) => store.listConnections(ctx))
  return rows.map((row) => toConnection(row, ctx.clock.now()))
}

/** A company's connections, oldest first, for support: their state and their certificates. */
export async function listConnectionsForSupport(ctx: Ctx, companyId: CompanyId): Promise<SsoConnection[]> {
  mustBeSupport(ctx)
  const rows = await inTransaction(ctx, (ctx) => store.listConnectionsForSupport(ctx, companyId))
  return rows.map((row) => toConnection(row, ctx.clock.now()))
}

/** A connection as it is now, for a job that writes about it; null when there is none. */
export async function findWatchedConnection(ctx: Ctx, id: ConnectionId): Promise<SsoConnection | null> {
  mustBeJobOfCompany(ctx)
  const row = await inTransaction(ctx, (ctx) => store.findConnection(ctx, id))
  return row ? toConnection(row, ctx.clock.now()) : null
}

export function toConnection(row: store.ConnectionRow, now: Temporal.Instant): SsoConnection {
  return {
    id: row.id,
    companyId: row.companyId,
    protocol: row.protocol,
    state: row.state,
    label: row.label,
    idpEntityId: row.idpEntityId,
    ssoUrl: row.ssoUrl,
    entityId: row.entityId,
    acsUrl: row.acsUrl,
    redirectUrl: redirectUrlOf(new URL(row.acsUrl).origin),
    logoutUrl: logoutUrlOfRow(row),
    backChannelUrl: row.protocol === 'oidc' ? logoutUrlOf(new URL(row.acsUrl).origin, row.id) : null,
    frontChannelUrl: row.protocol === 'oidc' ? frontLogoutUrlOf(new URL(row.acsUrl).origin, row.id) : null,
    providerClientId: row.providerClientId,
    metadataUrl: row.metadataUrl,
    watched: watchedOf(row, now),
    certificates: row.certificates as SigningCertificateView[],
    warnings: warningsOf(row, now),
    createdAt: row.createdAt.toString(),
    testedAt: row.testedAt?.toString() ?? null,
    stateChangedAt: row.stateChangedAt.toString(),
    replaces: replacedBy(row, now),
  }
}

function logoutUrlOfRow({ id, protocol, acsUrl }: store.ConnectionRow): string {
  const { origin } = new URL(acsUrl)
  return protocol === 'saml' ? logoutUrlOf(origin, id) : openIdLogoutUrlOf(origin)
}

function watchedOf(row: store.ConnectionRow, now: Temporal.Instant): WatchedMetadata {
  return {
    checkedAt: row.metadataCheckedAt?.toString() ?? null,
    problem: row.metadataProblem,
    proposal: readProposal(row, now),
  }
}

function warningsOf(row: store.ConnectionRow, now: Temporal.Instant): readonly string[] {
  if (row.protocol === 'oidc') return []
  const reading = readMetadata(row.idpMetadata, now)
  return reading.outcome === 'metadata' ? reading.metadata.warnings : [reading.refusal.reason]
}
