import { inTransaction } from '@kara/db'
import { type ConnectionId, type Ctx, isCodedError } from '@kara/kernel'
import { mustBeJobOfCompany } from '../access.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { findConnection } from '../store/connections.ts'
import { fetchMetadataText } from './get-published-metadata.ts'

/** What stands at the address of a connection's metadata now. */
export type PublishedNow =
  | { readonly outcome: 'nothing' }
  | { readonly outcome: 'text'; readonly text: string }
  | { readonly outcome: 'problem'; readonly reason: string }

/** Fetches what the provider of a connection publishes, for the daily look. Nothing is kept here. */
export async function lookAtPublished(
  ctx: Ctx,
  { connectionId }: { readonly connectionId: ConnectionId },
  sso: Pick<Sso, 'outside'>,
): Promise<PublishedNow> {
  mustBeJobOfCompany(ctx)
  const row = await inTransaction(ctx, (ctx) => findConnection(ctx, connectionId))
  // Over OpenID Connect the keys are fetched anew at each sign-in; the rest is told by the provider's own set-up.
  if (!row?.metadataUrl || row.protocol !== 'saml' || row.state === 'disabled') return { outcome: 'nothing' }
  try {
    return { outcome: 'text', text: await fetchMetadataText(sso, row.metadataUrl) }
  } catch (error) {
    if (!isCodedError(error)) throw error
    return { outcome: 'problem', reason: error.code.replace(/^sso\./, '') }
  }
}
