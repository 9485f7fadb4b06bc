import { recordAudit } from '@kara/audit'
import { listDomains } from '@kara/companies'
import { inTransaction, isFailure, type TxCtx } from '@kara/db'
import { type ConnectionId, type Ctx, companyOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayManageSso } from '../access.ts'
import { ConnectSsoInput, type SsoConnection } from '../contracts.ts'
import { domainFirst, refused, refusedFor, tooManyConnections } from '../errors.ts'
import { connectionCreated, connectionRenewed } from '../events.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { LibraryRefusal } from '../gateway/saml-gateway.ts'
import { toConnection } from '../reads/list-connections.ts'
import { reasonOfLibraryText } from '../rules/catalogue/entries.ts'
import { mayHaveMore, plannedConnectionId, stateAfterRenewal } from '../rules/connection-states.ts'
import { type IdpMetadata, readMetadata, writeMetadata } from '../rules/read-metadata.ts'
import { NAMEID_UNSPECIFIED } from '../rules/saml-names.ts'
import { serviceAddresses } from '../rules/service-metadata.ts'
import * as store from '../store/connections.ts'

/**
 * Links the company to an identity provider by its metadata, as a draft. The same provider again renews the
 * link: its addresses and certificates. The library is told after our own row stands; if that fails, connecting
 * again repairs it.
 */
export async function connectSso(ctx: Ctx, raw: ConnectSsoInput, sso: Sso): Promise<SsoConnection> {
  mayManageSso(ctx)
  const input = ConnectSsoInput.parse(raw)
  const reading = readMetadata(input.metadataXml, ctx.clock.now())
  if (reading.outcome === 'refused') throw refused(reading.refusal)
  const domains = await listDomains(ctx)
  if (!domains.some(({ state }) => state === 'verified')) throw domainFirst()
  const { metadata } = reading
  const id = await inTransaction(ctx, (ctx) => keepConnection(ctx, input.label, metadata, sso.origin))
  const clientId = await tellLibrary(ctx, id, input.label, metadata, sso)
  return inTransaction(ctx, async (ctx) => {
    await store.setLibraryClient(ctx, id, clientId)
    const row = await store.findConnection(ctx, id)
    if (!row) throw new Error('Invariant broken: a connection vanished while it was made')
    return toConnection(row, ctx.clock.now())
  })
}

async function keepConnection(
  ctx: TxCtx,
  label: string,
  metadata: IdpMetadata,
  origin: string,
): Promise<ConnectionId> {
  const companyId = companyOf(ctx)
  const connections = await store.listConnections(ctx)
  const facts = factsOf(label, metadata)
  const same = connections.find(({ idpEntityId }) => idpEntityId === metadata.entityId)
  if (same) {
    await store.updateFacts(ctx, same.id, facts, stateAfterRenewal(same.state))
    await recordAudit(ctx, 'sso_connection.renewed', { kind: 'sso_connection', id: same.id })
    await publish(ctx, connectionRenewed(companyId, same.id))
    return same.id
  }
  if (!mayHaveMore(connections.length)) throw tooManyConnections()
  const id = plannedConnectionId(companyId, connections.length)
  const now = ctx.clock.now()
  await insert(ctx, {
    ...facts,
    ...serviceAddresses(origin, id),
    companyId,
    id,
    protocol: 'saml',
    state: 'draft',
    libraryClientId: null,
    libraryClientSecret: null,
    createdAt: now,
    testedAt: null,
    stateChangedAt: now,
  })
  await recordAudit(ctx, 'sso_connection.created', {
    kind: 'sso_connection',
    id,
    detail: { idpEntityId: metadata.entityId },
  })
  await publish(ctx, connectionCreated(companyId, id))
  return id
}

/** The database knows best whether another company, or another tab, was first. */
async function insert(ctx: TxCtx, row: store.ConnectionRow): Promise<void> {
  try {
    await store.insertConnection(ctx, row)
  } catch (error) {
    if (isFailure(error, 'unique_violation')) throw refusedFor('entity_id_taken')
    throw error
  }
}

function factsOf(label: string, metadata: IdpMetadata): store.ConnectionFacts {
  const ssoUrl = metadata.ssoUrls.redirect ?? metadata.ssoUrls.post
  if (!ssoUrl) throw new Error('Invariant broken: metadata without an address was accepted')
  return {
    label,
    ssoUrl,
    idpEntityId: metadata.entityId,
    idpMetadata: writeMetadata(metadata),
    certificates: metadata.certificates.map((certificate) => ({
      fingerprintSha256: certificate.fingerprintSha256,
      subject: certificate.subject,
      validFrom: certificate.validFrom.toString(),
      validTo: certificate.validTo.toString(),
    })),
  }
}

async function tellLibrary(
  ctx: Ctx,
  connectionId: ConnectionId,
  label: string,
  metadata: IdpMetadata,
  sso: Sso,
): Promise<string> {
  try {
    const { clientId } = await sso.saml.call('addConnection', {
      companyId: companyOf(ctx),
      connectionId,
      label,
      metadataXml: writeMetadata(metadata),
      ...serviceAddresses(sso.origin, connectionId),
      nameIdFormat: NAMEID_UNSPECIFIED,
    })
    return clientId
  } catch (error) {
    if (error instanceof LibraryRefusal) {
      throw refused({ reason: reasonOfLibraryText(error.message), expected: null, received: error.message })
    }
    ctx.log.error('The SAML process was not told of a connection', { connectionId, error })
    throw refusedFor('gateway_unavailable')
  }
}
