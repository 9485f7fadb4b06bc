import { recordAudit } from '@kara/audit'
import { listDomains } from '@kara/companies'
import { inTransaction, isFailure, type TxCtx } from '@kara/db'
import { type Ctx, companyOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayManageSso } from '../access.ts'
import { ConnectSsoInput, type SsoConnection } from '../contracts.ts'
import { domainFirst, refused, refusedFor, stateChanged, tooManyConnections } from '../errors.ts'
import { connectionCreated, connectionRenewed } from '../events.ts'
import { addConnection } from '../gateway/ask-library.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { toConnection } from '../reads/list-connections.ts'
import { mayHaveMore, planAddresses, stateAfterRenewal } from '../rules/connection-states.ts'
import { type IdpMetadata, readMetadata, writeMetadata } from '../rules/read-metadata.ts'
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
  const kept = await inTransaction(ctx, (ctx) => keepConnection(ctx, input.label, metadata, sso.origin))
  const { id, companyId, label, entityId, acsUrl, idpMetadata: metadataXml } = kept
  const told = await addConnection(sso, { connectionId: id, companyId, label, entityId, acsUrl, metadataXml })
  if (told.outcome === 'refused') {
    ctx.log.error('The library did not take a connection', { connectionId: id, refusal: told.refusal })
    throw refused(told.refusal)
  }
  await inTransaction(ctx, (ctx) => store.setLibraryClient(ctx, id, told.clientId))
  return toConnection(kept, ctx.clock.now())
}

async function keepConnection(
  ctx: TxCtx,
  label: string,
  metadata: IdpMetadata,
  origin: string,
): Promise<store.ConnectionRow> {
  const companyId = companyOf(ctx)
  const connections = await store.listConnections(ctx)
  const facts = factsOf(label, metadata)
  const same = connections.find(({ idpEntityId }) => idpEntityId === metadata.entityId)
  if (same) {
    const renewed = await store.updateFacts(ctx, same.id, facts, stateAfterRenewal(same.state))
    await recordAudit(ctx, 'sso_connection.renewed', { kind: 'sso_connection', id: same.id })
    await publish(ctx, connectionRenewed(companyId, same.id))
    return renewed
  }
  if (!mayHaveMore(connections.length)) throw tooManyConnections()
  const { id, ...addresses } = planAddresses(origin, companyId, connections.length)
  const now = ctx.clock.now()
  const row: store.ConnectionRow = {
    ...facts,
    ...addresses,
    companyId,
    id,
    protocol: 'saml',
    state: 'draft',
    libraryClientId: null,
    libraryClientSecret: null,
    createdAt: now,
    testedAt: null,
    stateChangedAt: now,
  }
  await insert(ctx, row)
  await recordAudit(ctx, 'sso_connection.created', {
    kind: 'sso_connection',
    id,
    detail: { idpEntityId: metadata.entityId },
  })
  await publish(ctx, connectionCreated(companyId, id))
  return row
}

/** The database knows best whether another company, or another tab, was first. */
async function insert(ctx: TxCtx, row: store.ConnectionRow): Promise<void> {
  try {
    await store.insertConnection(ctx, row)
  } catch (error) {
    if (isFailure(error, 'unique_violation', 'sso_connection_one_per_issuer'))
      throw refusedFor('entity_id_taken')
    if (isFailure(error, 'unique_violation')) throw stateChanged()
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
