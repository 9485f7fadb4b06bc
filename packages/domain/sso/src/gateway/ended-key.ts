import type { Temporal } from 'temporal-polyfill'
import type { PartedCertificates } from '../rules/held-certificates.ts'
import type { Refusal } from '../rules/refusal.ts'
import type { Sso } from './open-sso.ts'

/** By which of a connection's certificates a signature holds. */
export type SignedBy = 'counting' | 'ended' | 'none'

/** Asks the library, because it verifies by every certificate it was told of, however old. */
export async function signedBy(
  { saml }: Pick<Sso, 'saml'>,
  bytes: Uint8Array | string,
  { counting, ended }: Pick<PartedCertificates, 'counting' | 'ended'>,
): Promise<SignedBy> {
  const responseBase64 = Buffer.from(bytes).toString('base64')
  const holdsBy = async (certificates: readonly string[]) =>
    certificates.length > 0 && (await saml.call('verifySignature', { responseBase64, certificates })).isValid
  if (await holdsBy(counting)) return 'counting'
  return (await holdsBy(ended)) ? 'ended' : 'none'
}

export function endedKey(endedAt: Temporal.Instant | null, now: Temporal.Instant): Refusal {
  return {
    reason: 'certificate_ended',
    field: 'Signature',
    expected: `a certificate valid at ${now}`,
    received: `ended ${endedAt}`,
  }
}
