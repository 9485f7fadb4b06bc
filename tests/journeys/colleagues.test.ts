import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { enterCodeFor, openAccount, password } from './accounts.ts'
import { inviteColleague, takeRole, takeShownRole } from './colleagues.ts'
import { acceptTerms } from './employee.ts'
import { createCompany } from './hr.ts'
import { expectAccessible, expectNoWider, lookInIcelandic, type Person, picture } from './open-browser.ts'
import { letPass, nextLetterTo } from './outside.ts'
import { gatherPeople } from './people.ts'

const run = Date.now().toString(36)
const company = {
  name: `Hnjúkur ${run} ehf.`,
  slug: `hnjukur-${run}`,
  domain: `hnjukur-${run}.example`,
  admin: `hildur@hnjukur-${run}.example`,
  password: 'þoka í fjöllum og rigning á heiðum',
}
const orri = `orri@hnjukur-${run}.example`
const fjola = `fjola@hnjukur-${run}.example`

/** An owner shares the work out: who is asked takes the role that is theirs, and sees its pages alone. */
describe('colleagues who help to run a company', () => {
  const { somebody, witness } = gatherPeople('app')
  const { appUrl } = inject('stack')
  let owner: Person
  let itContact: Person
  let finance: Person
  let control = ''
  let link = ''

  const statusOf = async ({ page }: Person, path: string) => (await page.goto(`${control}${path}`))?.status()
  const look = async ({ page }: Person, name: string) => {
    await expectAccessible(page)
    await expectNoWider(page)
    await picture(page, name)
    await lookInIcelandic(page, name)
  }

  /** The list has the same roles to choose from, so what follows waits for the page of this one. */
  async function openRoleOf(page: Page, name: string): Promise<void> {
    await page.getByRole('link', { name: `Change the role of ${name}` }).click()
    await page.getByRole('heading', { name, level: 1 }).waitFor()
  }

  /** Where an act wants a fresh proof; it is still to come when the page is back. */
  async function signInOnceMore(page: Page, email: string, secret: string): Promise<void> {
    await page.getByRole('heading', { name: 'Once more, to be sure' }).waitFor()
    await page.getByRole('button', { name: 'Sign in once more' }).click()
    await page.getByLabel(/email/i).fill(email)
    await page.getByLabel('Password').fill(secret)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByText('Nothing has been changed yet.', { exact: false }).waitFor()
  }

  it('are asked by their address, and read what it is before they have an account', async () => {
    owner = await somebody()
    control = await createCompany(owner.page, company)
    link = await inviteColleague(owner.page, control, { email: orri, role: 'IT contact' })
    await look(owner, 'people')
    itContact = await somebody({ device: 'phone', look: 'dark' })
    await itContact.page.goto(link)
    await itContact.page.getByRole('heading', { name: new RegExp(company.name) }).waitFor()
    await itContact.page.getByText('Domains and the company’s sign-in.').waitFor()
    await itContact.page.getByText('Nobody on the company’s side ever sees that.', { exact: false }).waitFor()
    expect(await itContact.page.getByRole('main').textContent()).not.toContain(orri)
    await look(itContact, 'invitation')
  })

  it('take the role with a new account, and see what is theirs and nothing else', async () => {
    const { page } = itContact
    await page.getByRole('link', { name: 'Create an account' }).click()
    await page.getByLabel('Your name').fill('Orri Stefánsson')
    await page.getByLabel(/email/i).fill(orri)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Create account' }).click()
    await page.waitForURL(/\/sign-up\/code/)
    await enterCodeFor(page, orri)
    await takeShownRole(page)
    expect(await statusOf(itContact, '/sign-in')).toBe(200)
    expect(await statusOf(itContact, '/domains')).toBe(200)
    expect(await statusOf(itContact, '/credits')).toBe(403)
    expect(await statusOf(itContact, '/reports')).toBe(403)
    await page.goto(`${control}/people`)
    await page.getByRole('row', { name: /Orri Stefánsson \(you\).*IT contact/ }).waitFor()
    expect(await page.getByLabel('Email address').count()).toBe(0)
    expect(await page.getByRole('link', { name: /Change the role/ }).count()).toBe(0)
    await look(itContact, 'people-of-it')
    const letter = await nextLetterTo(company.admin, /A colleague has accepted/)
    expect(letter.text).toContain('Orri Stefánsson')
    expect(letter.text).toContain(`${control}/people`)
  })

  it('take it with the account of the invited address alone', async () => {
    link = await inviteColleague(owner.page, control, { email: fjola, role: 'Finance' })
    await itContact.page.goto(link)
    await itContact.page.getByText('This invitation went to another address').waitFor()
    await itContact.page.getByText('You are signed in as Orri Stefánsson.').waitFor()
    await look(itContact, 'invitation-of-another')
    finance = await somebody()
    await openAccount(finance.page, 'Fjóla Bergsdóttir', fjola)
    await finance.page.goto(link)
    await acceptTerms(finance.page)
    await finance.page.getByText('You are signed in as Fjóla Bergsdóttir.').waitFor()
    await look(finance, 'invitation-to-answer')
    await takeRole(finance.page, link)
    expect(await statusOf(finance, '/credits')).toBe(200)
    expect(await statusOf(finance, '/reports')).toBe(200)
    expect(await statusOf(finance, '/sign-in')).toBe(403)
    await finance.page.goto(link)
    await finance.page.getByRole('heading', { name: 'This invitation was accepted before' }).waitFor()
  })

  it('do not take what was taken back, nor what the next invitation replaced', async () => {
    const email = `sara@hnjukur-${run}.example`
    const first = await inviteColleague(owner.page, control, { email, role: 'HR admin' })
    await inviteColleague(owner.page, control, { email, role: 'Reports only' })
    const visitor = await somebody({ device: 'phone' })
    await visitor.page.goto(first)
    await visitor.page.getByRole('heading', { name: 'This invitation was taken back' }).waitFor()
    await look(visitor, 'invitation-taken-back')
    await owner.page.getByRole('button', { name: `Take the invitation to ${email} back` }).click()
    await expect
      .poll(async () => {
        const rows = await witness`select state from app.admin_invite where email_norm = ${email}`
        return rows.map(({ state }) => state)
      })
      .toEqual(['withdrawn', 'withdrawn'])
  })

  it('are asked to help by an owner who has just shown that it is they', async () => {
    const { page } = owner
    const email = `nanna@hnjukur-${run}.example`
    await letPass(witness, 15)
    await page.goto(`${control}/people`)
    await page.getByLabel('Email address').fill(email)
    await page.getByLabel('Finance').check()
    await page.getByRole('button', { name: 'Send the invitation', exact: true }).click()
    await page.getByRole('heading', { name: 'Once more, to be sure' }).waitFor()
    await look(owner, 'proof-before-a-role')
    await signInOnceMore(page, company.admin, company.password)
    expect(await page.getByLabel('Email address').inputValue()).toBe(email)
    expect(await page.getByLabel('Finance').isChecked()).toBe(true)
    expect(await witness`select id from app.admin_invite where email_norm = ${email}`).toEqual([])
    await look(owner, 'people-after-proof')
    await page.getByRole('button', { name: 'Send the invitation', exact: true }).click()
    await page.getByRole('row', { name: new RegExp(`${email}.*Finance.*Waiting`) }).waitFor()
  })

  it('get another role, which counts from their next click', async () => {
    const { page } = owner
    await page.goto(`${control}/people`)
    await openRoleOf(page, 'Fjóla Bergsdóttir')
    await look(owner, 'role-of-a-colleague')
    await page.getByLabel('Reports only').check()
    await page.getByRole('button', { name: 'Change the role', exact: true }).click()
    await page.getByRole('row', { name: /Fjóla Bergsdóttir.*Reports only/ }).waitFor()
    expect(await statusOf(finance, '/credits')).toBe(403)
    expect(await statusOf(finance, '/reports')).toBe(200)
    await nextLetterTo(fjola, /Your role has changed/)
  })

  it('are removed, and the next click of an open session shows nothing of the company', async () => {
    const { page } = owner
    await finance.page.goto(`${control}/reports`)
    await openRoleOf(page, 'Fjóla Bergsdóttir')
    await page.getByText('Take the role away', { exact: true }).click()
    await page.getByText('sees the company’s pages no more', { exact: false }).waitFor()
    await picture(page, 'taking-a-role-away')
    await page.getByRole('button', { name: 'Take the role of Fjóla Bergsdóttir away' }).click()
    await page.getByRole('heading', { name: 'Administrators', level: 1 }).waitFor()
    await expect.poll(() => page.getByRole('row', { name: /Fjóla Bergsdóttir/ }).count()).toBe(0)
    for (const path of ['', '/reports', '/people']) expect(await statusOf(finance, path)).toBe(403)
    await nextLetterTo(fjola, /Your role has ended/)
    await finance.page.goto(`${appUrl}/home`)
    await finance.page.getByRole('heading', { level: 1 }).waitFor()
  })

  it('leave an owner: nobody changes their own role, and who is the only one stays', async () => {
    const { page } = owner
    await page.goto(`${control}/people`)
    expect(await page.getByRole('link', { name: /Change the role of Hildur/ }).count()).toBe(0)
    await openRoleOf(page, 'Orri Stefánsson')
    await page.getByLabel('Owner').check()
    await page.getByRole('button', { name: 'Change the role', exact: true }).click()
    await page.getByRole('row', { name: /Orri Stefánsson.*Owner/ }).waitFor()
    const second = itContact.page
    await second.goto(`${control}/people`)
    if (second.url().includes('/new-terms/')) await acceptTerms(second)
    await openRoleOf(second, 'Hildur Mannauðsdóttir')
    await second.getByLabel('HR admin').check()
    await second.getByRole('button', { name: 'Change the role', exact: true }).click()
    await signInOnceMore(second, orri, password)
    expect(await second.getByLabel('HR admin').isChecked()).toBe(true)
    await second.getByRole('button', { name: 'Change the role', exact: true }).click()
    await second.getByRole('row', { name: /Hildur.*HR admin/ }).waitFor()
    await look(itContact, 'people-of-an-owner')
    await page.goto(`${control}/people`)
    expect(await page.getByLabel('Email address').count()).toBe(0)
    const [self] = await witness`select person_id from app.person_email where email_norm = ${orri}`
    await second.goto(`${control}/people/${self?.person_id}`)
    await second.getByText('This is you').waitFor()
    await look(itContact, 'own-role')
    const owners =
      await witness`select a.person_id from app.company_admin a join app.company c on c.id = a.company_id
      where c.name = ${company.name} and a.role = 'owner' and a.ended_at is null`
    expect(owners).toEqual([{ person_id: self?.person_id }])
    for (const { complaints } of [owner, itContact, finance]) expect(complaints).toEqual([])
  })
})
