import {
  inspectVerified,
  type LogoutExpectations,
  type LogoutInspection,
  refusing,
} from '../rules/logout/inspect-logout.ts'
import { inspectPostedForm, type PostedLogout } from '../rules/logout/posted-message.ts'
import type { Refusal } from '../rules/refusal.ts'
import type { Sso } from './open-sso.ts'

/** Holds a message that came in a form against the connection: its form by us, its signature by the library, then what it says. */
export async function verifyPosted(
  posted: PostedLogout,
  expected: LogoutExpectations,
  sso: Pick<Sso, 'saml' | 'worldClock'>,
): Promise<LogoutInspection> {
  const bytes = refusing(() => inspectPostedForm(posted))
  if ('kind' in bytes) return bytes
  const responseBase64 = Buffer.from(bytes).toString('base64')
  const { certificates } = expected
  try {
    const { signedXml } = await sso.saml.call('verifySignature', { responseBase64, certificates })
    if (signedXml === null) return refused('signature_invalid', 'another key, or a changed text')
    const { field, relayState } = posted
    const signed = { field, relayState, bytes: new TextEncoder().encode(signedXml) }
    return inspectVerified(signed, expected, sso.worldClock.now())
  } catch {
    return refused('gateway_unavailable', '(not checked)')
  }
}

function refused(reason: Refusal['reason'], received: string): LogoutInspection {
  const refusal = { reason, field: 'Signature', expected: 'a certificate of the connection', received }
  return { kind: 'refused', refusal }
}
