import { listAdmins, listDomains } from '@kara/companies'
import { makeAdmin, makeCompany } from '@kara/companies/testing'
import { makePerson } from '@kara/identity/testing'
import { listConnections, listDirectories } from '@kara/sso'
import { makeConnectionRow } from '@kara/sso/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { action as changeAdmin } from '../../faces/control/admin/page.server.ts'
import {
  action as saveConnection,
  loader as wizard,
} from '../../faces/control/connect-sign-in/page.server.ts'
import { action as changeDirectories } from '../../faces/control/directories/page.server.ts'
import { action as changeDomains } from '../../faces/control/domains/page.server.ts'
import { action as changePeople } from '../../faces/control/people/page.server.ts'
import { action as switchSignIn } from '../../faces/control/sign-in/page.server.ts'
import { adminCtx } from '../../http/ctx.server.ts'
import { askedBy, type TestRequest, testArgs, testPlatform } from '../../http/testing.ts'

type Action = (args: never) => Promise<unknown>

describe('who decides who gets in, or who runs the company, has just shown that it is they', () => {
  const db = openTestDatabase()

  async function makeRun() {
    const { personId } = await makePerson(db)
    const company = await makeCompany(db, { ownerId: personId, domain: `proven-${crypto.randomUUID()}.test` })
    const { companyId } = company
    const connectionId = await makeConnectionRow(db, company, { state: 'optional' })
    const colleague = await makeAdmin(db, companyId, { role: 'hr' })
    const ask = async (wish: TestRequest) =>
      (await askedBy(db, personId, { ...wish, params: { companyId, ...wish.params } })) as never
    const ctx = adminCtx(testArgs(await testPlatform(db)), { personId, companyId, role: 'owner' })
    return { ask, ctx, companyId, connectionId, colleague }
  }

  /** Where a form that comes a quarter of an hour after the sign-in is led. */
  async function ledTo(run: Awaited<ReturnType<typeof makeRun>>, action: Action, wish: TestRequest) {
    const refused: unknown = await action(await run.ask({ ...wish, minutesLater: 15 })).catch(
      (error: unknown) => error,
    )
    const address = (refused as Response).headers.get('location') ?? ''
    const { pathname, searchParams } = new URL(address, 'http://app.localhost')
    expect(pathname).toBe('/confirm')
    expect(searchParams.get('again')).toBe('1')
    return new URL(searchParams.get('to') ?? '', 'http://app.localhost')
  }

  test('before a sign-in is switched; the switch is found as it was left', async () => {
    const run = await makeRun()
    const { connectionId, companyId } = run
    const form = { connectionId, to: 'disabled' }
    const back = await ledTo(run, switchSignIn, { form })
    expect(back.pathname).toBe(`/control/${companyId}/sign-in`)
    expect(Object.fromEntries(back.searchParams)).toEqual({
      connection: connectionId,
      to: 'disabled',
      proven: '1',
    })
    expect((await listConnections(run.ctx)).map(({ state }) => state)).toEqual(['optional'])
    await switchSignIn(await run.ask({ form, minutesLater: 9 }))
    expect((await listConnections(run.ctx)).map(({ state }) => state)).toEqual(['disabled'])
  })

  test('before a domain lets people in otherwise, and not before its record is looked up', async () => {
    const run = await makeRun()
    const domainId = String((await listDomains(run.ctx))[0]?.id)
    const entry = await ledTo(run, changeDomains, { form: { intent: 'remove', domainId } })
    expect(entry.pathname).toBe(`/control/${run.companyId}/domains`)
    expect(await listDomains(run.ctx)).toHaveLength(1)
    const added = await changeDomains(
      await run.ask({ form: { intent: 'add', name: `${run.companyId}.test` }, minutesLater: 15 }),
    )
    expect((added as Response).headers.get('location')).toBe(`/control/${run.companyId}/domains`)
  })

  test('before a directory is connected; what was typed comes back', async () => {
    const run = await makeRun()
    const form = { intent: 'connect', kind: 'okta', label: 'Our Okta' }
    const back = await ledTo(run, changeDirectories, { form })
    expect(Object.fromEntries(back.searchParams)).toEqual({ kind: 'okta', label: 'Our Okta', proven: '1' })
    expect(await listDirectories(run.ctx, (await testPlatform(db)).sso)).toEqual([])
  })

  test('before somebody is asked to take a role; whom and which comes back', async () => {
    const run = await makeRun()
    const typed = { email: 'orri@proven.test', role: 'it', locale: 'is' }
    const back = await ledTo(run, changePeople, { form: { intent: 'invite', ...typed } })
    expect(Object.fromEntries(back.searchParams)).toEqual({ ...typed, proven: '1' })
  })

  test('before a role is changed or taken away', async () => {
    const run = await makeRun()
    const params = { personId: run.colleague.personId }
    const changed = await ledTo(run, changeAdmin, { params, form: { intent: 'change', role: 'owner' } })
    expect(changed.searchParams.get('role')).toBe('owner')
    await ledTo(run, changeAdmin, { params, form: { intent: 'remove' } })
    const admins = await listAdmins(run.ctx)
    expect(admins.find(({ personId }) => personId === params.personId)?.role).toBe('hr')
  })

  test('before a provider is saved beside one in use: the page says so first, and a form keeps what it holds', async () => {
    const run = await makeRun()
    const path = `/control/${run.companyId}/sign-in/new?provider=okta`
    expect(await wizard(await run.ask({ path }))).toMatchObject({ proveAt: null })
    const { proveAt } = await wizard(await run.ask({ path, minutesLater: 15 }))
    expect(proveAt).toBe(`/confirm?${new URLSearchParams({ to: path })}&again=1`)
    const form = { label: 'Okta', metadataXml: '<EntityDescriptor/>', metadataUrl: '' }
    const reply = await saveConnection(await run.ask({ path, form, minutesLater: 15 }))
    expect(JSON.stringify(reply)).toContain('in another tab of this browser')
    expect(JSON.stringify(reply)).toContain('EntityDescriptor')
    expect(await listConnections(run.ctx)).toHaveLength(1)
  })
})
