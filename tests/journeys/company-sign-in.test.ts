import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openAccount, signInByCode, signInByPassword, signInThere } from './accounts.ts'
import { inviteColleague, takeShownRole } from './colleagues.ts'
import { connectSignIn, createCompany, proveDomain } from './hr.ts'
import {
  expectAccessible,
  expectNoWider,
  lookInIcelandic,
  newPerson,
  openBrowser,
  type Person,
  picture,
} from './open-browser.ts'
import { letPass, lettersTo, nextLetterTo, openWitness, waitFor } from './outside.ts'

const company = {
  name: 'Hvammur ehf.',
  slug: 'hvammur',
  domain: 'hvammur.example',
  admin: 'hildur@hvammur.example',
  password: 'kleinur og kaffi á þriðjudögum',
}

/** From the first page to a sign-in that a company requires, by one administrator without staff. */
describe('a company that requires its own sign-in', () => {
  const witness = openWitness()
  /** Has an account with a password from before. */
  const [early, earlyName] = [`signy@${company.domain}`, 'Signý Ósk']
  const colleague = `rut@${company.domain}`
  let earlier: Person
  let owner: Person
  let browser: Browser
  let hr: Person
  let control = ''
  let firstCode = ''
  const { sandboxUrl } = inject('stack')

  beforeAll(async () => {
    browser = await openBrowser()
    hr = await newPerson(browser)
    earlier = await newPerson(browser, { device: 'phone' })
  })
  afterAll(async () => {
    await browser.close()
    await witness.end()
  })

  const confirm = (page: Page) => page.getByRole('button', { name: 'Require company sign-in', exact: true })
  const openSwitch = (page: Page) => page.getByText('Require it', { exact: true }).click()

  it('has its first successful test without staff', async () => {
    control = await createCompany(hr.page, company)
    firstCode = (await nextLetterTo(company.admin, /code/)).id
    await proveDomain(hr.page, control, company)
    await connectSignIn(hr.page, control, company)
  })

  it('cannot require it after the test of one person, and reads who is missing', async () => {
    await openSwitch(hr.page)
    await hr.page.getByText('One more colleague must test', { exact: false }).waitFor()
    expect(await confirm(hr.page).isDisabled()).toBe(true)
    await expectAccessible(hr.page)
    await picture(hr.page, 'one-tester-missing')
  })

  it('requires it after a colleague’s test, and reads before what that does to whom', async () => {
    const { page, complaints } = hr
    await openAccount(earlier.page, earlyName, early)
    const opened = page.waitForEvent('popup')
    await page.getByRole('button', { name: 'Test sign-in', exact: true }).click()
    const test = await opened
    await test.waitForURL((url) => url.origin === sandboxUrl)
    await test.getByRole('button', { name: new RegExp(`bjarni@${company.domain}`) }).click()
    await test.getByText('The test sign-in went through').waitFor()
    await test.close()
    await page.reload()
    await openSwitch(page)
    await page
      .getByText(`Password sign-in stops for every account with an address at ${company.domain}`)
      .waitFor()
    await page.getByText('has decided that its people sign in here').waitFor()
    await page.getByText('Fewer than ten accounts at your domains are concerned').waitFor()
    await page.getByText('Who is signed in with a password now keeps their own pages').waitFor()
    await page.getByText('Who runs the company’s side shows their password once').waitFor()
    await expectAccessible(page)
    await picture(page, 'require-effect')
    await confirm(page).click()
    await page.getByText('Company sign-in is now required.').first().waitFor()
    expect(complaints).toEqual([])
  })

  it('leaves what is open to its person, refuses the password with its reason and joins the account', async () => {
    await earlier.page.goto(`${inject('stack').appUrl}/home/sessions`)
    expect(new URL(earlier.page.url()).pathname).toBe('/home/sessions')
    const { page, complaints, close } = await newPerson(browser, { device: 'phone' })
    await comeThroughCompany(page)
    await page.getByText(/now opens the account that you had/).waitFor()
    await picture(page, 'joined-at-the-app')
    await nextLetterTo(early, /new way to sign in/i)
    const owners = await witness`select distinct p.display_name as name from app.person p
      join app.person_email e on e.person_id = p.id and e.email_norm = ${early}
      join app.linked_identity l on l.person_id = p.id`
    expect(owners.map(({ name }) => name)).toEqual([earlyName])
    await comeThroughCompany(page)
    await page.waitForURL((url) => url.pathname === '/home')
    expect(await page.getByText(/now opens the account that you had/).count()).toBe(0)
    expect(complaints).toEqual([])
    await close()
  })

  it('opens its own side by it as well, once the password has shown whose the account is', async () => {
    owner = await newPerson(browser, { device: 'phone', look: 'dark' })
    const { page } = owner
    await goToCompany(page, company.admin)
    await page.getByText(/already an account with this address, and another sign-in opens it/).waitFor()
    await page.getByText('Any way that opened it before will do: its password', { exact: false }).waitFor()
    await page.getByRole('link', { name: 'Sign in to my account first' }).click()
    await page.waitForURL((url) => url.pathname === '/sign-in')
    await page.getByLabel(/email/i).fill(company.admin)
    await page.getByLabel('Password').fill(company.password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByText(/You are signed in to your account now/).waitFor()
    await expectAccessible(page)
    await expectNoWider(page)
    await picture(page, 'proved-at-the-app')
    await lookInIcelandic(page, 'proved-at-the-app')
    await page.getByRole('button', { name: 'Go through my company again' }).click()
    await signInThere(page, company.admin)
    await page.getByText(/now opens the account that you had/).waitFor()
    await page.context().clearCookies()
    await goToCompany(page, company.admin)
    await page.waitForURL(isBack)
    expect((await page.goto(`${control}/people`))?.status()).toBe(200)
    await page.getByText('You are the only owner').waitFor()
    await expectNoWider(page)
    await picture(page, 'only-owner')
  })

  it('gives a role to a colleague who has no account and no password, by its sign-in alone', async () => {
    const link = await inviteColleague(owner.page, control, { email: colleague, role: 'HR admin' })
    const { page, complaints, close } = await newPerson(browser, { device: 'phone' })
    await page.goto(link)
    await page.getByRole('link', { name: 'Sign in', exact: true }).click()
    await page.waitForURL((url) => url.pathname === '/sign-in')
    await leaveFor(page, colleague)
    await takeShownRole(page)
    expect((await page.goto(`${control}/reports`))?.status()).toBe(200)
    const roles = await witness`select distinct a.role, c.hash as password from app.company_admin a
      join app.person_email e on e.person_id = a.person_id and e.email_norm = ${colleague}
      left join app.password_credential c on c.person_id = a.person_id`
    expect(roles).toEqual([{ role: 'hr', password: null }])
    expect([...complaints, ...owner.complaints]).toEqual([])
    await close()
    await owner.close()
  })

  const isBack = (url: URL) =>
    url.origin === inject('stack').appUrl && !url.pathname.startsWith('/sso') && url.pathname !== '/sign-in'

  async function goToCompany(page: Page, email: string): Promise<void> {
    await page.goto(`${inject('stack').appUrl}/sign-in`)
    await leaveFor(page, email)
  }

  /** From the sign-in, where the password is refused, through the company. */
  async function leaveFor(page: Page, email: string): Promise<void> {
    await page.getByLabel(/email/i).fill(email)
    await page.getByLabel('Password').fill('whatever it was before')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByText('has decided that its people sign in here').waitFor()
    await page.getByRole('button', { name: 'Go to your company’s sign-in' }).click()
    await signInThere(page, email)
  }

  /** The password is refused, and the one button beside the reason leads to the company. */
  async function comeThroughCompany(page: Page): Promise<void> {
    await page.context().clearCookies()
    await signInByPassword(page, early)
    await page.getByText('has decided that its people sign in here').waitFor()
    await page.getByRole('button', { name: 'Go to your company’s sign-in' }).click()
    await signInThere(page, early)
    await page.waitForURL((url) => url.origin === inject('stack').appUrl && !url.pathname.startsWith('/sso'))
  }

  it('is shut by a certificate that we do not hold: who tries reads who can act, at the app as well', async () => {
    await fetch(`${sandboxUrl}/control/idp/${company.slug}/rotate`, { method: 'POST' })
    const people = [
      await newPerson(browser, { device: 'phone', locale: 'is' }),
      await newPerson(browser, { device: 'phone', look: 'dark' }),
      await newPerson(browser),
    ]
    for (const { page } of [...people, ...people]) await trySignIn(page)
    const [icelandic, english] = people as [Person, Person, Person]
    await english.page.getByText('We could not verify the signature of', { exact: false }).waitFor()
    await expectAccessible(english.page)
    await picture(english.page, 'shut-at-the-app')
    await expectAccessible(icelandic.page)
    await picture(icelandic.page, 'shut-at-the-app-is')
    await icelandic.page.getByRole('link', { name: 'Byrja aftur' }).click()
    await icelandic.page.waitForURL(/\/sign-in$/)
    for (const person of people) {
      expect(person.complaints).toEqual([])
      await person.close()
    }
  })

  it('lets its owner in past it meanwhile, by password and code; the first sign-in that works ends it', async () => {
    const { subject } = await nextLetterTo(company.admin, /Nobody can sign in/)
    expect(subject).not.toContain(company.name)
    const owner = await newPerson(browser)
    const { page } = owner
    await page.goto(`${inject('stack').appUrl}/sign-in/owner`)
    await page.getByLabel(/email/i).fill(company.admin)
    await page.getByLabel('Password').fill(company.password)
    await page.getByRole('button', { name: 'Send me a code' }).click()
    await page.waitForURL(/owner\/code/)
    const code = await waitFor('the owner’s code', async () => {
      const [letter] = await lettersTo(company.admin, /code/)
      return letter && letter.id !== firstCode && /(\d{3})\s(\d{3})/.exec(letter.text)?.slice(1).join('')
    })
    await page.getByLabel('Code').first().fill(code)
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.waitForURL(/\/control\/.+\/sign-in$/)
    await page.getByText('Nobody can sign in: another certificate signs now').waitFor()
    await expectAccessible(page)
    await picture(page, 'shut-card')
    await lookInIcelandic(page, 'shut-card')
    await nextLetterTo(company.admin, /owner signed in another way/)
    await page.getByRole('link', { name: 'Load the new metadata' }).first().click()
    const metadata = await fetch(`${sandboxUrl}/saml/${company.slug}/metadata?domain=${company.domain}`)
    await page.getByLabel('Or its text').fill(await metadata.text())
    await page.getByRole('button', { name: 'Check and save', exact: false }).first().click()
    await page.waitForURL(/\/sign-in$/)
    const employee = await newPerson(browser)
    await trySignIn(employee.page)
    await employee.page.waitForURL((url) => !url.pathname.startsWith('/sso'))
    await employee.close()
    await page.reload()
    expect(await page.getByText('Nobody can sign in: another certificate signs now').count()).toBe(0)
    expect(owner.complaints).toEqual([])
    await owner.close()
  })

  it('is switched off: passwords work again, and who has none is written to and chooses one', async () => {
    const { page } = hr
    await page.goto(`${control}/sign-in`)
    await page.getByText('Switch off', { exact: true }).click()
    await page.getByText('Who has none is written to ten minutes later').waitFor()
    await expectAccessible(page)
    await picture(page, 'switch-off-effect')
    await page.getByRole('button', { name: 'Switch off company sign-in' }).click()
    await page.getByText('Company sign-in is off.').first().waitFor()
    const before = await newPerson(browser)
    await signInByPassword(before.page, early)
    await before.page.waitForURL((url) => url.pathname === '/home')
    expect(await lettersTo(`anna@${company.domain}`, /Choose a password/)).toEqual([])
    await letPass(witness, 11)
    const letter = await nextLetterTo(`anna@${company.domain}`, /Choose a password/)
    expect(`${letter.subject} ${letter.text}`).not.toContain(company.name)
    expect(letter.text).toContain('/password')
    expect(await lettersTo(early, /Choose a password/)).toEqual([])
    const without = await newPerson(browser, { device: 'phone' })
    await signInByCode(without.page, `anna@${company.domain}`)
    expect([...before.complaints, ...without.complaints]).toEqual([])
  })

  /** By the work address at the app, where the password is refused and the company’s sign-in offered. */
  async function trySignIn(page: Page): Promise<void> {
    await page.goto(`${inject('stack').appUrl}/sign-in`)
    await page.locator('input[name=email]').fill(`anna@${company.domain}`)
    await page.locator('input[name=password]').fill('whatever it was before')
    await page.getByRole('button', { name: /^(Sign in|Skrá inn)$/ }).click()
    await page.getByRole('button', { name: /company’s sign-in|innskráningu fyrirtækisins/ }).click()
    await page.waitForURL((url) => url.origin === sandboxUrl)
    await page.getByRole('button', { name: new RegExp(`anna@${company.domain}`) }).click()
    await page.waitForURL((url) => url.origin !== sandboxUrl)
  }
})
