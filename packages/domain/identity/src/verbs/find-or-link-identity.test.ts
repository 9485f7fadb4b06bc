import { makeAdmin, makeCompany, makeEmployee } from '@kara/companies/testing'
import { timeOrderedIds } from '@kara/kernel'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import type { FindOrLinkIdentityInput } from '../contracts.ts'
import { getPerson } from '../reads/get-person.ts'
import { listLinkedIdentities } from '../reads/list-linked-identities.ts'
import { makePerson, makeStaff } from '../testing.ts'
import { findOrLinkIdentity } from './find-or-link-identity.ts'

type Options = Parameters<typeof findOrLinkIdentity>[2]

describe('findOrLinkIdentity', () => {
  const db = openTestDatabase()
  let count = 0
  const ofCompany = async () => {
    const domain = `link-${count++}.is`
    const { companyId } = await makeCompany(db, { domain })
    const ctx = testCtx({ database: db.database, scope: { role: 'gate', companyId } })
    const connectionId = timeOrderedIds.next<'sso_connection'>()
    const profile = { displayName: 'Anna', locale: 'is', timeZone: 'Atlantic/Reykjavik' } as const
    const signIn = (
      subject: string,
      email = `${subject}@${domain}`,
      more: Partial<FindOrLinkIdentityInput> = {},
      options: Options = {},
    ) => findOrLinkIdentity(ctx, { connectionId, subject, email, ...profile, ...more }, options)
    return { ctx, companyId, connectionId, domain, signIn }
  }
  const conflict = { code: 'identity.link_conflict' }

  it('makes an account with a proven work address at the first sign-in and knows it afterwards', async () => {
    const { ctx, domain, signIn } = await ofCompany()
    const first = await signIn('anna')
    expect(first.outcome).toBe('created')
    expect(await signIn('anna')).toEqual({ personId: first.personId, outcome: 'known' })
    const asThem = { ...ctx, scope: { role: 'gate', personId: first.personId } as const }
    expect(await getPerson(asThem)).toMatchObject({
      displayName: 'Anna',
      emails: [{ email: `anna@${domain}`, kind: 'work', isVerified: true }],
    })
  })

  it('goes by the subject afterwards, whatever address is sent', async () => {
    const { signIn, domain } = await ofCompany()
    const first = await signIn('anna')
    const other = await makePerson(db, { email: `boss@${domain}` })
    const again = await signIn('anna', other.email)
    expect(again).toEqual({ personId: first.personId, outcome: 'known' })
  })

  it('opens its own account alone: whoever is signed in as somebody else is refused, and nothing moves', async () => {
    const { ctx, domain, signIn } = await ofCompany()
    const first = await signIn('anna')
    const other = await makePerson(db)
    const asOther = { provenPersonId: other.personId }
    await expect(signIn('anna', `renamed@${domain}`, asOther)).rejects.toMatchObject({
      code: 'identity.opens_another',
    })
    const asThem = { ...ctx, scope: { role: 'gate', personId: other.personId } as const }
    expect(await listLinkedIdentities(asThem)).toEqual([])
    const addresses = await db.witness`select email_norm as email from app.person_email
      where person_id = ${first.personId}`
    expect(addresses).toEqual([{ email: `anna@${domain}` }])
    expect(await signIn('anna', undefined, { provenPersonId: first.personId })).toEqual({
      personId: first.personId,
      outcome: 'known',
    })
  })

  it('joins an ordinary account with the same proven address, and tells its owner', async () => {
    const { ctx, companyId, connectionId, domain, signIn } = await ofCompany()
    const { personId } = await makePerson(db, { email: `sara@${domain}` })
    expect(await signIn('sara', `Sara@${domain.toUpperCase()}`)).toEqual({ personId, outcome: 'linked' })
    const asThem = { ...ctx, scope: { role: 'gate', personId } as const }
    expect(await listLinkedIdentities(asThem)).toMatchObject([{ connectionId, companyId }])
    const events = (await announced(db, 'identity.linked')).filter((event) => event.personId === personId)
    expect(events).toMatchObject([{ companyId, payload: { connectionId } }])
  })

  it('does not take over an account whose address was never proven', async () => {
    const { domain, signIn } = await ofCompany()
    const unproven = await makePerson(db, { email: `una@${domain}`, isVerified: false })
    const { personId, outcome } = await signIn('una')
    expect(outcome).toBe('created')
    expect(personId).not.toBe(unproven.personId)
  })

  it('joins accounts of staff, administrators and professionals only by proof', async () => {
    const { companyId, domain, signIn } = await ofCompany()
    const make = (name: string) => makePerson(db, { email: `${name}@${domain}` })
    const [staff, admin, professional] = [await make('staff'), await make('admin'), await make('pro')]
    await makeStaff(db, staff.personId)
    await makeAdmin(db, companyId, { personId: admin.personId })
    const isPrivileged = async (personId: string) => personId === professional.personId
    await expect(signIn('staff')).rejects.toMatchObject(conflict)
    await expect(signIn('admin')).rejects.toMatchObject(conflict)
    await expect(signIn('pro', professional.email, {}, { isPrivileged })).rejects.toMatchObject(conflict)
    const wrongProof = { provenPersonId: staff.personId }
    await expect(signIn('admin', admin.email, wrongProof)).rejects.toMatchObject(conflict)
    const proof = { provenPersonId: admin.personId }
    expect(await signIn('admin', admin.email, proof)).toEqual({ personId: admin.personId, outcome: 'linked' })
  })

  it('never gives an account a second identity of one sign-in, not even by proof', async () => {
    const { domain, signIn } = await ofCompany()
    const { personId } = await signIn('anna')
    const email = `anna@${domain}`
    const changed = { code: 'identity.subject_changed' }
    await expect(signIn('anna-returned', email)).rejects.toMatchObject(changed)
    await expect(signIn('anna-returned', email, { provenPersonId: personId })).rejects.toMatchObject(changed)
  })

  describe('after the company changed its provider', () => {
    const name = 'Anna Jónsdóttir'
    /** Somebody whom the former connection signed in, and how the next one may name them. */
    const atFormer = async () => {
      const company = await ofCompany()
      const { personId } = await company.signIn('anna', undefined, { displayName: name })
      await makeEmployee(db, company.companyId, personId)
      const connectionId = timeOrderedIds.next<'sso_connection'>()
      const succeeds = { connectionId: company.connectionId, name }
      const email = `anna@${company.domain}`
      const signInAnew = (more: Partial<FindOrLinkIdentityInput> = {}, options?: Options) =>
        company.signIn('00u-anna', email, { connectionId, succeeds, ...more }, options)
      return { ...company, former: company.connectionId, personId, connectionId, succeeds, signInAnew }
    }

    it('opens the account of the same name that the former sign-in opened, and both go on', async () => {
      const { personId, connectionId, former, signIn, signInAnew } = await atFormer()
      const succeeds = { connectionId: timeOrderedIds.next<'sso_connection'>(), name }
      await expect(signInAnew({ succeeds })).rejects.toMatchObject(conflict)
      await expect(signInAnew({ succeeds: undefined })).rejects.toMatchObject(conflict)
      expect(await signInAnew()).toEqual({ personId, outcome: 'linked' })
      expect(await signInAnew({ succeeds: undefined })).toEqual({ personId, outcome: 'known' })
      expect(await signIn('anna')).toEqual({ personId, outcome: 'known' })
      const told = await announced(db, 'identity.linked')
      expect(told.filter((event) => event.personId === personId)).toHaveLength(1)
      const recorded = (await audited(db, 'identity.linked')).filter((row) => row.personId === personId)
      expect(recorded.map(({ objectId }) => objectId)).toEqual([former, connectionId])
    })

    it('opens nothing by the address where the name is another, or somebody else is signed in', async () => {
      const { succeeds, signInAnew } = await atFormer()
      for (const other of ['Arna Jónsdóttir', 'Anna', 'anna']) {
        await expect(signInAnew({ succeeds: { ...succeeds, name: other } })).rejects.toMatchObject(conflict)
      }
      const { personId: provenPersonId } = await makePerson(db)
      await expect(signInAnew({ provenPersonId })).rejects.toMatchObject(conflict)
    })

    it('opens nothing of who left, nor of who stands above', async () => {
      const { companyId, personId, signInAnew } = await atFormer()
      await expect(signInAnew({}, { isPrivileged: async () => true })).rejects.toMatchObject(conflict)
      await db.witness`update app.employee set state = 'left', left_at = now()
        where company_id = ${companyId} and person_id = ${personId}`
      await expect(signInAnew()).rejects.toMatchObject(conflict)
    })

    it('opens it for whoever proves the account, whatever its name and standing', async () => {
      const { personId, signInAnew } = await atFormer()
      const proof = { provenPersonId: personId, succeeds: undefined, displayName: 'A. J.' }
      expect(await signInAnew(proof, { isPrivileged: async () => true })).toEqual({
        personId,
        outcome: 'linked',
      })
    })

    it('gives it to one of two who bring its address and its name at once', async () => {
      const { personId, signInAnew } = await atFormer()
      const both = await Promise.allSettled([signInAnew(), signInAnew({ subject: '00u-other' })])
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      const [row] = await db.witness`select count(*)::int as count from app.linked_identity
        where person_id = ${personId}`
      expect(row?.count).toBe(2)
    })
  })

  it('refuses an address outside the domains that this company has proven', async () => {
    const [one, two] = [await ofCompany(), await ofCompany()]
    for (const email of [`anna@${two.domain}`, 'anna@gmail.com', `anna@mail.${one.domain}`]) {
      await expect(one.signIn('anna', email)).rejects.toMatchObject({ code: 'identity.domain_not_verified' })
    }
  })

  it('makes nobody new of an address that the company has struck out, until it is written down again', async () => {
    const { companyId, domain, signIn } = await ofCompany()
    const email = `anna@${domain}`
    await db.witness`insert into app.roster_entry (company_id, id, email, listed_at, removed_at)
      values (${companyId}, gen_random_uuid(), ${email}, now(), now())`
    await expect(signIn('anna')).rejects.toMatchObject({ code: 'identity.struck_off' })
    expect(await db.witness`select 1 from app.person_email where email_norm = ${email}`).toEqual([])
    await db.witness`update app.roster_entry set removed_at = null where email = ${email}`
    expect(await signIn('anna')).toMatchObject({ outcome: 'created' })
    // Whom the account knows already is for the employment to say.
    await db.witness`update app.roster_entry set removed_at = now() where email = ${email}`
    expect(await signIn('anna')).toMatchObject({ outcome: 'known' })
  })

  it('does not let a company use the link of another', async () => {
    const [one, two] = [await ofCompany(), await ofCompany()]
    await one.signIn('anna')
    const { connectionId } = one
    await expect(two.signIn('anna', `anna@${two.domain}`, { connectionId })).rejects.toMatchObject(conflict)
  })

  it('happens at the gate only', async () => {
    const { companyId, domain, connectionId } = await ofCompany()
    const ctx = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    const profile = { displayName: 'Anna', locale: 'is', timeZone: 'UTC' } as const
    await expect(
      findOrLinkIdentity(ctx, { connectionId, subject: 'anna', email: `anna@${domain}`, ...profile }),
    ).rejects.toMatchObject({ code: 'identity.not_allowed' })
  })

  it('makes one account of several first sign-ins at once', async () => {
    const { signIn } = await ofCompany()
    const results = await Promise.all([signIn('eva'), signIn('eva'), signIn('eva'), signIn('eva')])
    expect(new Set(results.map((result) => result.personId)).size).toBe(1)
    expect(results.filter((result) => result.outcome === 'created')).toHaveLength(1)
  })

  it('gives an account to one of two subjects that claim its address at once', async () => {
    const { domain, signIn } = await ofCompany()
    const { email } = await makePerson(db, { email: `shared@${domain}` })
    const results = await Promise.allSettled([signIn('first', email), signIn('second', email)])
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    const [lost] = results.filter((result) => result.status === 'rejected')
    expect(lost?.reason).toMatchObject({ code: 'identity.subject_changed' })
  })

  it('announces the account it makes and audits the link', async () => {
    const { signIn } = await ofCompany()
    const { personId } = await signIn('anna')
    const events = (await announced(db)).filter((event) => event.personId === personId)
    expect(events.map((event) => event.type)).toEqual(['person.created'])
    const entries = (await audited(db)).filter((entry) => entry.personId === personId)
    expect(entries.map((entry) => entry.action)).toEqual(['person.created', 'identity.linked'])
  })
})
