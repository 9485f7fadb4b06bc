import { listAdmins } from '@kara/companies'
import { makeAdmin, makeCompany } from '@kara/companies/testing'
import { makePerson } from '@kara/identity/testing'
import type { PersonId } from '@kara/kernel'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { askedBy, type TestRequest } from '../../../http/testing.ts'
import { action as answer, loader as inviteLoader } from '../../entrance/admin-invite/page.server.ts'
import { loader as adminLoader, action as changeAdmin } from '../admin/page.server.ts'
import { action, loader } from './page.server.ts'

describe('the pages of who runs a company’s side', () => {
  const db = openTestDatabase()

  const as = async (personId: PersonId, wish: TestRequest = {}) =>
    (await askedBy(db, personId, wish)) as never

  async function makeOwned() {
    const owner = await makePerson(db, { displayName: 'Sólveig' })
    const { companyId, name } = await makeCompany(db, { ownerId: owner.personId })
    const params = { companyId }
    const invite = async (email: string, role: string) => {
      const form = { intent: 'invite', email, role, locale: 'is' }
      await action(await as(owner.personId, { params, form }))
      const { invites } = await loader(await as(owner.personId, { params }))
      return String(invites[0]?.id)
    }
    return { owner, companyId, companyName: name, params, invite }
  }

  test('lead from an invitation to a role, and the owner sees under which address', async () => {
    const { owner, companyId, companyName, params, invite } = await makeOwned()
    const colleague = await makePerson(db, { displayName: 'Orri' })
    const inviteId = await invite(colleague.email, 'it')
    const at = { params: { inviteId } }
    expect(await inviteLoader(await as(colleague.personId, at))).toMatchObject({
      step: { name: 'decision', account: 'Orri' },
      inviterName: 'Sólveig',
      companyName,
      role: 'it',
    })
    const accepted = (await answer(
      await as(colleague.personId, { ...at, form: { answer: 'accept' } }),
    )) as Response
    expect(accepted.headers.get('location')).toBe(`/control/${companyId}`)
    const page = await loader(await as(owner.personId, { params }))
    expect(page.invites).toEqual([])
    expect(page.admins).toMatchObject([
      { name: 'Sólveig', isSelf: true, email: null },
      { name: 'Orri', role: 'it', email: colleague.email },
    ])
    expect(await inviteLoader(await as(colleague.personId, at))).toMatchObject({
      step: { name: 'ended', state: 'accepted' },
    })
  })

  test('say to somebody else that it is not theirs, and not whose it is', async () => {
    const { invite } = await makeOwned()
    const at = { params: { inviteId: await invite('orri@mail.test', 'hr') } }
    const { personId } = await makePerson(db, { displayName: 'Somebody Else' })
    const page = await inviteLoader(await as(personId, at))
    expect(page.step).toEqual({ name: 'other', account: 'Somebody Else' })
    expect(JSON.stringify(page)).not.toContain('orri')
    await expect(answer(await as(personId, { ...at, form: { answer: 'accept' } }))).rejects.toMatchObject({
      code: 'companies.admin_invite_missing',
    })
  })

  test('say of an invitation that nobody answered in time that it has expired, and whom to ask', async () => {
    const { companyName, invite } = await makeOwned()
    const colleague = await makePerson(db)
    const at = { params: { inviteId: await invite(colleague.email, 'hr') } }
    await db.witness`update app.admin_invite set expires_at = '2026-11-01T09:00:00Z' where id = ${at.params.inviteId}`
    expect(await inviteLoader(await as(colleague.personId, at))).toMatchObject({
      step: { name: 'ended', state: 'expired' },
      inviterName: 'Sólveig',
      companyName,
    })
    const sent = (await answer(
      await as(colleague.personId, { ...at, form: { answer: 'accept' } }),
    )) as Response
    expect(sent.headers.get('location')).toBe(`/admin-invites/${at.params.inviteId}`)
  })

  test('say to who has a role that the invitation is not needed, and give no second one', async () => {
    const { companyId, invite } = await makeOwned()
    const colleague = await makePerson(db)
    await makeAdmin(db, companyId, { role: 'hr', personId: colleague.personId })
    const at = { params: { inviteId: await invite(colleague.email, 'it') } }
    expect(await inviteLoader(await as(colleague.personId, at))).toMatchObject({ step: { name: 'has' } })
    const sent = (await answer(
      await as(colleague.personId, { ...at, form: { answer: 'accept' } }),
    )) as Response
    expect(sent.headers.get('location')).toBe(`/admin-invites/${at.params.inviteId}`)
    await answer(await as(colleague.personId, { ...at, form: { answer: 'decline' } }))
    expect(await inviteLoader(await as(colleague.personId, at))).toMatchObject({
      step: { name: 'ended', state: 'declined' },
    })
  })

  test('show others who is there, and neither invitations nor a way to change anything', async () => {
    const { companyId, params, invite } = await makeOwned()
    await invite('waiting@mail.test', 'finance')
    const { personId } = await makePerson(db)
    await makeAdmin(db, companyId, { role: 'hr', personId })
    expect(await loader(await as(personId, { params }))).toMatchObject({
      mayChange: false,
      invites: [],
      admins: [{ email: null }, { isSelf: true }],
    })
    const refused = { code: 'web.wrong_role' }
    const form = { intent: 'invite', email: 'friend@mail.test', role: 'owner', locale: 'en' }
    await expect(action(await as(personId, { params, form }))).rejects.toMatchObject(refused)
    const own = { params: { ...params, personId } }
    await expect(adminLoader(await as(personId, own))).rejects.toMatchObject(refused)
  })

  test('change a role and take it away, but never one’s own; the next request is refused', async () => {
    const { owner, companyId, params } = await makeOwned()
    const { personId } = await makePerson(db, { displayName: 'Orri' })
    await makeAdmin(db, companyId, { role: 'it', personId })
    const theirs = { params: { ...params, personId } }
    expect(await adminLoader(await as(owner.personId, theirs))).toMatchObject({ name: 'Orri', role: 'it' })
    await changeAdmin(await as(owner.personId, { ...theirs, form: { intent: 'change', role: 'finance' } }))
    expect(await adminLoader(await as(owner.personId, theirs))).toMatchObject({ role: 'finance' })
    await loader(await as(personId, { params }))
    await changeAdmin(await as(owner.personId, { ...theirs, form: { intent: 'remove' } }))
    await expect(loader(await as(personId, { params }))).rejects.toMatchObject({ code: 'web.not_an_admin' })
    const own = { params: { ...params, personId: owner.personId } }
    expect(await adminLoader(await as(owner.personId, own))).toMatchObject({ isSelf: true })
    await changeAdmin(await as(owner.personId, { ...own, form: { intent: 'remove' } }))
    const ctx = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    expect(await listAdmins(ctx)).toMatchObject([{ personId: owner.personId, role: 'owner' }])
  })
})
