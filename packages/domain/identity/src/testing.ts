import { hashPassword } from '@kara/crypto'
import { type PersonId, timeOrderedIds } from '@kara/kernel'
import { announced, type TestDatabase } from '@kara/testing'
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
