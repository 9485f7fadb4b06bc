import { makeCompany, makeEmployee } from '@kara/companies/testing'
import { type CompanyId, type PersonId, timeOrderedIds } from '@kara/kernel'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getPerson } from '../reads/get-person.ts'
import { listLinkedIdentities } from '../reads/list-linked-identities.ts'
import { readSession } from '../reads/read-session.ts'
import { makePerson } from '../testing.ts'
import { findOrLinkIdentity } from './find-or-link-identity.ts'
import { removeCompanySignIn } from './remove-company-sign-in.ts'
import { startSession } from './start-session.ts'

const host = 'app.test'

describe('removeCompanySignIn', () => {
  const db = openTestDatabase()
  let count = 0

  const link = (companyId: CompanyId, personId: PersonId) =>
    db.witness`insert into app.linked_identity (connection_id, subject, company_id, person_id, linked_at)
      values (${timeOrderedIds.next()}, ${personId}, ${companyId}, ${personId}, now())`

  /** Somebody whom a company's sign-in opens, with an address there and, unless said otherwise, one of their own. */
  async function linked({ worksThere = false, hasOwn = true } = {}) {
    const domain = `off-${count++}.is`
    const { companyId } = await makeCompany(db, { domain })
    const work = `anna@${domain}`
    const { personId } = await makePerson(db, { email: work, kind: 'work' })
    const own = `anna-${count}@home.test`
    if (hasOwn)
      await db.witness`insert into app.person_email (id, person_id, email, email_norm, kind, verified_at, created_at)
        values (gen_random_uuid(), ${personId}, ${own}, ${own}, 'private', now(), now())`
    await link(companyId, personId)
    if (worksThere) await makeEmployee(db, companyId, personId)
    const ctx = testCtx({ database: db.database, scope: { role: 'gate', personId } })
    const { token } = await startSession(ctx, { personId, host, method: 'password' })
    const emails = async () => (await getPerson(ctx)).emails.map(({ email }) => email).sort()
    return { ctx, companyId, personId, work, own, token, emails, asks: { token, host, companyId } }
  }

  it('takes it off with the addresses of the company that was left, once, and tells the person alone', async () => {
    const { ctx, personId, own, emails, asks } = await linked()
    await Promise.all([1, 2].map(() => removeCompanySignIn(ctx, asks)))
    expect(await listLinkedIdentities(ctx)).toEqual([])
    expect(await emails()).toEqual([own])
    const events = (await announced(db, 'identity.unlinked')).filter((event) => event.personId === personId)
    expect(events).toMatchObject([{ companyId: null, payload: { personId } }])
    const entries = (await audited(db, 'identity.unlinked')).filter((entry) => entry.personId === personId)
    expect(entries).toMatchObject([{ companyId: null, detail: { addresses: 1 } }])
  })

  it('keeps the address of who works there still, so that a later sign-in finds the same account', async () => {
    const { ctx, companyId, personId, work, own, emails, asks } = await linked({ worksThere: true })
    await removeCompanySignIn(ctx, asks)
    expect(await emails()).toEqual([work, own].sort())
    const gate = testCtx({ database: db.database, scope: { role: 'gate', companyId } })
    const profile = { displayName: 'Anna', locale: 'is', timeZone: 'Atlantic/Reykjavik' } as const
    const connectionId = timeOrderedIds.next()
    const again = await findOrLinkIdentity(gate, { connectionId, subject: 'a', email: work, ...profile })
    expect(again).toEqual({ personId, outcome: 'linked' })
  })

  it('ends what that sign-in had opened elsewhere, and neither this session nor the others', async () => {
    const { ctx, companyId, personId, token, asks } = await linked()
    const there = await startSession(ctx, { personId, host, method: 'sso', companyId })
    const other = await startSession(ctx, { personId, host, method: 'code' })
    await removeCompanySignIn(ctx, asks)
    const isOpen = async (token: string) => (await readSession(ctx, { token, host })) !== null
    expect([await isOpen(token), await isOpen(there.token), await isOpen(other.token)]).toEqual([
      true,
      false,
      true,
    ])
  })

  it('is never the last way in: without a proven address of one’s own it stays', async () => {
    const { ctx, personId, asks } = await linked({ hasOwn: false })
    await db.witness`insert into app.person_email (id, person_id, email, email_norm, kind, verified_at, created_at)
      values (gen_random_uuid(), ${personId}, 'u@home.test', 'u@home.test', 'private', null, now())`
    await expect(removeCompanySignIn(ctx, asks)).rejects.toMatchObject({ code: 'identity.last_way_in' })
    expect(await listLinkedIdentities(ctx)).toHaveLength(1)
  })

  it('touches no other company’s sign-in and no other account', async () => {
    const [one, two] = [await linked(), await linked()]
    await link(two.companyId, one.personId)
    await removeCompanySignIn(one.ctx, one.asks)
    expect(await listLinkedIdentities(one.ctx)).toMatchObject([{ companyId: two.companyId }])
    expect(await two.emails()).toEqual([two.work, two.own].sort())
    const foreign = removeCompanySignIn(one.ctx, { ...one.asks, token: two.token })
    await expect(foreign).rejects.toMatchObject({ code: 'identity.not_your_account' })
  })

  it('needs a session that has just proven itself, at the gate', async () => {
    const { ctx, personId, asks } = await linked()
    const person = { ...ctx, scope: { role: 'person', personId } as const }
    await expect(removeCompanySignIn(person, asks)).rejects.toMatchObject({ code: 'identity.not_allowed' })
    ctx.clock.advance({ minutes: 10 })
    await expect(removeCompanySignIn(ctx, asks)).rejects.toMatchObject({ code: 'identity.sign_in_again' })
  })
})
