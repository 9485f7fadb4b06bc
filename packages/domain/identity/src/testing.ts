import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import { hashPassword } from '@kara/crypto'
import { type PersonId, timeOrderedIds } from '@kara/kernel'
import { announced, type TestDatabase } from '@kara/testing'
import type { PasskeySite } from './contracts.ts'
import type { EmailCodeRequested } from './events.ts'
import { type CodeLetterContent, identityKeys, openCodeLetter } from './rules/keys.ts'

export interface MadePerson {
  readonly personId: PersonId
  readonly displayName: string
  readonly email: string
}

export interface MakePersonOptions {
  readonly displayName?: string
  readonly email?: string
  readonly kind?: 'private' | 'work'
  readonly isVerified?: boolean
  /** Hashing takes its time; leave it out where nobody signs in by password. */
  readonly password?: string
  readonly locale?: 'en' | 'is'
  readonly timeZone?: string
}

const madeAt = '2026-11-01T09:00:00Z'

/** A person with one address, verified unless said otherwise. */
export async function makePerson(db: TestDatabase, options: MakePersonOptions = {}): Promise<MadePerson> {
  const personId = timeOrderedIds.next<'person'>()
  const displayName = options.displayName ?? 'Test Person'
  const email = options.email ?? `person-${personId.slice(-12)}@mail.test`
  await db.witness`insert into app.person (id, display_name, locale, time_zone, created_at)
    values (${personId}, ${displayName}, ${options.locale ?? 'en'},
      ${options.timeZone ?? 'Atlantic/Reykjavik'}, ${madeAt})`
  await db.witness`insert into app.person_email (id, person_id, email, email_norm, kind, verified_at, created_at)
    values (${timeOrderedIds.next()}, ${personId}, ${email}, ${email.toLowerCase()},
      ${options.kind ?? 'private'}, ${options.isVerified === false ? null : madeAt}, ${madeAt})`
  if (options.password) {
    await db.witness`insert into app.password_credential (person_id, hash, set_at)
      values (${personId}, ${await hashPassword(options.password)}, ${madeAt})`
  }
  return { personId, displayName, email }
}

/** Makes a person one of the operator's support agents. */
export async function makeStaff(db: TestDatabase, personId: PersonId): Promise<void> {
  await db.witness`insert into app.staff_member (person_id, role, created_at)
    values (${personId}, 'support', ${madeAt})`
}

/** Keys of an installation that exists in tests only. */
export const testIdentityKeys = identityKeys('a-secret-for-tests-only-0123456789abcdef')

/** Letters with a code that were asked for to an address so far, oldest first, as their worker reads them. */
export async function codeLettersTo(
  db: TestDatabase,
  email: string,
): Promise<(CodeLetterContent & { readonly letter: string })[]> {
  const events = await announced(db, 'email_code.requested')
  return events
    .map((event) => event.payload as unknown as EmailCodeRequested)
    .map((payload) => ({ ...openCodeLetter(testIdentityKeys, payload), letter: payload.letter }))
    .filter((letter) => letter.email === email)
}

export const testPasskeySite: PasskeySite = { id: 'app.test', origin: 'https://app.test', name: 'Kara' }

/** A passkey of software: it answers as an authenticator does, for tests without a browser. */
export function makePasskey(site: PasskeySite = testPasskeySite) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const point = (text: string) => Buffer.concat([Buffer.from([0x58, 0x20]), Buffer.from(text, 'base64url')])
  // COSE: {1: 2, 3: -7, -1: 1, -2: x, -3: y}
  const cose = Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    point(x),
    Buffer.from([0x22]),
    point(y),
  ])
  let counter = 0
  const head = (flags: number) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(++counter)
    return Buffer.concat([createHash('sha256').update(site.id).digest(), Buffer.from([flags]), count])
  }
  const clientData = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: site.origin, crossOrigin: false }))
  const named = { id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key' }
  const extensions = { clientExtensionResults: {} }
  return {
    id: named.id,
    /** What a browser sends after making the key. */
    make({ challenge }: { challenge: string }) {
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cose])
      const authData = Buffer.concat([head(0x45), credential])
      const length = Buffer.from([0x59, authData.length >> 8, authData.length & 255])
      const attestationObject = Buffer.concat([
        // CBOR: {fmt: "none", attStmt: {}, authData: …}
        Buffer.from([0xa3, 0x63]),
        Buffer.from('fmt'),
        Buffer.from([0x64]),
        Buffer.from('none'),
        Buffer.from([0x67]),
        Buffer.from('attStmt'),
        Buffer.from([0xa0, 0x68]),
        Buffer.from('authData'),
        length,
        authData,
      ])
      const response = {
        clientDataJSON: clientData('webauthn.create', challenge).toString('base64url'),
        attestationObject: attestationObject.toString('base64url'),
        transports: ['internal'],
      }
      return { ...named, ...extensions, response }
    },
    /** What a browser sends after using the key. */
    answer({ challenge }: { challenge: string }, flags = 0x05) {
      const data = clientData('webauthn.get', challenge)
      const authData = head(flags)
      const signed = Buffer.concat([authData, createHash('sha256').update(data).digest()])
      const signature = createSign('sha256').update(signed).sign(privateKey)
      const response = {
        clientDataJSON: data.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: signature.toString('base64url'),
      }
      return { ...named, ...extensions, response }
    },
  }
}
