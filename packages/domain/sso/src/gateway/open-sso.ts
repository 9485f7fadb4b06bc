import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { normaliseEmail } from '@kara/companies'
import { deriveKey, keyedHash, type SealingKey, seal, unseal } from '@kara/crypto'
import { type Clock, type Log, Secret, systemClock } from '@kara/kernel'
import { type Outside, openOutside } from '@kara/outside'
import { type ProviderSubject, readSubject, writeSubject } from '../rules/logout/provider-subject.ts'
import { type IdentityView, readSealedIdentity, writeSealedIdentity } from '../rules/response-view.ts'
import { openProviderKeys, type ProviderKeys } from './provider-keys.ts'
import { openSamlGateway, type SamlGateway } from './saml-gateway.ts'

export type SsoSettings = {
  /** Connection string of the login role `kara_sso`. */
  databaseUrl: string
  /** The installation's secret (`APP_SECRET`); every key of this module is derived from it. */
  secret: Secret
  /** Scheme and host of the app: entity IDs and the assertion consumer live there. */
  origin: string
  log: Log
  /** Origins that may be called although they are inside: the sandbox of a developer's machine, never in production. */
  insideOrigins?: readonly string[]
}

/** What the verbs of this module need besides their context. Made once where a process starts. */
export interface Sso {
  readonly saml: SamlGateway
  readonly origin: string
  /** The only way by which we call a provider's addresses ourselves. */
  readonly outside: Outside
  readonly providerKeys: ProviderKeys
  /** What assertions are held against: the world's clock, not the product's, which demonstrations may move. */
  readonly worldClock: Clock
  /** The secret of one attempt's code exchange (RFC 7636), never stored. */
  codeVerifierOf(attemptId: string): string
  codeChallengeOf(attemptId: string): string
  sealIdentity(attemptId: string, identity: IdentityView): Uint8Array
  openIdentity(attemptId: string, sealed: Uint8Array): IdentityView
  /** An address as a key that names nobody. */
  hashAddress(email: string): string
  /** The same of what somebody wrote, to be compared with what came back; null when it is no address. */
  hashTyped(typed: string | undefined): string | null
  /** Whom a provider named, as a key that tells two people of one connection apart and names nobody. */
  hashSubject(connectionId: string, subject: string): string
  /** The same as long as the sign-in lives, for finding it by the provider's own word: the person, their session there. */
  hashProviderSession(connectionId: string, part: 'subject' | 'index', text: string): string
  /** How a provider knows somebody, kept while the sign-in lives, to sign them out over there as well. */
  sealSubject(id: string, subject: ProviderSubject): Uint8Array
  openSubject(id: string, sealed: Uint8Array): ProviderSubject
  /** The answer of a refused attempt, kept for support for some days. */
  sealDocument(attemptId: string, bytes: Uint8Array): Uint8Array
  openDocument(attemptId: string, sealed: Uint8Array): Uint8Array
  /** A message that the browser carries to a provider, in an address of ours on its way there. */
  sealCarried(text: string): Uint8Array
  openCarried(sealed: Uint8Array): string
  /** A message about signing out that was refused, kept for support for some days. */
  sealLogoutMessage(id: string, text: string): Uint8Array
  openLogoutMessage(id: string, sealed: Uint8Array): string
  /** The secret under which an OpenID provider knows us; kept so that the library can be told again. */
  sealProviderSecret(connectionId: string, secret: string): Uint8Array
  openProviderSecret(connectionId: string, sealed: Uint8Array): string
  /** Starts the SAML process ahead of the first sign-in. */
  ready(): Promise<void>
  close(): Promise<void>
}

/** Opens single sign-on. Nothing starts before the first call or `ready()`. */
export function openSso({ databaseUrl, secret, origin, log, insideOrigins = [] }: SsoSettings): Sso {
  const key = (purpose: string): SealingKey => deriveKey(secret.reveal(), purpose)
  const identityKey = key('sso.identity')
  const verifierKey = key('sso.code_verifier')
  const encryptionKey = new Secret(key('sso.library').bytes.toString('base64'))
  const addressKey = key('sso.directory_address')
  const subjectKey = key('sso.tested_subject')
  const providerSecretKey = key('sso.provider_secret')
  const documentKey = key('sso.document')
  const providerSessionKey = key('sso.provider_session')
  const carriedKey = key('sso.carried')
  const placeOfCarried = 'sso_carried|message'
  const saml = openSamlGateway({ databaseUrl, encryptionKey, externalUrl: origin, insideOrigins, log })
  const outside = openOutside({ insideOrigins })
  const placeOfSecret = (connectionId: string) => `sso_connection|provider_secret_sealed|${connectionId}`
  const placeOf = (attemptId: string) => `sso_attempt|identity_sealed|${attemptId}`
  const placeOfSubject = (id: string) => `sso_provider_session|subject_sealed|${id}`
  const placeOfDocument = (attemptId: string) => `sso_document|document_sealed|${attemptId}`
  const placeOfLogout = (id: string) => `sso_refused_logout|message_sealed|${id}`
  const codeVerifierOf = (attemptId: string) => keyedHash(verifierKey.bytes, attemptId)
  return {
    saml,
    origin,
    outside,
    providerKeys: openProviderKeys(outside),
    worldClock: systemClock,
    codeVerifierOf,
    codeChallengeOf: (attemptId) =>
      createHash('sha256').update(codeVerifierOf(attemptId)).digest('base64url'),
    sealIdentity: (attemptId, identity) =>
      seal(identityKey, Buffer.from(writeSealedIdentity(identity)), placeOf(attemptId)),
    openIdentity: (attemptId, sealed) =>
      readSealedIdentity(unseal(identityKey, sealed, placeOf(attemptId)).toString()),
    hashAddress: (email) => keyedHash(addressKey.bytes, email),
    hashTyped: (typed) => {
      const address = typed === undefined ? null : normaliseEmail(typed)
      return address && keyedHash(addressKey.bytes, address.email)
    },
    hashSubject: (connectionId, subject) => keyedHash(subjectKey.bytes, `${connectionId}|${subject}`),
    hashProviderSession: (connectionId, part, text) =>
      keyedHash(providerSessionKey.bytes, `${connectionId}|${part}|${text}`),
    sealSubject: (id, subject) =>
      seal(providerSessionKey, Buffer.from(writeSubject(subject)), placeOfSubject(id)),
    openSubject: (id, sealed) =>
      readSubject(unseal(providerSessionKey, sealed, placeOfSubject(id)).toString()),
    sealDocument: (attemptId, bytes) => seal(documentKey, bytes, placeOfDocument(attemptId)),
    openDocument: (attemptId, sealed) => unseal(documentKey, sealed, placeOfDocument(attemptId)),
    sealCarried: (text) => seal(carriedKey, deflateRawSync(Buffer.from(text)), placeOfCarried),
    openCarried: (sealed) => inflateRawSync(unseal(carriedKey, sealed, placeOfCarried)).toString(),
    sealLogoutMessage: (id, text) => seal(documentKey, Buffer.from(text), placeOfLogout(id)),
    openLogoutMessage: (id, sealed) => unseal(documentKey, sealed, placeOfLogout(id)).toString(),
    sealProviderSecret: (connectionId, secret) =>
      seal(providerSecretKey, Buffer.from(secret), placeOfSecret(connectionId)),
    openProviderSecret: (connectionId, sealed) =>
      unseal(providerSecretKey, sealed, placeOfSecret(connectionId)).toString(),
    ready: () => saml.ready(),
    close: () => saml.close(),
  }
}
