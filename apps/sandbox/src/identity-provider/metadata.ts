import { certificateBody } from './certificate.ts'
import type { SigningKey } from './keys.ts'

const BINDING = 'urn:oasis:names:tc:SAML:2.0:bindings:'

/** The document an HR admin imports. */
export function writeMetadata(input: {
  entityId: string
  ssoUrl: string
  logoutUrl: string
  key: SigningKey
  bindings: string[]
}): string {
  const services = input.bindings.map(
    (binding) => `    <SingleSignOnService Binding="${BINDING}${binding}" Location="${input.ssoUrl}"/>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${input.entityId}">
  <IDPSSODescriptor WantAuthnRequestsSigned="false" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
    <KeyDescriptor use="signing">
      <KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#">
        <X509Data><X509Certificate>${certificateBody(input.key.certificatePem)}</X509Certificate></X509Data>
      </KeyInfo>
    </KeyDescriptor>
    <SingleLogoutService Binding="${BINDING}HTTP-Redirect" Location="${input.logoutUrl}"/>
    <NameIDFormat>urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress</NameIDFormat>
    <NameIDFormat>urn:oasis:names:tc:SAML:2.0:nameid-format:persistent</NameIDFormat>
${services.join('\n')}
  </IDPSSODescriptor>
</EntityDescriptor>
`
}
