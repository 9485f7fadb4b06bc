import { makeAdmin, makeCompany } from '@kara/companies/testing'
import { makeProfessional } from '@kara/directory/testing'
import { startSession } from '@kara/identity'
import { makePerson, makeStaff } from '@kara/identity/testing'
import type { CompanyId, PersonId } from '@kara/kernel'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { gateCtx } from './ctx.server.ts'
import { enter } from './enter.server.ts'
import {
  requireAdmin,
  requireHub,
  requirePerson,
  requireProfessional,
  requireSignInKeeper,
  requireStaff,
} from './guards.server.ts'
import { cookiesSet, enterWithTerms, type TestRequest, testArgs, testPlatform } from './testing.ts'

describe('guards', () => {
  const db = openTestDatabase()
  const visit = async (wish: TestRequest = {}) => testArgs(await testPlatform(db), wish)

  async function signedIn(personId: PersonId, wish: TestRequest = {}, by?: CompanyId) {
    const args = await visit(wish)
    const host = args.context.visit.host.name
    const way = by ? ({ method: 'sso', companyId: by } as const) : ({ method: 'password' } as const)
    const { token } = await startSession(gateCtx(args), { personId, host, ...way })
    return visit({ ...wish, cookies: { ...wish.cookies, '__Host-session': token } })
  }

  test('somebody who is not signed in is led to the sign-in and back', async () => {
    const refusal = await requirePerson(await visit({ path: '/home?page=2' })).catch((thrown) => thrown)
    expect((refusal as Response).headers.get('location')).toBe('/sign-in?to=%2Fhome%3Fpage%3D2')
  })

  test('a form that was sent without a session is refused, not repeated', async () => {
    const refused = requirePerson(await visit({ form: { a: '1' } }))
    await expect(refused).rejects.toMatchObject({ kind: 'not_signed_in', code: 'web.sign_in_first' })
  })

  test('a person acts as themself, and on a hub for its company', async () => {
    const { personId } = await makePerson(db)
    const { companyId } = await makeCompany(db)
    expect(await requirePerson(await signedIn(personId))).toMatchObject({
      actor: { kind: 'person', personId },
      scope: { role: 'person', personId },
    })
    const hub = {
      companyId,
      hubId: companyId as never,
      state: 'published',
      version: 1,
      canonicalHost: 'x',
    } as const
    const host = { kind: 'hub', name: 'x.localhost:3000', origin: 'http://x.localhost:3000', hub } as const
    expect((await requirePerson(await signedIn(personId, { host }))).scope).toMatchObject({ companyId })
  })

  test('an administrator acts for the company of their choice, never for another', async () => {
    const { personId } = await makePerson(db)
    const [one, two, foreign] = [await makeCompany(db), await makeCompany(db), await makeCompany(db)]
    for (const { companyId } of [one, two]) {
      await db.witness`insert into app.company_admin (company_id, person_id, role, created_at)
        values (${companyId}, ${personId}, 'it', now())`
    }
    const choosing = (companyId: string) => signedIn(personId, { cookies: { '__Host-company': companyId } })
    for (const { companyId } of [one, two]) {
      expect((await requireAdmin(await choosing(companyId))).scope).toEqual({
        role: 'company',
        companyId,
        personId,
      })
    }
    const ctx = await requireAdmin(await choosing(foreign.companyId))
    expect(ctx.scope).not.toMatchObject({ companyId: foreign.companyId })
    await expect(requireAdmin(await choosing(one.companyId), 'owner', 'hr')).rejects.toMatchObject({
      code: 'web.wrong_role',
    })
  })

  test('an owner past the sign-in reaches its settings, in that company, and no account of theirs', async () => {
    const [{ companyId }, other] = [await makeCompany(db), await makeCompany(db)]
    const { personId } = await makePerson(db)
    for (const id of [companyId, other.companyId]) await makeAdmin(db, id, { role: 'owner', personId })
    const door = await visit()
    await enter(door, { personId, companyId, method: 'break_glass' })
    const at = (named: CompanyId, wish: TestRequest = {}) =>
      visit({ ...wish, cookies: cookiesSet(door), params: { companyId: named } })
    expect(await requireSignInKeeper(await at(companyId))).toMatchObject({
      actor: { kind: 'past_sign_in', personId, companyId },
      scope: { role: 'company', companyId, personId },
    })
    const onlyThat = { kind: 'not_allowed', code: 'web.past_sign_in' }
    await expect(requireSignInKeeper(await at(other.companyId))).rejects.toMatchObject(onlyThat)
    await expect(requireAdmin(await at(companyId))).rejects.toMatchObject(onlyThat)
    await expect(requireAdmin(await at(companyId), 'owner')).rejects.toMatchObject(onlyThat)
    for (const guard of [requirePerson, requireProfessional, requireStaff]) {
      await expect(guard(await at(companyId, { form: { a: '1' } }))).rejects.toMatchObject({
        code: 'web.sign_in_first',
      })
    }
    await db.witness`update app.company_admin set role = 'hr'
      where company_id = ${companyId} and person_id = ${personId}`
    await expect(requireSignInKeeper(await at(companyId, { form: { a: '1' } }))).rejects.toMatchObject({
      code: 'web.sign_in_first',
    })
  })

  test('a professional who is an employee, too, opens their clients by their own sign-in alone (flow 3, E-f)', async () => {
    const { personId, professionalId } = await makeProfessional(db)
    const { companyId } = await makeCompany(db)
    const path = '/work/clients'
    await enterWithTerms(await visit(), personId)
    expect((await requireProfessional(await signedIn(personId, { path }))).scope).toMatchObject({
      professionalId,
    })
    const through = await signedIn(personId, { path }, companyId)
    expect(await requirePerson(through)).toMatchObject({ scope: { role: 'person', personId } })
    const refusal = await requireProfessional(through).catch((thrown) => thrown)
    expect((refusal as Response).headers.get('location')).toBe(
      '/sign-in?to=%2Fwork%2Fclients&as=professional',
    )
    await expect(
      requireProfessional(await signedIn(personId, { path, form: { a: '1' } }, companyId)),
    ).rejects.toMatchObject({ code: 'web.sign_in_first' })
  })

  test('somebody of support who is an employee, too, opens the console by their own sign-in alone', async () => {
    const { personId } = await makePerson(db)
    await makeStaff(db, personId)
    const { companyId } = await makeCompany(db)
    const path = '/console/names'
    expect((await requireStaff(await signedIn(personId, { path }))).scope).toMatchObject({ role: 'support' })
    const refusal = await requireStaff(await signedIn(personId, { path }, companyId)).catch(
      (thrown) => thrown,
    )
    expect((refusal as Response).headers.get('location')).toBe('/sign-in?to=%2Fconsole%2Fnames&as=staff')
  })

  test('other sides of the product refuse whoever does not stand there', async () => {
    const { personId } = await makePerson(db)
    const args = await signedIn(personId)
    await expect(requireProfessional(args)).rejects.toMatchObject({ code: 'web.not_a_professional' })
    await expect(requireStaff(args)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(requireHub(args)).rejects.toMatchObject({ code: 'web.no_hub' })
  })
})
