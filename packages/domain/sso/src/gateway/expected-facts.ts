import type { AnsweredFacts, SigningCertificateView } from '../contracts.ts'
import { type ExpectedFacts, factsOf, keptOf } from '../rules/answer-facts.ts'
import { decodeDocument } from '../rules/decode-document.ts'
import { decodeOpenIdAnswer } from '../rules/openid-answer.ts'
import { readStoredDiscovery } from '../rules/read-discovery.ts'
import { certificatesIn, plain } from '../rules/replay-response.ts'
import { CLOCK_SKEW_SECONDS_MAX } from '../rules/response-conditions.ts'
import { NAMEID_FORMATS, SIGNATURE_ALGORITHMS } from '../rules/saml-names.ts'
import type { ReplaySource } from './replay-answer.ts'

/** What a kept answer has to agree with, as the connection is set up now. */
export function expectedFacts({ attempt, connection, bytes, keys, judgedAt }: ReplaySource): ExpectedFacts {
  const clock = { judgedAt, secondsApartMax: CLOCK_SKEW_SECONDS_MAX }
  if (connection.protocol === 'oidc') {
    const { issuer, id_token_signing_alg_values_supported: algorithm } = readStoredDiscovery(
      connection.idpMetadata,
    )
    const published = keys.map((key) => String((key as { kid?: unknown }).kid ?? ''))
    const key = published.filter((kid) => kid !== '')
    return {
      ...clock,
      wanted: { issuer: [issuer], audience: [connection.providerClientId ?? ''], algorithm, key },
    }
  }
  const views = connection.certificates as readonly SigningCertificateView[]
  return {
    ...clock,
    wanted: {
      issuer: [connection.idpEntityId],
      audience: [connection.entityId],
      destination: [connection.acsUrl],
      recipient: [connection.acsUrl],
      question: attempt.requestId ? [attempt.requestId] : [],
      nameIdFormat: [...NAMEID_FORMATS],
      algorithm: [...SIGNATURE_ALGORITHMS],
      certificate: views.map(({ fingerprintSha256 }) => plain(fingerprintSha256)),
    },
    certificates: certificatesIn(bytes),
  }
}

/** What an answer said of itself, without a value that names a person; null where it cannot be read. */
export function answeredFacts(source: ReplaySource): AnsweredFacts | null {
  const isOpenId = source.connection.protocol === 'oidc'
  const { lines } = (isOpenId ? decodeOpenIdAnswer : decodeDocument)(source.bytes, { reveals: false })
  const held = factsOf(lines, expectedFacts(source))
  return held && keptOf(held)
}
