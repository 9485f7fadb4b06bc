import { decodeJwt, decodeProtectedHeader } from 'jose'
import { z } from 'zod'
import type { DecodedDocument, DocumentLine } from '../contracts.ts'

/**
 * What an OpenID provider answered in a refused attempt: the parameters of the address without the code, and the ID
 * token and what it said of the person besides, where the code was exchanged for them.
 */
const OpenIdAnswer = z.object({
  hasCode: z.boolean(),
  iss: z.string(),
  error: z.string(),
  errorDescription: z.string(),
  idToken: z.string().nullable(),
  told: z.record(z.string(), z.unknown()),
})
export type OpenIdAnswer = z.infer<typeof OpenIdAnswer>

export const writeOpenIdAnswer = (answer: OpenIdAnswer): Uint8Array => Buffer.from(JSON.stringify(answer))

export const readOpenIdAnswer = (bytes: Uint8Array): OpenIdAnswer =>
  OpenIdAnswer.parse(JSON.parse(Buffer.from(bytes).toString()))

/** Claims that say something about the set-up and nothing about a person. */
const PLAIN_CLAIMS = new Set([
  ...['iss', 'aud', 'azp', 'exp', 'iat', 'nbf', 'auth_time', 'tid', 'email_verified', 'events'],
])
const CLAIMS_SHOWN_MAX = 200

/** The same as lines to read, as `decodeDocument` does for XML. Pure; never throws. */
export function decodeOpenIdAnswer(
  bytes: Uint8Array,
  { reveals }: { readonly reveals: boolean },
): Pick<DecodedDocument, 'lines' | 'problem' | 'bytes'> {
  const { idToken, hasCode, told, ...said } = readOpenIdAnswer(bytes)
  const parameters = Object.entries(said).filter(([, value]) => value !== '')
  const lines = [
    line(0, 'answer'),
    line(1, 'code', hasCode ? '(spent)' : ''),
    ...parameters.map(([name, value]) => line(1, name, value)),
  ]
  if (idToken === null) return { lines, problem: null, bytes: bytes.byteLength }
  try {
    const header = Object.entries(decodeProtectedHeader(idToken))
    const claims = Object.entries({ ...told, ...decodeJwt(idToken) }).slice(0, CLAIMS_SHOWN_MAX)
    lines.push(
      line(0, 'id_token'),
      line(1, 'Signature', '', [{ name: 'over', value: 'id_token' }]),
      ...header.map(([name, value]) => line(1, name, textOf(value))),
      ...claims.map(([name, value]) => claimLine(name, textOf(value), reveals)),
    )
    return { lines, problem: null, bytes: bytes.byteLength }
  } catch {
    return { lines, problem: 'oidc_invalid', bytes: bytes.byteLength }
  }
}

function claimLine(name: string, value: string, reveals: boolean): DocumentLine {
  const isHidden = !reveals && !PLAIN_CLAIMS.has(name)
  const attributes = [{ name: 'Name', value: name }]
  const text = { value: isHidden ? `••• (${value.length})` : value, isHidden }
  return { depth: 1, name: 'Attribute', attributes, text: value === '' ? null : text }
}

function line(
  depth: number,
  name: string,
  value = '',
  attributes: DocumentLine['attributes'] = [],
): DocumentLine {
  return { depth, name, attributes, text: value === '' ? null : { value, isHidden: false } }
}

/** A token alone, such as the one by which a provider ends sessions. Pure; never throws. */
export function decodeToken(
  name: string,
  token: string,
  { reveals }: { readonly reveals: boolean },
): Pick<DecodedDocument, 'lines' | 'problem' | 'bytes'> {
  const bytes = Buffer.byteLength(token)
  try {
    const header = Object.entries(decodeProtectedHeader(token))
    const claims = Object.entries(decodeJwt(token)).slice(0, CLAIMS_SHOWN_MAX)
    const lines = [
      line(0, name),
      ...header.map(([part, value]) => line(1, part, textOf(value))),
      ...claims.map(([claim, value]) => claimLine(claim, textOf(value), reveals)),
    ]
    return { lines, problem: null, bytes }
  } catch {
    return { lines: [], problem: 'oidc_invalid', bytes }
  }
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))
