import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openAccount } from './accounts.ts'
import { inviteColleague, takeRole } from './colleagues.ts'
import { hubUrl } from './employee.ts'
import { brandHub, connectSignIn, createCompany, decideOnCredits, proveDomain, publishHub } from './hr.ts'
import {
  expectAccessible,
  expectNoWider,
  lookInIcelandic,
  newPerson,
  openBrowser,
  type Person,
  picture,
} from './open-browser.ts'
import {
  houseNow,
  letPass,
  lettersTo,
  nextLetterTo,
  openWitness,
  setIdentityProvider,
  waitFor,
} from './outside.ts'
import { signInAs } from './staff.ts'

const company = {
  name: 'Hamar ehf.',
  slug: 'hamar',
  domain: 'hamar.example',
  admin: 'hildur@hamar.example',
  password: 'kleinur og kaffi á sunnudögum',
}

/** Who looks after the company beside its owner, each in one role. */
const colleagues = { hr: 'rut@hamar.example', it: 'orri@hamar.example', finance: 'fjola@hamar.example' }
const roles = { hr: 'HR admin', it: 'IT contact', finance: 'Finance' } as const

/** So many days do the certificates of its provider last by the house’s clock, and at most one more. */
const certificateDays = 5

/** A required sign-in whose certificates end: who hears of it, who gets in meanwhile, and how far. */
describe('a company whose certificate has ended', () => {
  let browser: Browser
  let hr: Person
  let control = ''
  const { sandboxUrl, appUrl } = inject('stack')
  const witness = openWitness()

  beforeAll(async () => {
    browser = await openBrowser()
    hr = await newPerson(browser)
  })
  afterAll(async () => {
    await browser.close()
    await witness.end()
  })

  it('requires its sign-in, and has a hub', async () => {
    const { page } = hr
    control = await createCompany(page, company)
    await seatColleagues()
    await proveDomain(page, control, company)
    // Providers live by the clock on the wall, from which other journeys have moved the house's away.
    const ahead = (await houseNow(witness)).getTime() - Date.now()
    await rotate(certificateDays + Math.floor(ahead / 86_400_000) + 1)
    await connectSignIn(page, control, company)
    await test(page, 'bjarni')
    await page.reload()
    await page.getByText('Require it', { exact: true }).click()
    await page.getByRole('button', { name: 'Require company sign-in', exact: true }).click()
    await page.getByText('Company sign-in is now required.').first().waitFor()
    await decideOnCredits(page, control)
    await brandHub(page, control, company)
    await publishHub(page, control)
  })

  it('has support look when more sign-ins fail than usual, before anybody writes', async () => {
    await setIdentityProvider(company.slug, 'wrong-audience')
    const employee = await newPerson(browser, { device: 'phone' })
    for (let times = 0; times < 3; times += 1) await trySignIn(employee.page)
    await employee.close()
    await setIdentityProvider(company.slug, 'good')
    await waitFor('the alert', async () => {
      const alerts = await witness`select 1 from app.sso_alert a join app.company c on c.id = a.company_id
        where c.name = ${company.name}`
      return alerts.length === 1
    })
    const letter = await nextLetterTo(
      'hanna@kara.example',
      /More sign-ins fail than usual|Innskráningar mistakast oftar/,
    )
    expect(letter.text).toContain('/console/health')
    expect(letter.text).not.toContain(company.name)
    const support = await newPerson(browser)
    await signInAs(support.page, 'support-agent')
    await support.page.goto(`${appUrl}/console/health`)
    const row = support.page.getByRole('row', { name: new RegExp(company.name) })
    await row.getByText('Fails more than usual').waitFor()
    await row.getByText(/Certificate ends in [45] days/).waitFor()
    await expectAccessible(support.page)
    await picture(support.page, 'health-board')
    await support.close()
  })

  it('is one incident on the day it ends: one letter each to owner, HR and IT, and a banner at the hub', async () => {
    const shut = (to: string) => lettersTo(to, /Nobody can sign in/)
    const responsible = [company.admin, colleagues.hr, colleagues.it]
    const before = await Promise.all(responsible.map(shut))
    await letPass(witness, (certificateDays + 1) * 24 * 60)
    for (const [at, address] of responsible.entries()) {
      await waitFor(`the one letter about it to ${address}`, async () => {
        const letters = await shut(address)
        return letters.length === (before[at]?.length ?? 0) + 1
      })
      const [letter] = await shut(address)
      expect(letter?.text).toContain(`${control}/sign-in`)
      expect(letter?.text).not.toMatch(/anna@|psycholog|therap/i)
    }
    // All are planned in one transaction: of somebody who has neither a letter nor one planned there is none.
    const planned = await witness`select 1 from app.due_work d
      join app.person_email e on e.person_id = (d.payload ->> 'adminId')::uuid
      where d.kind = 'notice.company_sign_in' and e.email_norm = ${colleagues.finance}`
    expect([...planned, ...(await shut(colleagues.finance))]).toEqual([])
    const open = await witness`select i.kind from app.sso_incident i join app.company c on c.id = i.company_id
      where c.name = ${company.name} and i.ended_at is null`
    expect(open).toEqual([{ kind: 'certificate' }])
    const visitor = await newPerson(browser, { device: 'phone', locale: 'is' })
    await visitor.page.goto(hubUrl(company.slug, '/sign-in'))
    await visitor.page
      .getByText(/Innskráning virkar ekki hjá öllum|Signing in is not working for everybody/)
      .first()
      .waitFor()
    await expectAccessible(visitor.page)
    await picture(visitor.page, 'shut-at-the-hub-is')
    await visitor.close()
  })

  it('lets its owner past it reach these settings and nothing else, until the test passes and it is over', async () => {
    const owner = await comeInPastIt()
    const { page } = owner
    await page.getByText('You came in past your company’s sign-in', { exact: true }).waitFor()
    expect(await page.getByRole('navigation').getByRole('link').allTextContents()).toEqual(['Single sign-on'])
    await expectAccessible(page)
    await expectNoWider(page)
    await picture(page, 'past-sign-in')
    await lookInIcelandic(page, 'past-sign-in')
    for (const place of [
      '',
      '/people',
      '/domains',
      '/reports',
      '/credits',
      '/sign-in/link',
      '/sign-in/directories',
    ]) {
      const answer = await page.goto(`${control}${place}`)
      expect([place, answer?.status()]).toEqual([place, 403])
    }
    await page.getByText('that opens its settings only', { exact: false }).waitFor()
    await picture(page, 'past-sign-in-elsewhere')
    for (const path of ['/home', '/work', '/console']) {
      await page.goto(`${appUrl}${path}`)
      await page.waitForURL((url) => url.pathname === '/sign-in')
      await page.getByLabel('Password').waitFor()
    }
    await page.goto(`${control}/sign-in`)
    await rotate()
    await loadMetadata(page)
    await test(page, 'bjarni')
    const employee = await newPerson(browser, { device: 'phone' })
    await trySignIn(employee.page)
    await employee.page.waitForURL((url) => !url.pathname.startsWith('/sso'))
    await employee.page.goto(hubUrl(company.slug, '/sign-in'))
    await employee.page.getByRole('heading', { level: 1 }).waitFor()
    expect(await employee.page.getByText('Signing in is not working').count()).toBe(0)
    await employee.close()
    const away = await newPerson(browser, { device: 'phone' })
    await goToProvider(away.page)
    await page.getByText('Switch off', { exact: true }).click()
    await page.getByRole('button', { name: 'Switch off company sign-in' }).click()
    await page.getByText('Company sign-in is off.').first().waitFor()
    await away.page.getByRole('button', { name: new RegExp(`anna@${company.domain}`) }).click()
    await away.page.getByText(`Company sign-in of ${company.name} is paused.`).first().waitFor()
    await expectAccessible(away.page)
    await picture(away.page, 'paused-sign-in')
    await away.close()
    await owner.close()
  })

  it('is by password again once it is off, and a hub that is paused says just that', async () => {
    const { page } = hr
    await page.goto(`${appUrl}/sign-in`)
    await page.getByLabel(/email/i).fill(company.admin)
    await page.getByLabel('Password').fill(company.password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.waitForURL((url) => url.pathname !== '/sign-in')
    await page.goto(`${control}/publish`)
    await page.getByText('Pause the hub', { exact: true }).first().click()
    await page.getByRole('button', { name: 'Pause the hub now' }).click()
    await page.getByText('The hub is paused.', { exact: false }).first().waitFor()
    const visitor = await newPerson(browser, { device: 'phone', look: 'dark' })
    const answer = await visitor.page.goto(hubUrl(company.slug, '/sign-in'))
    expect(answer?.status()).toBe(503)
    await visitor.page.getByRole('heading', { level: 1 }).waitFor()
    await expectAccessible(visitor.page)
    await picture(visitor.page, 'hub-paused')
    await visitor.close()
  })

  /** The owner asks them by their addresses, and each takes the role with an account of their own. */
  async function seatColleagues(): Promise<void> {
    for (const name of ['hr', 'it', 'finance'] as const) {
      const email = colleagues[name]
      const link = await inviteColleague(hr.page, control, { email, role: roles[name] })
      const colleague = await newPerson(browser)
      await openAccount(colleague.page, 'Rut Samstarfsdóttir', email)
      await takeRole(colleague.page, link)
      await colleague.close()
    }
  }

  /** A test sign-in in its own window, as somebody of the company. */
  async function test(page: Page, name: string): Promise<void> {
    const opened = page.waitForEvent('popup')
    await page.getByRole('button', { name: 'Test sign-in', exact: true }).click()
    const window = await opened
    await window.waitForURL((url) => url.origin === sandboxUrl)
    await window.getByRole('button', { name: new RegExp(`${name}@${company.domain}`) }).click()
    await window.getByText('The test sign-in went through').waitFor()
    await window.close()
  }

  /** An owner at the app's sign-in, with the password and the code that follows it. */
  async function comeInPastIt(): Promise<Person> {
    const owner = await newPerson(browser)
    const { page } = owner
    const sent = new Set((await lettersTo(company.admin, /code/)).map(({ id }) => id))
    await page.goto(`${appUrl}/sign-in/owner`)
    await page.getByLabel(/email/i).fill(company.admin)
    await page.getByLabel('Password').fill(company.password)
    await page.getByRole('button', { name: 'Send me a code' }).click()
    await page.waitForURL(/owner\/code/)
    const code = await waitFor('the owner’s code', async () => {
      const [letter] = await lettersTo(company.admin, /code/)
      return letter && !sent.has(letter.id) && /(\d{3})\s(\d{3})/.exec(letter.text)?.slice(1).join('')
    })
    await page.getByLabel('Code').first().fill(code)
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.waitForURL(/\/control\/.+\/sign-in$/)
    return owner
  }

  /** From the notice on the card, by the text of what the provider publishes now. */
  async function loadMetadata(page: Page): Promise<void> {
    await page.getByRole('link', { name: 'Load the new metadata' }).first().click()
    const metadata = await fetch(`${sandboxUrl}/saml/${company.slug}/metadata?domain=${company.domain}`)
    await page.getByLabel('Or its text').fill(await metadata.text())
    await page.getByRole('button', { name: 'Check and save', exact: false }).first().click()
    await page.waitForURL(/\/sign-in$/)
  }

  /** The provider signs with another certificate from now on. */
  async function rotate(days?: number): Promise<void> {
    const address = `${sandboxUrl}/control/idp/${company.slug}/rotate${days ? `?days=${days}` : ''}`
    expect((await fetch(address, { method: 'POST' })).ok).toBe(true)
  }

  /** By the work address at the app, where the password is refused and the company’s sign-in offered. */
  async function trySignIn(page: Page): Promise<void> {
    await goToProvider(page)
    await page.getByRole('button', { name: new RegExp(`anna@${company.domain}`) }).click()
    await page.waitForURL((url) => url.origin !== sandboxUrl)
  }

  async function goToProvider(page: Page): Promise<void> {
    await page.goto(`${inject('stack').appUrl}/sign-in`)
    await page.locator('input[name=email]').fill(`anna@${company.domain}`)
    await page.locator('input[name=password]').fill('whatever it was before')
    await page.getByRole('button', { name: /^(Sign in|Skrá inn)$/ }).click()
    await page.getByRole('button', { name: /company’s sign-in|innskráningu fyrirtækisins/ }).click()
    await page.waitForURL((url) => url.origin === sandboxUrl)
  }
})
