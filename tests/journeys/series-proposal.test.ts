import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { signInThere } from './accounts.ts'
import { acceptTerms, confirmBooking, holdFirstTime, hubUrl } from './employee.ts'
import { expectAccessible, newPerson, openBrowser, type Person, picture } from './open-browser.ts'
import { nextLetterTo, openWitness } from './outside.ts'
import { signInAs } from './staff.ts'

const slug = 'fjallasyn'
/** Of this run alone, so that it can be walked again over the same town. */
const run = Date.now().toString(36)

/** What a professional proposes costs nothing until the client says yes, and as much as they chose. */
describe('a series that a professional proposes', () => {
  const witness = openWitness()
  const email = `lovisa.${run}@fjallasyn.example`
  let browser: Browser
  let client: Person
  let desk: Person
  let sessionId = ''

  beforeAll(async () => {
    browser = await openBrowser()
    client = await newPerson(browser, { device: 'phone' })
    desk = await newPerson(browser, { look: 'dark' })
  })
  afterAll(async () => {
    await browser.close()
    await witness.end()
  })

  const states = async () => {
    const rows = await witness<{ state: string }[]>`select s.state from app.session s
      join app.person_email e on e.person_id = s.person_id where e.email_norm = ${email} order by s.starts_at`
    return rows.map(({ state }) => state)
  }

  async function propose(count: string): Promise<void> {
    const { page } = desk
    await page.goto(`${inject('stack').appUrl}/work/sessions/${sessionId}`)
    await page.getByRole('link', { name: 'Propose a series' }).click()
    await page.waitForURL(/\/series/)
    await page.getByLabel('How many sessions').selectOption(count)
    await page.getByRole('button', { name: 'Show the dates' }).click()
    await page.getByRole('checkbox').nth(1).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Propose these times' }).click()
    await page
      .getByText(/times are proposed to/)
      .first()
      .waitFor()
  }

  /** From the first page of whoever is signed in at the hub to what is proposed. */
  async function openProposal(page: Page): Promise<void> {
    await page.goto(hubUrl(slug, '/hand-off/to/app?to=/home'))
    await page.waitForURL((url) => url.pathname === '/home')
    await page.getByRole('link', { name: 'See the times' }).click()
    await page.waitForURL(/\/home\/series-proposals\//)
  }

  const totalOf = (page: Page) => page.getByRole('status').filter({ hasText: /credit/ })

  it('reaches the client with its times and what they cost, and books nothing', async () => {
    const { page } = client
    await holdFirstTime(page, slug, /Sólveig/)
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, email)
    await page.waitForURL((url) => url.hostname.startsWith(`${slug}.`))
    await acceptTerms(page)
    sessionId = await confirmBooking(page)
    await signInAs(desk.page, 'professional')
    await propose('4')
    await nextLetterTo(email, /^(Times are proposed|Tillaga að tímum)/)
    await openProposal(page)
    await expectAccessible(page)
    expect(await states()).toEqual(['scheduled'])
  })

  it('counts what is ticked, at once where there is a script, and on request where there is none', async () => {
    const { page } = client
    const boxes = page.getByRole('checkbox')
    const ticked = await boxes.count()
    expect(ticked).toBeGreaterThan(1)
    const before = await totalOf(page).textContent()
    await boxes.last().uncheck()
    await expect.poll(() => totalOf(page).textContent()).not.toBe(before)
    const after = await totalOf(page).textContent()
    await page.getByRole('heading', { name: 'What it costs' }).scrollIntoViewIfNeeded()
    await picture(page, 'series-proposal-counted')
    expect(await page.getByRole('button', { name: 'Count again with these dates' }).count()).toBe(0)
    const plain = await newPerson(browser, { device: 'phone', isScriptOff: true, likeOf: client })
    await plain.page.goto(page.url())
    expect(await totalOf(plain.page).textContent()).toBe(before)
    await plain.page.getByRole('checkbox').last().uncheck()
    await plain.page.getByRole('button', { name: 'Count again with these dates' }).click()
    await plain.page.waitForLoadState()
    expect(await totalOf(plain.page).textContent()).toBe(after)
    expect(await plain.page.getByRole('checkbox').last().isChecked()).toBe(false)
    await plain.close()
  })

  it('is booked as the client chose it', async () => {
    const { page } = client
    const chosen = await page.getByRole('checkbox', { checked: true }).count()
    await page.getByRole('button', { name: 'Book what I chose' }).click()
    await page.waitForURL(/\/home\/sessions$/)
    await page.getByText('They are booked.', { exact: false }).first().waitFor()
    expect(await states()).toEqual(Array(chosen + 1).fill('scheduled'))
    await picture(page, 'series-proposal-booked')
  })

  it('is declined the next time, and the professional is told', async () => {
    const { page } = client
    const booked = await states()
    // More of them, because the first weeks are booked now.
    await propose('8')
    await openProposal(page)
    await page.getByRole('button', { name: 'Decline' }).click()
    await page.getByText('Nothing is booked, and', { exact: false }).first().waitFor()
    expect(await page.getByRole('link', { name: 'See the times' }).count()).toBe(0)
    expect(await states()).toEqual(booked)
    await nextLetterTo('solveig@stofan.example', /^(Proposed times were not booked|Tímar í tillögu)/)
    expect([...client.complaints, ...desk.complaints]).toEqual([])
  })
})
