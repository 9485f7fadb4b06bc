import {
  acceptAdminInvite,
  changeAdminRole,
  declineAdminInvite,
  inviteAdmin,
  removeAdmin,
  sendAdminInviteAgain,
  withdrawAdminInvite,
} from '@kara/companies'
import { makeAdmin, makeCompany } from '@kara/companies/testing'
import { makePerson } from '@kara/identity/testing'
import { makeSetUpLink, withdrawSetUpLink } from '@kara/sso'
import { companyCtx, testKeys } from '@kara/sso/testing'
import { announced, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { SetUpLinkMade } from '../rules/payloads.ts'
import { deliveries, drainNotices, openPostOffice } from '../testing.ts'
import { planAdminInvite, planNewsForOwners, planNewsOfRole, planSetUpLink } from './plan-set-up-link.ts'

describe('sending IT their set-up link', () => {
  const db = openTestDatabase()
  const office = openPostOffice()

  it('reaches the address once, with the link, and names no company in its subject', async () => {
    const company = await makeCompany(db)
    const ctx = companyCtx(db, company)
    const { token } = await makeSetUpLink(ctx, { email: 'egill@it.test', locale: 'is' }, testKeys)
    await drainNotices(db, office, ctx.clock)
    await drainNotices(db, office, ctx.clock)
    const [letter, ...more] = await office.lettersTo('egill@it.test')
    expect(more).toEqual([])
    expect(letter?.subject).toBe('Innskráning sem þarf að setja upp')
    expect(letter?.text).toContain(`/set-up-link/${token}`)
    expect(letter?.text).toContain(company.name)
    expect((await deliveries(db)).filter((row) => row.letter === 'set_up_link')).toMatchObject([
      { recipientKind: 'address', emailDomain: 'it.test', personId: null, state: 'sent' },
    ])
  })

  it('is not sent when the link was withdrawn meanwhile, and never for one that is copied', async () => {
    const ctx = companyCtx(db, await makeCompany(db))
    await makeSetUpLink(ctx, { locale: 'en' }, testKeys)
    await makeSetUpLink(ctx, { email: 'late@it.test', locale: 'en' }, testKeys)
    await withdrawSetUpLink(ctx)
    await drainNotices(db, office, ctx.clock)
    expect(await office.lettersTo('late@it.test')).toEqual([])
  })

  it('is planned by jobs only', async () => {
    const [event] = await announced(db, 'sso_set_up_link.made')
    const ctx = companyCtx(db, await makeCompany(db))
    await expect(planSetUpLink(ctx, SetUpLinkMade.parse(event?.payload))).rejects.toMatchObject({
      code: 'notifications.only_as_job',
    })
  })
})

describe('the letters of who helps to run a company’s side', () => {
  const db = openTestDatabase()
  const office = openPostOffice()

  async function makeOwned() {
    const owner = await makePerson(db, { displayName: 'Sólveig Jónsdóttir' })
    const company = await makeCompany(db, { ownerId: owner.personId })
    const colleague = await makePerson(db, { displayName: 'Orri Stefánsson', locale: 'is' })
    const side = { role: 'company', companyId: company.companyId, personId: owner.personId } as const
    const ctx = testCtx({ database: db.database, scope: side })
    const scope = { role: 'person', personId: colleague.personId } as const
    const own = testCtx({ database: db.database, scope, clock: ctx.clock })
    return { owner, company, colleague, ctx, own }
  }
  const subjects = async (email: string) => (await office.lettersTo(email)).map(({ subject }) => subject)

  it('bring the invitation to the address once, and again when it is sent again, and name no company outside', async () => {
    const { company, colleague, ctx } = await makeOwned()
    const { id } = await inviteAdmin(ctx, { email: colleague.email, role: 'it', locale: 'is' })
    await drainNotices(db, office, ctx.clock)
    await drainNotices(db, office, ctx.clock)
    const [letter, ...more] = await office.lettersTo(colleague.email)
    expect(more).toEqual([])
    expect(letter?.subject).toBe('Boð frá vinnufélaga')
    for (const said of [
      `/admin-invites/${id}`,
      company.name,
      'Sólveig Jónsdóttir',
      'Tengiliður tölvudeildar',
    ])
      expect(letter?.text).toContain(said)
    expect((await deliveries(db)).filter((row) => row.letter === 'admin_invite')).toMatchObject([
      { recipientKind: 'address', emailDomain: 'mail.test', personId: null, state: 'sent' },
    ])
    ctx.clock.advance({ hours: 1 })
    await sendAdminInviteAgain(ctx, { inviteId: id })
    await drainNotices(db, office, ctx.clock)
    expect(await office.lettersTo(colleague.email)).toHaveLength(2)
  })

  it('do not bring an invitation that was taken back', async () => {
    const { ctx } = await makeOwned()
    const { id } = await inviteAdmin(ctx, { email: 'late@colleague.test', role: 'hr', locale: 'en' })
    await withdrawAdminInvite(ctx, { inviteId: id })
    await drainNotices(db, office, ctx.clock)
    expect(await office.lettersTo('late@colleague.test')).toEqual([])
  })

  it('tell every owner who accepted, and not who accepted', async () => {
    const { owner, company, colleague, ctx, own } = await makeOwned()
    const second = await makePerson(db)
    await makeAdmin(db, company.companyId, { role: 'owner', personId: second.personId })
    const hr = await makePerson(db)
    await makeAdmin(db, company.companyId, { role: 'hr', personId: hr.personId })
    const { id } = await inviteAdmin(ctx, { email: colleague.email, role: 'owner', locale: 'en' })
    await acceptAdminInvite(own, { inviteId: id })
    await drainNotices(db, office, ctx.clock)
    for (const { email } of [owner, second]) {
      const [letter, ...more] = await office.lettersTo(email)
      expect(more).toEqual([])
      expect(letter).toMatchObject({ subject: 'A colleague has accepted' })
      expect(letter?.text).toContain('Orri Stefánsson')
      expect(letter?.text).toContain(`/control/${company.companyId}/people`)
    }
    expect(await office.lettersTo(hr.email)).toEqual([])
    expect(await subjects(colleague.email)).toEqual([])
  })

  it('tell the owners that it was declined, and name nobody', async () => {
    const { owner, colleague, ctx, own } = await makeOwned()
    const { id } = await inviteAdmin(ctx, { email: colleague.email, role: 'hr', locale: 'en' })
    await declineAdminInvite(own, { inviteId: id })
    await drainNotices(db, office, ctx.clock)
    const [letter] = await office.lettersTo(owner.email)
    expect(letter?.subject).toBe('An invitation was declined')
    for (const said of [colleague.email, 'Orri']) expect(letter?.text).not.toContain(said)
  })

  it('tell somebody of another role, and that it ended, if it is still so', async () => {
    const { company, colleague, ctx } = await makeOwned()
    const { personId, email } = colleague
    await makeAdmin(db, company.companyId, { role: 'it', personId })
    await changeAdminRole(ctx, { personId, role: 'finance' })
    await drainNotices(db, office, ctx.clock)
    expect(await subjects(email)).toEqual(['Hlutverk þitt hefur breyst'])
    ctx.clock.advance({ hours: 1 })
    await changeAdminRole(ctx, { personId, role: 'hr' })
    await removeAdmin(ctx, { personId })
    await drainNotices(db, office, ctx.clock)
    expect((await subjects(email)).toSorted()).toEqual([
      'Hlutverk þitt hefur breyst',
      'Hlutverki þínu er lokið',
    ])
  })

  it('are planned by jobs only', async () => {
    const { company, ctx, owner } = await makeOwned()
    const { companyId } = company
    const refused = { code: 'notifications.only_as_job' }
    const inviteId = crypto.randomUUID() as never
    const sentAt = ctx.clock.now().toString()
    await expect(planAdminInvite(ctx, { companyId, inviteId, sentAt })).rejects.toMatchObject(refused)
    const declined = { companyId, cause: inviteId, news: 'declined' } as const
    await expect(planNewsForOwners(ctx, declined)).rejects.toMatchObject(refused)
    const removed = { companyId, toldId: owner.personId, cause: sentAt, news: 'removed' } as const
    await expect(planNewsOfRole(ctx, removed)).rejects.toMatchObject(refused)
  })
})
