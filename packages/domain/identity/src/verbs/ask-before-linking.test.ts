import { makeCompany } from '@kara/companies/testing'
import { timeOrderedIds } from '@kara/kernel'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getLinking } from '../reads/get-linking.ts'
import { makePerson } from '../testing.ts'
import { askBeforeLinking } from './ask-before-linking.ts'
import { findOrLinkIdentity } from './find-or-link-identity.ts'

const browserHash = 'the-hash-of-a-browser'

describe('askBeforeLinking', () => {
  const db = openTestDatabase()
  let count = 0
  async function named() {
    const domain = `ask-${count++}.is`
    const { companyId } = await makeCompany(db, { domain })
    const ctx = testCtx({ database: db.database, scope: { role: 'gate', companyId } })
    const identity = {
      ...{ connectionId: timeOrderedIds.next<'sso_connection'>(), subject: 'anna', email: `anna@${domain}` },
      ...{ displayName: 'Anna', locale: 'is' as const, timeZone: 'Atlantic/Reykjavik' },
    }
    const ask = (more: { provenPersonId?: string; isOtherAddress?: boolean; email?: string } = {}) =>
      askBeforeLinking(ctx, {
        ...{ ...identity, ...more, browserHash, returnPath: '/book' },
        attemptId: timeOrderedIds.next<'sso_attempt'>(),
      })
    return { ctx, companyId, identity, ask }
  }

  it('asks nothing of somebody who is new, known, or the owner of the address', async () => {
    const { ctx, identity, ask } = await named()
    expect(await ask()).toBeNull()
    await findOrLinkIdentity(ctx, identity)
    expect(await ask({ isOtherAddress: true })).toBeNull()
    const other = await named()
    await makePerson(db, { email: other.identity.email })
    expect(await other.ask()).toBeNull()
  })

  it('asks whoever is signed in as somebody else before there is a second account', async () => {
    const { ctx, identity, ask } = await named()
    const own = await makePerson(db)
    const linkingId = (await ask({ provenPersonId: own.personId })) ?? ''
    expect(await getLinking(ctx, { linkingId, browserHash })).toMatchObject({
      question: 'signed_in',
      email: identity.email,
      personId: own.personId,
      returnPath: '/book',
    })
  })

  it('does not offer an account that this company’s sign-in opens already', async () => {
    const { ctx, identity, ask } = await named()
    const { personId } = await findOrLinkIdentity(ctx, { ...identity, subject: 'first' })
    const domain = identity.email.split('@')[1]
    expect(await ask({ provenPersonId: personId, email: `second@${domain}` })).toBeNull()
  })

  it('asks for a code when an account was begun with the address, and not when a used one only added it', async () => {
    const { ctx, identity, ask } = await named()
    const begun = await makePerson(db, { email: identity.email, isVerified: false })
    const linkingId = (await ask()) ?? ''
    expect(await getLinking(ctx, { linkingId, browserHash })).toMatchObject({
      question: 'unproven',
      personId: begun.personId,
    })
    const other = await named()
    const stranger = await makePerson(db)
    await db.witness`insert into app.person_email (id, person_id, email, email_norm, kind, created_at)
      values (${timeOrderedIds.next()}, ${stranger.personId}, ${other.identity.email}, ${other.identity.email},
        'work', now())`
    expect(await other.ask()).toBeNull()
  })

  it('asks nothing about addresses outside the company’s domains: those are refused', async () => {
    const { ask } = await named()
    expect(await ask({ email: 'anna@gmail.com', isOtherAddress: true })).toBeNull()
  })

  it('happens at the gate only, and is read in the browser that brought it', async () => {
    const { ctx, companyId, identity, ask } = await named()
    const company = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    const wish = { ...identity, browserHash, returnPath: '/', attemptId: timeOrderedIds.next() }
    await expect(askBeforeLinking(company, wish)).rejects.toMatchObject({ code: 'identity.not_allowed' })
    const linkingId = (await ask({ isOtherAddress: true })) ?? ''
    await expect(getLinking(ctx, { linkingId, browserHash: 'another' })).rejects.toMatchObject({
      code: 'identity.linking_over',
    })
  })

  it('records the question', async () => {
    const { ask } = await named()
    const linkingId = await ask({ isOtherAddress: true })
    const entries = (await audited(db, 'linking.asked')).filter(({ objectId }) => objectId === linkingId)
    expect(entries).toMatchObject([{ detail: { question: 'other_address' } }])
  })
})
