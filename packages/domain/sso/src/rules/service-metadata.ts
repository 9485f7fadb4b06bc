import { openIdLogoutPath, openIdRedirectPath } from '../contracts.ts'
import { DSIG, METADATA, SAMLP } from './saml-names.ts'

/** What an identity provider must know of one connection; given to IT for copying or as a file. */
export type ServiceAddresses = { entityId: string; acsUrl: string; redirectUrl: string; logoutUrl: string }

/**
 * Both addresses of a connection. Identifiers have one length, so no entity ID is the beginning of another:
 * libraries exist that compare audiences by their beginning.
 */
export function serviceAddresses(origin: string, connectionId: string): ServiceAddresses {
  return {
    entityId: `${origin}/sso/service/${connectionId}`,
    acsUrl: `${origin}/sso/acs/${connectionId}`,
    redirectUrl: redirectUrlOf(origin),
    logoutUrl: logoutUrlOf(origin, connectionId),
  }
}

/** The same for every OpenID provider, as its own redirect address is. */
export function openIdLogoutUrlOf(origin: string): string {
  return `${origin}${openIdLogoutPath}`
}

type ServiceFacts = Pick<ServiceAddresses, 'entityId' | 'acsUrl' | 'logoutUrl'> & { certificatePem: string }

/** Where a SAML provider's messages about signing out arrive. */
export function logoutUrlOf(origin: string, connectionId: string): string {
  return `${origin}/sso/logout/${connectionId}`
}

/** Where an OpenID provider's sign-out page says in a frame that a session is over. */
export function frontLogoutUrlOf(origin: string, connectionId: string): string {
  return `${logoutUrlOf(origin, connectionId)}/front`
}

/** The library forms this address once for all connections; the state of the answer says whose it is. */
export function redirectUrlOf(origin: string): string {
  return `${origin}${openIdRedirectPath}`
}

/**
 * Our metadata for one connection (SAML metadata 2.4.4), with the certificate for which assertions may be encrypted
 * and by which what we say about signing out is signed.
 */
export function writeServiceMetadata({ entityId, acsUrl, logoutUrl, certificatePem }: ServiceFacts): string {
  const certificate = certificatePem.replace(/-----[^-]+-----|\s/g, '')
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<md:EntityDescriptor xmlns:md="${METADATA}" entityID="${entityId}">`,
    `<md:SPSSODescriptor AuthnRequestsSigned="false" WantAssertionsSigned="true" protocolSupportEnumeration="${SAMLP}">`,
    ...['signing', 'encryption'].map(
      (use) =>
        `<md:KeyDescriptor use="${use}"><ds:KeyInfo xmlns:ds="${DSIG}"><ds:X509Data><ds:X509Certificate>${certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`,
    ),
    ...['HTTP-Redirect', 'HTTP-POST'].map(
      (binding) =>
        `<md:SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:${binding}" Location="${logoutUrl}"/>`,
    ),
    '<md:NameIDFormat>urn:oasis:names:tc:SAML:2.0:nameid-format:persistent</md:NameIDFormat>',
    '<md:NameIDFormat>urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress</md:NameIDFormat>',
    `<md:AssertionConsumerService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${acsUrl}" index="1" isDefault="true"/>`,
    '</md:SPSSODescriptor></md:EntityDescriptor>',
  ].join('\n')
}
