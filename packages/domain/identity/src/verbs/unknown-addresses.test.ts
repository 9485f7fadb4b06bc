import { announced, openTestDatabase, type TestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it, vi } from 'vitest'
import { testIdentityKeys as keys, makePerson } from '../testing.ts'
import { requestPasswordReset } from './request-password-reset.ts'
import { requestSignInCode } from './request-sign-in-code.ts'
import { signInWithPassword } from './sign-in-with-password.ts'
import { signUp } from './sign-up.ts'

// Only counted: nothing is done instead of them.
vi.mock('@kara/crypto', { spy: true })
const { hashPassword, verifyPassword } = await import('@kara/crypto')

const password = 'a quiet morning walk'
const notRequired = { ssoRequiredFor: async () => false }
const from = { locale: 'en', clientAddress: '203.0.113.90' } as const

const countOf = (counted: (...args: never[]) => unknown) => vi.mocked(counted).mock.calls.length

/** What an answer costs: statements sent to the database, and passwords hashed. Time follows from these. */
async function workOf(db: TestDatabase, ask: () => Promise<unknown>) {
  const { options } = (db.database as unknown as { sql: { options: { debug?: unknown } } }).sql
  const statements: string[] = []
  const hashedBefore = countOf(hashPassword) + countOf(verifyPassword)
  options.debug = (_: number, statement: string) => statements.push(statement)
  await ask().catch(() => {})
  options.debug = undefined
  const hashed = countOf(hashPassword) + countOf(verifyPassword) - hashedBefore
  // Doorbells ring whenever they can, and scopes and types are said once a transaction or connection.
  const asked = statements.filter((statement) => !/pg_notify|pg_catalog|set_config/.test(statement))
  const kinds = asked.map((statement) => /^\s*(\w+)/.exec(statement)?.[1]?.toLowerCase() ?? '')
  const writes = kinds.filter((kind) => kind === 'insert' || kind === 'update').length
  return { hashed, writes, reads: kinds.filter((kind) => kind === 'select').length }
}

describe('an address that nobody has', () => {
  const db = openTestDatabase()
  const gate = () => testCtx({ database: db.database, scope: { role: 'gate' } })

  it.each([
    [
      'a password',
      (email: string) => signInWithPassword(gate(), { email, password, ...from }, keys, notRequired),
    ],
    [
      'a new password',
      (email: string) => requestPasswordReset(gate(), { email, ...from }, keys, notRequired),
    ],
    ['a code', (email: string) => requestSignInCode(gate(), { email, ...from }, keys, notRequired)],
  ])('costs as much work as a known one when asked for %s', async (_, ask) => {
    const known = await makePerson(db, { password: 'another quiet walk' })
    await ask('warm-up@mail.test').catch(() => {})
    const [unknownWork, knownWork] = [
      await workOf(db, () => ask(`nobody-${known.personId}@mail.test`)),
      await workOf(db, () => ask(known.email)),
    ]
    expect(knownWork).toEqual(unknownWork)
    expect(knownWork.reads).toBeGreaterThan(0)
  })

  it('costs no less to begin an account than to be told that there is one', async () => {
    const known = await makePerson(db)
    const begin = (email: string) =>
      signUp(
        gate(),
        { displayName: 'Somebody', email, password, timeZone: 'Atlantic/Reykjavik', ...from },
        keys,
      )
    const [fresh, told] = [
      await workOf(db, () => begin(`new-${known.personId}@mail.test`)),
      await workOf(db, () => begin(known.email)),
    ]
    expect(told).toEqual(fresh)
    expect(told.writes).toBeGreaterThan(5)
    const made = await announced(db, 'person.created')
    expect(made).toHaveLength(1)
  })
})
