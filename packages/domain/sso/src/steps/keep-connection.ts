import { recordAudit } from '@kara/audit'
import { listDomains } from '@kara/companies'
import { inTransaction, isFailure, type TxCtx } from '@kara/db'
import { type ConnectionId, type Ctx, companyOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { maySetUpSso } from '../access.ts'
import type { SsoConnection } from '../contracts.ts'
import { dependedUpon, refused, refusedAt, refusedFor, stateChanged, tooManyConnections } from '../errors.ts'
import { connectionCreated, connectionRenewed } from '../events.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { tellLibrary } from '../gateway/tell-library.ts'
import { toConnection } from '../reads/list-connections.ts'
import { isLive, mayHaveMore, planAddresses, stateAfterRenewal } from '../rules/connection-states.ts'
import * as store from '../store/connections.ts'

/** What a provider said about itself; its secret is sealed once the connection has its identifier. */
export type ProviderFacts = Omit<store.ConnectionFacts, 'providerSecretSealed'> & {
  readonly providerSecret: string | null
}

/** Only addresses of a proven domain can sign in, so without one a connection leads nowhere: C12, with what there is. */
export async function mustHaveDomain(ctx: Ctx): Promise<void> {
  maySetUpSso(ctx)
  const domains = await listDomains(ctx)
  if (domains.some(({ state }) => state === 'verified')) return
  const received = domains.map(({ name, state }) => `${name} (${state})`).join(', ') || '(none)'
  throw refused({ reason: 'domain_unproven', expected: '_kara TXT', received })
}

/**
 * Whoever came to renew a connection and brings another provider would find a second connection beside it, and the
 * old one as it was: they hear so instead.
 */
export async function mustRenew(
  ctx: Ctx,
  renews: string | undefined,
  facts: Pick<ProviderFacts, 'protocol' | 'idpEntityId' | 'providerClientId'>,
  field: string,
): Promise<void> {
  maySetUpSso(ctx)
  if (!renews) return
  const held = await inTransaction(ctx, (ctx) => store.findConnection(ctx, renews as ConnectionId))
  if (!held || isSameProvider(held, facts)) return
  const nameOf = (one: typeof facts) => [one.idpEntityId, one.providerClientId].filter(Boolean).join(' · ')
  throw refusedAt(field, { reason: 'entity_id_changed', expected: nameOf(held), received: nameOf(facts) })
}

/**
 * Keeps what a provider said as a new draft, or renews the connection to the same provider. The library is told
 * after our own row stands; if that fails, connecting again repairs it.
 */
export async function keepConnection(ctx: Ctx, facts: ProviderFacts, sso: Sso): Promise<SsoConnection> {
  maySetUpSso(ctx)
  const kept = await inTransaction(ctx, (ctx) => renewOrInsert(ctx, facts, sso))
  const told = await tellLibrary(sso, kept)
  if (told.outcome === 'refused') {
    ctx.log.error('The library did not take a connection', { connectionId: kept.id, refusal: told.refusal })
    // We have read what it was told, so what it does not take is a fault of ours.
    const isOurs = told.refusal.reason === 'library_refused'
    throw isOurs ? refusedFor('configuration_refused') : refused(told.refusal)
  }
  await inTransaction(ctx, (ctx) => store.setLibraryClient(ctx, kept.id, told.clientId))
  return toConnection(kept, ctx.clock.now())
}

async function renewOrInsert(ctx: TxCtx, provider: ProviderFacts, sso: Sso): Promise<store.ConnectionRow> {
  const companyId = companyOf(ctx)
  const connections = await store.listConnections(ctx)
  const { providerSecret, ...facts } = provider
  const sealFor = (id: string) =>
    providerSecret === null ? null : sso.sealProviderSecret(id, providerSecret)
  const same = connections.find((connection) => isSameProvider(connection, facts))
  if (same) {
    // A link can be passed on; what people depend on changes only in an administrator's hands.
    if (isLive(same.state) && ctx.actor.kind === 'set_up_link') throw dependedUpon()
    const renewal = { ...facts, providerSecretSealed: sealFor(same.id) }
    const renewed = await store.updateFacts(ctx, same.id, renewal, stateAfterRenewal(same.state))
    await recordAudit(ctx, 'sso_connection.renewed', { kind: 'sso_connection', id: same.id })
    await publish(ctx, connectionRenewed(companyId, same.id))
    return renewed
  }
  if (!mayHaveMore(connections.length)) throw tooManyConnections()
  const { id, entityId, acsUrl } = planAddresses(sso.origin, companyId, connections.length)
  const now = ctx.clock.now()
  const row: store.ConnectionRow = {
    ...facts,
    id,
    entityId,
    acsUrl,
    companyId,
    providerSecretSealed: sealFor(id),
    metadataProblem: null,
    proposedMetadata: null,
    proposedAt: null,
    state: 'draft',
    libraryClientId: null,
    libraryClientSecret: null,
    createdAt: now,
    testedAt: null,
    stateChangedAt: now,
    replacedConnectionId: null,
    replacedUntil: null,
    factsChangedAt: now,
    dismissedMetadata: null,
    dismissedAt: null,
  }
  await insert(ctx, row)
  await recordAudit(ctx, 'sso_connection.created', {
    kind: 'sso_connection',
    id,
    detail: { idpEntityId: facts.idpEntityId },
  })
  await publish(ctx, connectionCreated(companyId, id))
  return row
}

/** Keycloak calls itself the same over both protocols; a second client of one OpenID provider is another app. */
function isSameProvider(
  connection: store.ConnectionRow,
  {
    protocol,
    idpEntityId,
    providerClientId,
  }: Pick<ProviderFacts, 'protocol' | 'idpEntityId' | 'providerClientId'>,
): boolean {
  return (
    connection.protocol === protocol &&
    connection.idpEntityId === idpEntityId &&
    connection.providerClientId === providerClientId
  )
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
