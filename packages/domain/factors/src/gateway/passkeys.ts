import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { PasskeySite } from '../contracts.ts'

/** What the browser is handed, to make a passkey or to use one. */
export type PasskeyMaking = PublicKeyCredentialCreationOptionsJSON
export type PasskeyAsking = PublicKeyCredentialRequestOptionsJSON

export interface StoredPasskey {
  readonly id: string
  readonly publicKey: Uint8Array
  readonly counter: number
  readonly transports: readonly string[]
}

/** How long a person may look for their key, in the browser's own dialogue. */
const dialogueMs = 120_000

export function askForNewPasskey(
  site: PasskeySite,
  person: { readonly id: string; readonly name: string; readonly displayName: string },
  known: readonly StoredPasskey[],
): Promise<PasskeyMaking> {
  return generateRegistrationOptions({
    rpName: site.name,
    rpID: site.id,
    userName: person.name,
    userDisplayName: person.displayName,
    userID: new TextEncoder().encode(person.id),
    timeout: dialogueMs,
    attestationType: 'none',
    excludeCredentials: known.map(({ id, transports }) => ({ id, transports: [...transports] })),
    // The person is looked at (fingerprint, face, PIN): possession alone would open a lost phone.
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  })
}

/** The new passkey, or null when what came back does not answer the question. */
export async function readNewPasskey(
  site: PasskeySite,
  challenge: string,
  answer: unknown,
): Promise<(StoredPasskey & { readonly isSynced: boolean }) | null> {
  const verified = await quietly(() =>
    verifyRegistrationResponse({
      response: answer as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: true,
    }),
  )
  if (!verified?.verified) return null
  const { credential, credentialBackedUp } = verified.registrationInfo
  const { id, publicKey, counter, transports = [] } = credential
  return { id, publicKey, counter, transports, isSynced: credentialBackedUp }
}

export function askForPasskey(site: PasskeySite, known: readonly StoredPasskey[]): Promise<PasskeyAsking> {
  return generateAuthenticationOptions({
    rpID: site.id,
    timeout: dialogueMs,
    userVerification: 'required',
    allowCredentials: known.map(({ id, transports }) => ({ id, transports: [...transports] as never })),
  })
}

/** Which passkey an answer claims to be from; nothing is believed yet. */
export function passkeyOf(answer: unknown): string | null {
  const id = (answer as { id?: unknown } | null)?.id
  return typeof id === 'string' && id.length <= 1400 ? id : null
}

/** The new count of the key's uses, or null when the answer is not one of this key to this question. */
export async function readPasskeyAnswer(
  site: PasskeySite,
  challenge: string,
  passkey: StoredPasskey,
  answer: unknown,
): Promise<number | null> {
  const verified = await quietly(() =>
    verifyAuthenticationResponse({
      response: answer as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: true,
      credential: {
        id: passkey.id,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: passkey.counter,
        transports: [...passkey.transports] as never,
      },
    }),
  )
  return verified?.verified ? verified.authenticationInfo.newCounter : null
}

// The library throws for every answer that is not well formed; to us that is a refusal like any other.
async function quietly<Result>(work: () => Promise<Result>): Promise<Result | null> {
  try {
    return await work()
  } catch {
    return null
  }
}
