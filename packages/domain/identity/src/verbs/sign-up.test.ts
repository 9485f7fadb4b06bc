import { makeCompany } from '@kara/companies/testing'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { codeLettersTo, testIdentityKeys as keys, makePerson } from '../testing.ts'
import { signUp } from './sign-up.ts'

const account = {
  displayName: 'Anna Björk',
  password: 'hestur rafhlaða hefti',
  locale: 'is',
  timeZone: 'Atlantic/Reykjavik',
  clientAddress: '10.3.0.1',
} as const

describe('signUp', () => {
  const db = openTestDatabase()
  const atGate = () => testCtx({ database: db.database, scope: { role: 'gate' } })

  it('begins an account and sends six digits to its address', async () => {
    const pending = await signUp(atGate(), { ...account, email: 'One@Mail.test' }, keys)
    expect(pending).toMatchObject({
      email: 'one@mail.test',
      expiresAt: '2026-11-20T09:10:00Z',
      resendAt: '2026-11-20T09:01:00Z',
    })
    expect(await codeLettersTo(db, 'one@mail.test')).toEqual([
      {
        letter: 'verify',
        email: 'one@mail.test',
        displayName: 'Anna Björk',
        code: expect.stringMatching(/^\d{6}$/),
      },
    ])
    const [row] = await db.witness`select e.verified_at, e.kind, c.hash from app.person_email e
      join app.password_credential c using (person_id) where email_norm = 'one@mail.test'`
    expect(row).toMatchObject({ verified_at: null, kind: 'private' })
    expect(row?.hash).toMatch(/^\$argon2id\$/)
  })

  it('calls an address of a company a work address', async () => {
    await makeCompany(db, { domain: 'signup.is' })
    await signUp(atGate(), { ...account, email: 'anna@signup.is' }, keys)
    const rows = await db.witness`select kind from app.person_email where email_norm = 'anna@signup.is'`
    expect(rows).toMatchObject([{ kind: 'work' }])
  })

  it('happens at the gate only', async () => {
    const ctx = testCtx({ database: db.database, scope: { role: 'visitor' } })
    await expect(signUp(ctx, { ...account, email: 'two@mail.test' }, keys)).rejects.toMatchObject({
      code: 'identity.not_allowed',
    })
  })

  it('answers the same for a known address, leaves its account alone and says so in the letter', async () => {
    const { personId, email } = await makePerson(db, { email: 'known@mail.test' })
    const known = await signUp(atGate(), { ...account, email }, keys)
    const fresh = await signUp(atGate(), { ...account, email: 'fresh@mail.test' }, keys)
    expect(Object.keys(known)).toEqual(Object.keys(fresh))
    expect({ ...known, codeId: '', email: '' }).toEqual({ ...fresh, codeId: '', email: '' })
    expect(await codeLettersTo(db, email)).toMatchObject([{ letter: 'account_exists', code: null }])
    const owners = await db.witness`select person_id from app.person_email where email_norm = ${email}`
    expect(owners).toEqual([{ person_id: personId }])
    expect(await db.witness`select 1 from app.password_credential where person_id = ${personId}`).toEqual([])
  })

  it('sends one letter when the form is sent twice at once', async () => {
    const twice = [1, 2].map(() => signUp(atGate(), { ...account, email: 'twice@mail.test' }, keys))
    const results = await Promise.allSettled(twice)
    const refused = results.filter((result) => result.status === 'rejected')
    expect(refused).toMatchObject([{ reason: { code: 'identity.resend_too_soon' } }])
    expect(await codeLettersTo(db, 'twice@mail.test')).toHaveLength(1)
    expect(
      await db.witness`select 1 from app.person_email where email_norm = 'twice@mail.test'`,
    ).toHaveLength(1)
  })

  it.each([
    [{ email: 'nobody' }, 'identity.email_invalid'],
    [{ password: 'password1234' }, 'identity.password_common'],
    [{ password: 'weak@mail.test' }, 'identity.password_personal'],
  ])('refuses %j', async (wrong, code) => {
    await expect(
      signUp(atGate(), { ...account, email: 'weak@mail.test', ...wrong }, keys),
    ).rejects.toMatchObject({ code })
  })

  it('announces the account and the letter, with no address and no code in the clear, and audits it', async () => {
    await signUp(atGate(), { ...account, email: 'secret@mail.test' }, keys)
    const [letter] = await codeLettersTo(db, 'secret@mail.test')
    const [person] =
      await db.witness`select person_id from app.person_email where email_norm = 'secret@mail.test'`
    const events = (await announced(db)).filter((event) => event.personId === person?.person_id)
    expect(events.map((event) => event.type)).toEqual(['person.created', 'email_code.requested'])
    const { sealed, ...plain } = events[1]?.payload ?? {}
    expect(JSON.stringify(plain)).not.toMatch(/mail\.test|Anna/)
    expect(JSON.stringify(plain)).not.toContain(letter?.code)
    expect(sealed).toBeTruthy()
    const entries = await audited(db, 'person.created')
    expect(entries.filter((entry) => entry.personId === person?.person_id)).toHaveLength(1)
  })
})
