import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import { type ConnectionId, type Ctx, companyOf } from '@kara/kernel'
import { planWork, publish } from '@kara/outbox'
import type { Temporal } from 'temporal-polyfill'
import { mustBeJobOfCompany } from '../access.ts'
import { limits } from '../contracts.ts'
import { certificatesAdded, changeProposed, metadataUnreadable } from '../events.ts'
import type { PublishedNow } from '../reads/look-at-published.ts'
import { compareDiscovery } from '../rules/compare-discovery.ts'
import { compareMetadata } from '../rules/compare-metadata.ts'
import { type OpenIdMetadata, readStoredDiscovery } from '../rules/read-discovery.ts'
import { type IdpMetadata, readMetadata, toCertificateView, writeMetadata } from '../rules/read-metadata.ts'
import * as store from '../store/connections.ts'

/**
 * Does what the daily look at a provider's metadata calls for. A new certificate of the same provider is added by
 * itself, beside those in use; another identifier or address waits for somebody of the company to say so, because
 * whoever holds the address of the metadata must not be able to move a company's sign-in.
 */
export async function watchConnection(
  ctx: Ctx,
  { connectionId }: { readonly connectionId: ConnectionId },
  found: PublishedNow,
): Promise<void> {
  mustBeJobOfCompany(ctx)
  await inTransaction(ctx, async (ctx) => {
    const row = await store.findConnection(ctx, connectionId)
    if (!row?.metadataUrl || row.state === 'disabled') return
    const now = ctx.clock.now()
    await plan(ctx, 'sso_connection.watch', connectionId, now.add({ hours: limits.watchHours }))
    if (found.outcome === 'nothing') return
    if (found.outcome === 'discovery') return followDiscovery(ctx, row, found.metadata)
    const published = found.outcome === 'text' ? readMetadata(found.text, now) : null
    if (published?.outcome !== 'metadata') {
      const problem = found.outcome === 'problem' ? found.reason : published?.refusal.reason
      return noteProblem(ctx, row, problem ?? 'metadata_broken')
    }
    await follow(ctx, row, published.metadata)
  })
}

async function follow(ctx: TxCtx, row: store.ConnectionRow, published: IdpMetadata): Promise<void> {
  const now = ctx.clock.now()
  const held = readMetadata(row.idpMetadata, now)
  const difference =
    held.outcome === 'metadata' ? compareMetadata(held.metadata, published, now) : { kind: 'moved' as const }
  const { id } = row
  if (difference.kind === 'same') return store.noteMetadata(ctx, id, { problem: null, proposed: null })
  if (difference.kind === 'certificates') {
    const { certificates } = difference.metadata
    await store.addCertificates(ctx, id, {
      idpMetadata: writeMetadata(difference.metadata),
      certificates: certificates.map(toCertificateView),
    })
    const detail = { added: [...difference.added] }
    await recordAudit(ctx, 'sso_connection.certificates_added', { kind: 'sso_connection', id, detail })
    await publish(ctx, certificatesAdded(companyOf(ctx), id))
    await plan(ctx, 'sso_connection.retell', id, now)
    return
  }
  if (difference.kind === 'details') {
    return followDetails(ctx, row, writeMetadata(difference.metadata), row.certificates)
  }
  await propose(ctx, row, writeMetadata(published))
}

/** Takes over what leads nobody elsewhere. */
async function followDetails(
  ctx: TxCtx,
  { id }: store.ConnectionRow,
  idpMetadata: string,
  certificates: store.ConnectionRow['certificates'],
): Promise<void> {
  await store.addCertificates(ctx, id, { idpMetadata, certificates })
  await recordAudit(ctx, 'sso_connection.details_followed', { kind: 'sso_connection', id })
  await plan(ctx, 'sso_connection.retell', id, ctx.clock.now())
}

/** The same over OpenID Connect: details are followed, an address waits. Keys are asked for at each sign-in. */
async function followDiscovery(
  ctx: TxCtx,
  row: store.ConnectionRow,
  published: OpenIdMetadata,
): Promise<void> {
  const { id } = row
  const difference = compareDiscovery(readStoredDiscovery(row.idpMetadata), published)
  if (difference.kind === 'same') return store.noteMetadata(ctx, id, { problem: null, proposed: null })
  const text = JSON.stringify(published)
  if (difference.kind === 'moved') return propose(ctx, row, text)
  await followDetails(ctx, row, text, [])
}

/** Asks the company, once; what it turned down is not asked again. */
async function propose(ctx: TxCtx, row: store.ConnectionRow, wanted: string): Promise<void> {
  const { id } = row
  const proposed = wanted === row.dismissedMetadata ? null : wanted
  await store.noteMetadata(ctx, id, { problem: null, proposed })
  if (proposed === null || proposed === row.proposedMetadata) return
  await recordAudit(ctx, 'sso_connection.change_proposed', { kind: 'sso_connection', id })
  await publish(ctx, changeProposed(companyOf(ctx), id))
}

/** Told once, when it begins: a provider that cannot be read for a night needs nobody. */
async function noteProblem(ctx: TxCtx, row: store.ConnectionRow, problem: string): Promise<void> {
  await store.noteMetadata(ctx, row.id, { problem, proposed: row.proposedMetadata })
  if (row.metadataProblem === null) await publish(ctx, metadataUnreadable(companyOf(ctx), row.id))
}

function plan(ctx: TxCtx, kind: string, connectionId: ConnectionId, dueAt: Temporal.Instant): Promise<void> {
  return planWork(ctx, {
    kind,
    key: connectionId,
    queue: 'connections',
    dueAt,
    scope: { companyId: companyOf(ctx) },
    payload: { connectionId },
  })
}
