import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { giveAuthenticator } from './authenticator.ts'
import { acceptTerms, confirmBooking, holdFirstTime, hubUrl, signInThroughCompany } from './employee.ts'
import { expectAccessible, newPerson, openBrowser, type Person, picture } from './open-browser.ts'
import { openWitness } from './outside.ts'
import { signInAs } from './staff.ts'

const slug = 'nordurljos'
const employee = 'olafur@nordurljos.example'

/** A company that requires a key of one's own before the first booking. */
describe('a hub that requires a key', () => {
  const witness = openWitness()
  let browser: Browser
  let hr: Person
  let olafur: Person

  beforeAll(async () => {
    browser = await openBrowser()
    hr = await newPerson(browser)
    olafur = await newPerson(browser, { device: 'phone' })
  })
  afterAll(async () => {
    // Whatever became of the steps: all others of the town book here.
    await requireKey(hr.page, false)
    await browser.close()
    await witness.end()
  })

  async function requireKey(page: Page, isRequired: boolean): Promise<void> {
    const [company] = await witness`select id from app.company where name like 'Norðurljós%'`
    await page.goto(`${inject('stack').appUrl}/control/${company?.id}/sign-in/protection`)
    await page.getByRole('checkbox', { name: 'Require a key of their own' }).setChecked(isRequired)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText(/holds for every booking/).waitFor()
  }

  async function countSessions(): Promise<number> {
    const [row] = await witness`select count(*)::int as sessions from app.session s
      join app.person_email e on e.person_id = s.person_id where e.email_norm = ${employee}`
    return row?.sessions
  }

  it('is decided by HR in plain words', async () => {
    await signInAs(hr.page, 'hr-admin')
    await requireKey(hr.page, true)
    await expectAccessible(hr.page)
    await picture(hr.page, 'control-protection')
  })

  it('asks before the booking, on the server too, and the time is held longer', async () => {
    const { page } = olafur
    // The hub speaks Icelandic unless it is told otherwise.
    const url = `https://${new URL(hubUrl(slug)).host}`
    await page.context().addCookies([{ name: '__Host-locale', value: 'en', url, secure: true }])
    await holdFirstTime(page, slug, /Hugrún/)
    await signInThroughCompany(page, slug, employee)
    await acceptTerms(page)
    await page.getByRole('heading', { name: 'First, a key of your own' }).waitFor()
    await expectAccessible(page)
    await picture(page, 'book-protect')
    await page.evaluate(() =>
      fetch('/book/confirm', { method: 'POST', body: new URLSearchParams({ funding: 'credits' }) }),
    )
    expect(await countSessions()).toBe(0)
    await page.getByText(/The hold was extended once/).waitFor()
  })

  it('leads back to the held time after the tab was closed, and books once the key is there', async () => {
    const { page } = olafur
    await page.getByRole('button', { name: 'Protect my account' }).click()
    await page.getByRole('heading', { name: 'Keep your account to yourself' }).waitFor()
    expect(await page.getByRole('button', { name: 'Not now' }).count()).toBe(0)
    const again = await page.context().newPage()
    await page.close()
    await again.goto(hubUrl(slug, '/book'))
    await giveAuthenticator(again)
    await again.getByRole('button', { name: 'Protect my account' }).click()
    await again.getByRole('button', { name: 'Protect with a passkey' }).click()
    await again.waitForURL(hubUrl(slug, '/book'))
    await confirmBooking(again)
    expect(await countSessions()).toBe(1)
    expect(olafur.complaints).toEqual([])
  })
})
