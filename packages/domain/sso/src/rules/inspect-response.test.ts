import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fuzzResponses } from './hostile/fuzz-responses.ts'
import { hostileDocuments } from './hostile/hostile-documents.ts'
import { makeIdentityProvider, makeTestRequest, type ResponseShape } from './hostile/test-provider.ts'
import { decodeResponseField, glimpseResponse, inspectResponse } from './inspect-response.ts'
import type { ResponseExpectations } from './response-view.ts'

const provider = makeIdentityProvider('acme')
const foreign = makeIdentityProvider('foreign')
const request = makeTestRequest()
const expected: ResponseExpectations = {
  idpEntityId: provider.entityId,
  spEntityId: request.spEntityId,
  acsUrl: request.acsUrl,
  requestId: request.requestId,
  mayBeEncrypted: false,
  attributeMapping: {},
}
const stage = { provider, foreign, request }
const inspectText = (xml: string) => inspectResponse(new TextEncoder().encode(xml), expected, request.now)
const inspectShape = (shape: Partial<ResponseShape> = {}) => inspectText(provider.respond(request, shape))

describe('a good response is read', () => {
  const shapes: [string, Partial<ResponseShape>][] = [
    ['with a signed assertion', {}],
    ['with a signed response', { signs: ['response'] }],
    ['with both signed', { signs: ['assertion', 'response'] }],
    [
      'with the address under the claim name of Entra ID',
      {
        attributes: [
          ['http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress', 'birna@acme.test'],
        ],
      },
    ],
    [
      'with the address as the only subject, as Google sends it',
      {
        nameId: 'birna@acme.test',
        nameIdFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
        attributes: [],
      },
    ],
    ['with mixed case in the address', { attributes: [['email', 'Birna@ACME.test']] }],
    [
      'with one address under two names',
      {
        attributes: [
          ['mail', 'birna@acme.test'],
          ['email', 'Birna@acme.test'],
        ],
      },
    ],
    ['with a clock one minute ahead', { notBefore: 60 }],
    ['with a clock one minute behind', { notOnOrAfter: -60, confirmationNotOnOrAfter: -60 }],
  ]
  it.each(shapes)('%s', (_name, shape) => {
    expect(inspectShape(shape)).toMatchObject({ outcome: 'identity', identity: { email: 'birna@acme.test' } })
  })

  it('keeps what later steps need', () => {
    const result = inspectShape({ assertionId: '_a1', notOnOrAfter: 300, confirmationNotOnOrAfter: 240 })
    expect(result).toMatchObject({
      identity: {
        issuer: provider.entityId,
        nameId: 'birna-7f3a',
        firstName: 'Birna',
        lastName: 'Jónsdóttir',
        assertionId: '_a1',
        inResponseTo: request.requestId,
        emailAttribute: 'email',
        signedParts: ['assertion'],
      },
    })
    const end = result.outcome === 'identity' ? result.identity.notOnOrAfter.toString() : null
    expect(end).toBe('2026-11-20T12:04:00Z')
  })

  it('accepts line breaks that Java writes as references inside signature text', () => {
    const xml = provider.respond(request).replace('</ds:SignatureValue>', '&#13;\n</ds:SignatureValue>')
    expect(inspectText(xml).outcome).toBe('identity')
  })

  it('reads only the mapped attribute when the connection names one', () => {
    const bytes = new TextEncoder().encode(
      provider.respond(request, {
        attributes: [
          ['email', 'other@acme.test'],
          ['workMail', 'birna@acme.test'],
        ],
      }),
    )
    const result = inspectResponse(
      bytes,
      { ...expected, attributeMapping: { email: 'workMail' } },
      request.now,
    )
    expect(result).toMatchObject({ identity: { email: 'birna@acme.test', emailAttribute: 'workMail' } })
  })
})

describe('a hostile document is refused', () => {
  it.each(hostileDocuments.map((document) => [document.name, document] as const))('%s', (_name, document) => {
    const result = inspectResponse(document.build(stage), expected, request.now)
    if (document.refusedAs === 'left to the library') {
      expect(result.outcome).toBe('identity')
    } else {
      expect(result).toMatchObject({ outcome: 'refused', refusal: { reason: document.refusedAs } })
    }
  })

  it('of at least 300, each under a name of its own', () => {
    expect(hostileDocuments.length).toBeGreaterThanOrEqual(300)
    expect(new Set(hostileDocuments.map(({ name }) => name)).size).toBe(hostileDocuments.length)
  })

  it('says what was expected and what came', () => {
    expect(inspectShape({ audience: 'https://other.test' })).toEqual({
      outcome: 'refused',
      refusal: {
        reason: 'audience',
        field: 'Audience',
        expected: request.spEntityId,
        received: 'https://other.test',
      },
    })
  })

  it('keeps the second level of a refused status and the provider’s own words', () => {
    const status =
      '<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder"><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:RequestDenied"></samlp:StatusCode></samlp:StatusCode><samlp:StatusMessage>Not assigned</samlp:StatusMessage>'
    expect(inspectShape({ signs: [], status })).toMatchObject({
      refusal: { reason: 'idp_status', received: 'Responder / RequestDenied', providerSaid: 'Not assigned' },
    })
  })

  it('never puts a whole address into a refusal', () => {
    const refusals = hostileDocuments
      .map((document) => inspectResponse(document.build(stage), expected, request.now))
      .filter((result) => result.outcome === 'refused')
    expect(refusals.length).toBeGreaterThan(300)
    expect(JSON.stringify(refusals)).not.toMatch(/(birna|owner)@/)
  })

  it('refuses a document beyond the size before it reads a byte of it', () => {
    const unreadable = new Uint8Array(9 * 1024 * 1024).fill(0xff)
    expect(inspectResponse(unreadable, expected, request.now)).toMatchObject({
      outcome: 'refused',
      refusal: { reason: 'too_large' },
    })
  })
})

describe('mutations', () => {
  it('never throw, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        expect(inspectResponse(bytes, expected, request.now).outcome).toBe('refused')
      }),
      { numRuns: 300 },
    )
  })

  it('never change who signs in while the signed text stays as it was', () => {
    const { mutants, refused, changedIdentities } = fuzzResponses({ seconds: 2, seed: 20_261_120 })
    expect(mutants).toBeGreaterThan(200)
    expect(refused).toBeGreaterThan(mutants / 2)
    expect(changedIdentities).toEqual([])
  })
})

describe('the form field', () => {
  it('is strict base64', () => {
    const field = Buffer.from('<a/>').toString('base64')
    expect(decodeResponseField(field)).toMatchObject({ outcome: 'bytes' })
    expect(decodeResponseField(`${field.slice(0, 4)}\r\n${field.slice(4)}`)).toMatchObject({
      outcome: 'bytes',
    })
    expect(decodeResponseField(`${field}!`)).toMatchObject({
      outcome: 'refused',
      refusal: { reason: 'malformed' },
    })
    expect(decodeResponseField('A'.repeat(400 * 1024))).toMatchObject({ refusal: { reason: 'too_large' } })
  })

  it('is glimpsed at without being trusted', () => {
    const field = Buffer.from(provider.respond(request)).toString('base64')
    expect(glimpseResponse(field)).toEqual({
      isReadable: true,
      issuer: provider.entityId,
      inResponseTo: request.requestId,
    })
    expect(glimpseResponse('<')).toEqual({
      isReadable: false,
      issuer: null,
      inResponseTo: null,
    })
  })
})
