import type { Ctx } from '@kara/kernel'
import { maySetUpSso } from '../access.ts'
import { ConnectSsoInput, type SsoConnection } from '../contracts.ts'
import { refusedAt } from '../errors.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { fetchMetadataText } from '../reads/get-published-metadata.ts'
import {
  type IdpMetadata,
  readMetadata,
  ssoUrlOf,
  toCertificateView,
  writeMetadata,
} from '../rules/read-metadata.ts'
import { keepConnection, mustHaveDomain, mustRenew, type ProviderFacts } from '../steps/keep-connection.ts'

/**
 * Links the company to an identity provider by its SAML metadata, as a draft: a text, or an address that is looked
 * at daily from then on. The same provider again renews the link: its addresses and certificates.
 */
export async function connectSso(ctx: Ctx, raw: ConnectSsoInput, sso: Sso): Promise<SsoConnection> {
  maySetUpSso(ctx)
  const { label, metadataXml, metadataUrl, renews } = ConnectSsoInput.parse(raw)
  const text = metadataXml === '' ? await fetchMetadataText(sso, metadataUrl) : metadataXml
  const reading = readMetadata(text, ctx.clock.now())
  const field = metadataXml === '' ? 'metadataUrl' : 'metadataXml'
  if (reading.outcome === 'refused') throw refusedAt(field, reading.refusal)
  await mustHaveDomain(ctx)
  const facts = factsOf(reading.metadata)
  await mustRenew(ctx, renews, facts, field)
  const published =
    metadataXml === ''
      ? { metadataUrl, metadataCheckedAt: ctx.clock.now() }
      : { metadataUrl: null, metadataCheckedAt: null }
  return keepConnection(ctx, { label, ...published, ...facts }, sso)
}

function factsOf(metadata: IdpMetadata): Omit<ProviderFacts, 'label' | 'metadataUrl' | 'metadataCheckedAt'> {
  return {
    protocol: 'saml',
    providerClientId: null,
    providerSecret: null,
    ssoUrl: ssoUrlOf(metadata),
    idpEntityId: metadata.entityId,
    idpMetadata: writeMetadata(metadata),
    certificates: metadata.certificates.map(toCertificateView),
  }
}
