import { makeCompany, makeVerifiedDomain } from '@kara/companies/testing'
import { requestPasswordReset, resetPassword, signInWithPassword } from '@kara/identity'
import { codeLettersTo, testIdentityKeys as keys, makePerson } from '@kara/identity/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { companyCtx, makeConnectionRow, openGateCtx } from '../testing.ts'
import { activateConnection } from '../verbs/activate-connection.ts'
import { isSsoRequiredFor } from './find-live-connection.ts'

const password = 'a quiet morning walk'
const clientAddress = '203.0.113.61'

/** What a company's decision means for accounts that were there before; states are switched in `activate-connection`. */
describe('accounts of a company that requires its own sign-in', () => {
  const db = openTestDatabase()

  async function required(domain: string) {
    const company = await makeCompany(db, { domain })
    const connectionId = await makeConnectionRow(db, company, { state: 'required' })
    const ctx = openGateCtx(db)
    const outside = { ssoRequiredFor: (name: string) => isSsoRequiredFor(ctx, name) }
    const enter = (email: string, by = password) =>
      signInWithPassword(ctx, { email, password: by, clientAddress }, keys, outside)
    const ask = (email: string) =>
      requestPasswordReset(ctx, { email, locale: 'en', clientAddress }, keys, outside)
    const disable = () => activateConnection(companyCtx(db, company), { connectionId, to: 'disabled' })
    return { companyId: company.companyId, ctx, outside, enter, ask, disable }
  }
  const refused = { code: 'identity.sso_required' }

  it('open by their password again once it is switched off, or by a new one (flow 3, E-d)', async () => {
    const { ctx, outside, enter, ask, disable } = await required('once-required.test')
    const [had, never] = [`had@once-required.test`, `never@once-required.test`]
    const { personId } = await makePerson(db, { email: had, kind: 'work', password })
    const other = await makePerson(db, { email: never, kind: 'work' })
    await expect(enter(had)).rejects.toMatchObject(refused)
    await expect(ask(never)).rejects.toMatchObject(refused)
    await disable()
    expect(await enter(had)).toEqual({ outcome: 'signed_in', personId })
    const { codeId } = await ask(never)
    const code = (await codeLettersTo(db, never)).at(-1)?.code ?? ''
    await resetPassword(ctx, { codeId, code, password: 'another quiet walk' }, keys, outside)
    expect(await enter(never, 'another quiet walk')).toEqual({
      outcome: 'signed_in',
      personId: other.personId,
    })
  })

  it('open by a private address and its password meanwhile, as before (flow 3, E-e)', async () => {
    const { enter, ask } = await required('still-required.test')
    const [work, own] = ['birna@still-required.test', 'birna@own.test']
    const { personId } = await makePerson(db, { email: work, kind: 'work', password })
    await db.witness`insert into app.person_email (id, person_id, email, email_norm, kind, verified_at, created_at)
      values (gen_random_uuid(), ${personId}, ${own}, ${own}, 'private', now(), now())`
    await expect(enter(work)).rejects.toMatchObject(refused)
    expect(await enter(own)).toEqual({ outcome: 'signed_in', personId })
    expect((await ask(own)).email).toBe(own)
  })

  it('open by their password where their domain comes that way, as a contractor’s does (A5)', async () => {
    const { companyId, enter, ask } = await required('staff-required.test')
    const [staff, contractor] = ['anna@staff-required.test', 'vera@contractors-required.test']
    await makeVerifiedDomain(db, companyId, 'contractors-required.test', 'password')
    await makePerson(db, { email: staff, kind: 'work', password })
    const { personId } = await makePerson(db, { email: contractor, kind: 'work', password })
    await expect(enter(staff)).rejects.toMatchObject(refused)
    expect(await enter(contractor)).toEqual({ outcome: 'signed_in', personId })
    expect((await ask(contractor)).email).toBe(contractor)
  })
})
