import { acceptTerms, findCurrentTerms } from '@kara/identity'
import { makePerson } from '@kara/identity/testing'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makeSignedIn, makeSupport } from '../testing.ts'
import { lookUpAccount } from './look-up-account.ts'

const reason = 'They read out that no letter arrives.'

describe('lookUpAccount', () => {
  const db = openTestDatabase()

  it('shows what opens an account, its addresses by their domain, its terms and what protects it', async () => {
    const support = await makeSupport(db)
    const { personId, email, ctx, add } = await makeSignedIn(db, { password: 'long-enough-for-us' })
    await add()
    await db.witness`insert into app.person_email (id, person_id, email, email_norm, kind, verified_at, created_at)
      values (gen_random_uuid(), ${personId}, 'x@strandir.test', 'x@strandir.test', 'work', null, now())`
    const asPerson = testCtx({ database: db.database, scope: { role: 'person', personId } })
    const terms = await findCurrentTerms(asPerson, 'client', 'en')
    await acceptTerms(ctx, { termsVersionId: terms?.id ?? '' })
    const account = await lookUpAccount(support, { email: email.toUpperCase(), reason })
    expect(account).toMatchObject({
      addresses: [
        { domain: 'mail.test', kind: 'private', provenAt: expect.any(String) },
        { domain: 'strandir.test', kind: 'work', provenAt: null },
      ],
      passwordSetAt: expect.any(String),
      companySignIns: [],
      termsAccepted: [{ audience: 'client', version: terms?.version }],
      termsWaiting: [],
      factors: { passkeys: 1, hasElectronicId: false },
    })
    expect(JSON.stringify(account)).not.toMatch(/@|Test Person/)
    expect(JSON.stringify(account)).not.toContain(personId)
  })

  it('finds an account whose address still waits for its proof, and says when there is none', async () => {
    const support = await makeSupport(db)
    const { email } = await makePerson(db, { isVerified: false })
    expect(await lookUpAccount(support, { email, reason })).toMatchObject({
      addresses: [{ provenAt: null }],
      passwordSetAt: null,
    })
    expect(await lookUpAccount(support, { email: 'nobody@nowhere.test', reason })).toBeNull()
  })

  it('keeps who looked and why, of an address that leads nowhere too, and never the address', async () => {
    const support = await makeSupport(db)
    const { personId, email } = await makePerson(db)
    await lookUpAccount(support, { email, reason })
    await lookUpAccount(support, { email: 'nobody@nowhere.test', reason })
    const [found, missed] = (await audited(db, 'account.looked_up')).slice(-2)
    expect(found).toMatchObject({ personId, objectId: personId, detail: { reason, domain: 'mail.test' } })
    expect(missed).toMatchObject({ detail: { reason, domain: 'nowhere.test' } })
    expect(JSON.stringify([found, missed])).not.toMatch(/nobody@|person-/)
  })

  it('is for somebody of support alone, with a reason and a whole address', async () => {
    const support = await makeSupport(db)
    const { personId, email } = await makePerson(db)
    for (const scope of [{ role: 'gate', personId } as const, { role: 'person', personId } as const]) {
      const ctx = testCtx({ database: db.database, scope })
      await expect(lookUpAccount(ctx, { email, reason })).rejects.toMatchObject({
        code: 'factors.only_support',
      })
    }
    await expect(lookUpAccount(support, { email, reason: 'why' })).rejects.toThrow('factors.reason_too_short')
    await expect(lookUpAccount(support, { email: 'mail.test', reason })).rejects.toMatchObject({
      code: 'identity.email_invalid',
    })
  })
})
