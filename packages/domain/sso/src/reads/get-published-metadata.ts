import type { Ctx } from '@kara/kernel'
import { OutsideFailure } from '@kara/outside'
import { maySetUpSso } from '../access.ts'
import { GetPublishedMetadataInput, limits, type MetadataPreview } from '../contracts.ts'
import { refusedAt } from '../errors.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { readMetadata, ssoUrlOf, toCertificateView } from '../rules/read-metadata.ts'

/** Looks at the metadata of an identity provider, published or given, before anything is connected. Nothing is kept. */
export async function getPublishedMetadata(
  ctx: Ctx,
  raw: GetPublishedMetadataInput,
  sso: Pick<Sso, 'outside'>,
): Promise<MetadataPreview> {
  maySetUpSso(ctx)
  const { metadataUrl, metadataXml: given } = GetPublishedMetadataInput.parse(raw)
  const metadataXml = given === '' ? await fetchMetadataText(sso, metadataUrl) : given
  const reading = readMetadata(metadataXml, ctx.clock.now())
  if (reading.outcome === 'refused')
    throw refusedAt(given === '' ? 'metadataUrl' : 'metadataXml', reading.refusal)
  const { metadata } = reading
  return {
    metadataXml,
    idpEntityId: metadata.entityId,
    ssoUrl: ssoUrlOf(metadata),
    certificates: metadata.certificates.map(toCertificateView),
    warnings: metadata.warnings,
  }
}

/** The text behind an address somebody gave us, through the way out, or the refusal that explains why not. */
export function fetchMetadataText(sso: Pick<Sso, 'outside'>, metadataUrl: string): Promise<string> {
  const wish = {
    accept: 'application/samlmetadata+xml, application/xml, text/xml',
    bytesMax: limits.metadataCharsMax,
    field: 'metadataUrl',
  }
  return fetchPublished(sso, metadataUrl, wish)
}

/** The same for any document a provider publishes; `field` is where its address was typed. */
export async function fetchPublished(
  { outside }: Pick<Sso, 'outside'>,
  address: string,
  { field, ...wish }: { accept: string; bytesMax: number; field: string },
): Promise<string> {
  try {
    return await outside.fetchText(address, wish)
  } catch (error) {
    if (!(error instanceof OutsideFailure)) throw error
    const reason = error.kind === 'refused' ? 'metadata_url_refused' : 'metadata_unreachable'
    throw refusedAt(field, { reason, expected: 'a public https address', received: error.message })
  }
}
