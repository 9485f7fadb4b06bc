import type { ReasonCode } from '../catalogue/reasons.ts'
import type { ResponseShape, TestIdentityProvider, TestRequest } from './test-provider.ts'

/**
 * Documents that must never sign anybody in. Each starts as a good, signed response and is bent in exactly one
 * way. `left to the library` marks those whose only fault is the cryptography.
 */
export type HostileDocument = {
  name: string
  refusedAs: ReasonCode | 'left to the library'
  build: (stage: Stage) => Uint8Array
}

export type Stage = { provider: TestIdentityProvider; foreign: TestIdentityProvider; request: TestRequest }
export type Shape = Partial<ResponseShape>

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
export const DS = 'xmlns:ds="http://www.w3.org/2000/09/xmldsig#"'
export const EMAIL = 'birna@acme.test'

/** Bent before signing: the provider itself would vouch for it. */
export const signed = (
  name: string,
  refusedAs: HostileDocument['refusedAs'],
  shape: (stage: Stage) => Shape,
) => ({
  name,
  refusedAs,
  build: (stage: Stage) => bytes(stage.provider.respond(stage.request, shape(stage))),
})

/** Bent after signing. */
export const altered = (
  name: string,
  refusedAs: HostileDocument['refusedAs'],
  change: (xml: string, stage: Stage) => string,
  shape: Shape = {},
) => ({
  name,
  refusedAs,
  build: (stage: Stage) => bytes(change(stage.provider.respond(stage.request, shape), stage)),
})

export const assertionOf = (xml: string) => /<saml:Assertion[\s\S]*<\/saml:Assertion>/.exec(xml)?.[0] ?? ''
export const signatureOf = (xml: string) => /<ds:Signature [\s\S]*?<\/ds:Signature>/.exec(xml)?.[0] ?? ''
export const withoutSignature = (xml: string) => xml.replace(signatureOf(xml), '')
export const forged = (xml: string) =>
  withoutSignature(xml)
    .replaceAll(EMAIL, 'owner@acme.test')
    .replaceAll('birna-7f3a', 'owner-0001')
    .replace(/ ID="([^"]*)"/, ' ID="_forged"')
