import { inTransaction } from '@kara/db'
import { type ConnectionId, type Ctx, isCodedError } from '@kara/kernel'
import { mustBeJobOfCompany } from '../access.ts'
import type { Sso } from '../gateway/open-sso.ts'
import type { OpenIdMetadata } from '../rules/read-discovery.ts'
import { findConnection } from '../store/connections.ts'
import { readPublishedDiscovery } from './get-published-discovery.ts'
import { fetchMetadataText } from './get-published-metadata.ts'

/** What stands at the address of a connection's metadata now. */
export type PublishedNow =
  | { readonly outcome: 'nothing' }
  | { readonly outcome: 'text'; readonly text: string }
  /** Of an OpenID provider, whose keys could be read as well. */
  | { readonly outcome: 'discovery'; readonly metadata: OpenIdMetadata }
  | { readonly outcome: 'problem'; readonly reason: string }

/** Fetches what the provider of a connection publishes, for the daily look. Nothing is kept here. */
export async function lookAtPublished(
  ctx: Ctx,
  { connectionId }: { readonly connectionId: ConnectionId },
  sso: Pick<Sso, 'outside'>,
): Promise<PublishedNow> {
  mustBeJobOfCompany(ctx)
  const row = await inTransaction(ctx, (ctx) => findConnection(ctx, connectionId))
  if (!row?.metadataUrl || row.state === 'disabled') return { outcome: 'nothing' }
  try {
    if (row.protocol === 'oidc') {
      const { metadata } = await readPublishedDiscovery(sso, row.metadataUrl)
      return { outcome: 'discovery', metadata }
    }
    return { outcome: 'text', text: await fetchMetadataText(sso, row.metadataUrl) }
  } catch (error) {
    if (!isCodedError(error)) throw error
    return { outcome: 'problem', reason: error.code.replace(/^sso\./, '') }
  }
}
