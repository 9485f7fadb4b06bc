import { requestSignInCode, signUp } from '@kara/identity'
import { codeLettersTo, makePerson, testIdentityKeys } from '@kara/identity/testing'
import type { PersonId } from '@kara/kernel'
import { announced, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { CodeRequested } from '../rules/payloads.ts'
import { deliveries, drainNotices, openPostOffice } from '../testing.ts'
import { planCodeLetter } from './plan-code-letter.ts'

describe('a letter with a code', () => {
  const db = openTestDatabase()
  const office = openPostOffice()
  const gate = () => testCtx({ database: db.database, scope: { role: 'gate' } })
  const password = 'a-long-and-plain-password-of-nobody'
  const account = {
    displayName: 'Unnur Test',
    password,
    locale: 'is',
    timeZone: 'Atlantic/Reykjavik',
    clientAddress: '10.3.0.1',
  } as const

  it('brings the code to the address at once, in the language of the page, and not in the subject', async () => {
    const ctx = gate()
    await signUp(ctx, { ...account, email: 'unnur@new.test' }, testIdentityKeys)
    await drainNotices(db, office, ctx.clock)
    await drainNotices(db, office, ctx.clock)
    const [asked] = await codeLettersTo(db, 'unnur@new.test')
    const [letter, ...more] = await office.lettersTo('unnur@new.test')
    expect(more).toEqual([])
    expect(letter?.subject).toBe('Staðfestingarkóðinn þinn')
    expect(letter?.text.replaceAll(' ', '')).toContain(asked?.code ?? 'no code')
    expect(letter?.text).toContain('10 mín')
    const rows = (await deliveries(db)).filter(({ letter }) => letter === 'verification_code')
    expect(rows).toMatchObject([{ recipientKind: 'address', emailDomain: 'new.test', state: 'sent' }])
  })

  it('says to an address with an account that there is one', async () => {
    const ctx = gate()
    const { email } = await makePerson(db, { displayName: 'Anna Test' })
    await signUp(ctx, { ...account, email }, testIdentityKeys)
    await drainNotices(db, office, ctx.clock)
    const [letter] = await office.lettersTo(email)
    expect(letter?.subject).toBe('You already have an account')
    expect(letter?.text).toContain('http://app.localhost:3000/sign-in')
  })

  it('is not sent when its code does not work any more', async () => {
    const ctx = gate()
    const { email } = await makePerson(db)
    const never = async () => false
    const request = { email, locale: 'en', clientAddress: '203.0.113.7' } as const
    await requestSignInCode(ctx, request, testIdentityKeys, { ssoRequiredFor: never })
    ctx.clock.advance({ minutes: 10 })
    await drainNotices(db, office, ctx.clock)
    expect(await office.lettersTo(email)).toEqual([])
    expect((await deliveries(db)).at(-1)).toMatchObject({ state: 'skipped', reason: 'expired' })
  })

  it('is planned by jobs only', async () => {
    const [event] = await announced(db, 'email_code.requested')
    const requested = CodeRequested.parse(event?.payload)
    const scope = { role: 'person', personId: event?.personId as PersonId } as const
    const planning = planCodeLetter(testCtx({ database: db.database, scope }), requested)
    await expect(planning).rejects.toMatchObject({ code: 'notifications.only_as_job' })
  })
})
