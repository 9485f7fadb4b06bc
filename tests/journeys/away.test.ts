import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { signInThere } from './accounts.ts'
import { acceptTerms, confirmBooking, holdFirstTime, hubUrl } from './employee.ts'
import { expectAccessible, newPerson, openBrowser, type Person, picture } from './open-browser.ts'
import { houseNow, letPass, nextLetterTo, openWitness } from './outside.ts'
import { signInAs } from './staff.ts'

const slug = 'fjallasyn'
/** Of this run alone, so that it can be walked again over the same town. */
const run = Date.now().toString(36)

/** A professional goes away: what is booked is decided one by one, clients hear of it once, and nothing new comes. */
describe('being away', () => {
  const witness = openWitness()
  const email = `magnea.${run}@fjallasyn.example`
  let browser: Browser
  let client: Person
  let desk: Person
  let sessionId = ''

  beforeAll(async () => {
    browser = await openBrowser()
    client = await newPerson(browser, { device: 'phone' })
    desk = await newPerson(browser)
  })
  afterAll(async () => {
    await browser.close()
    await witness.end()
  })

  const openProfile = async ({ page }: Person) => {
    await page.goto(hubUrl(slug))
    await page
      .getByRole('link', { name: /Sólveig/ })
      .first()
      .click()
    await page.waitForURL(/\/professionals\//)
  }

  it('shows what the days touch, with a choice for each session, before anything is done', async () => {
    await holdFirstTime(client.page, slug, /Sólveig/)
    await client.page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(client.page, email)
    await client.page.waitForURL((url) => url.hostname.startsWith(`${slug}.`))
    await acceptTerms(client.page)
    sessionId = await confirmBooking(client.page)
    await letPass(witness, 5)
    const today = (await houseNow(witness)).toISOString().slice(0, 10)
    const { page } = desk
    await signInAs(page, 'professional')
    await page.goto(`${inject('stack').appUrl}/work`)
    await page.getByRole('link', { name: 'Time away', exact: true }).click()
    await page.waitForURL(/\/work\/away/)
    await expectAccessible(page)
    await page.getByLabel('First day away').fill(today)
    await page.getByLabel('I do not know yet until when').check()
    await page.getByRole('button', { name: 'See what it touches' }).click()
    await page.locator(`input[name=cancel][value="${sessionId}"]`).waitFor()
    await expectAccessible(page)
    await picture(page, 'away-touches')
    const [session] = await witness`select state from app.session where id = ${sessionId}`
    expect(session?.state).toBe('scheduled')
  })

  it('cancels what was ticked at no cost, keeps the rest, and tells the client', async () => {
    const { page } = desk
    await page.locator(`input[name=cancel][value="${sessionId}"]`).check()
    await page.getByLabel('What clients read meanwhile').fill('I am on a mountain.')
    await page.getByRole('button', { name: 'Go away in that time' }).click()
    await page.getByText('1 session is cancelled.', { exact: false }).first().waitFor()
    await picture(page, 'away-now')
    await expectAccessible(page)
    const rows = () => witness`select s.state, h.settled_as from app.session s
      join app.credit_hold h on h.session_id = s.id where s.id = ${sessionId}`
    await expect.poll(rows).toMatchObject([{ state: 'cancelled', settled_as: 'release' }])
    await letPass(witness, 11)
    const { text } = await nextLetterTo(email, /^About your sessions$/)
    expect(text).toContain('I am on a mountain.')
  })

  it('offers nothing meanwhile, with the professional’s own words', async () => {
    await openProfile(client)
    const { page } = client
    await page.getByText('I am on a mountain.').waitFor()
    expect(await page.getByRole('button', { name: /^Book .+, / }).count()).toBe(0)
    await expectAccessible(page)
    await picture(page, 'away-profile')
  })

  it('is taken back, and times are offered at once', async () => {
    const { page } = desk
    await page.goto(`${inject('stack').appUrl}/work/away`)
    await page.getByRole('button', { name: 'Take it back' }).click()
    await page.getByText('You can be booked again.').first().waitFor()
    await openProfile(client)
    await client.page
      .getByRole('button', { name: /^Book .+, / })
      .first()
      .waitFor()
    expect([...client.complaints, ...desk.complaints]).toEqual([])
  })
})
