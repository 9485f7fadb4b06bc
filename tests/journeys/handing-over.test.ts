import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { signInByCode } from './accounts.ts'
import { expectAccessible, newPerson, openBrowser, type Person, picture } from './open-browser.ts'
import { houseNow, nextLetterTo, openWitness } from './outside.ts'
import { becomeClient } from './private-client.ts'
import { signInAs } from './staff.ts'

/** Of this run alone, so that it can be walked again over the same town. */
const run = Date.now().toString(36)
const app = (path: string) => `${inject('stack').appUrl}${path}`
const colleagueEmail = 'hugrun@jafnvaegi.example'
const client = { name: 'Svava Dís', email: `svava.${run}@mail.example` }

/** A professional stops, a client decides, a colleague goes on: each in a browser of their own. */
describe('a handover', () => {
  const witness = openWitness()
  let browser: Browser
  let desk: Person
  let guest: Person
  let colleague: Person

  beforeAll(async () => {
    browser = await openBrowser()
    desk = await newPerson(browser)
    guest = await newPerson(browser, { device: 'phone' })
    colleague = await newPerson(browser, { look: 'dark' })
    await signInAs(desk.page, 'professional')
  })
  afterAll(async () => {
    await witness.end()
    await browser.close()
  })

  it('begins with a private client who has a session ahead', async () => {
    await becomeClient(desk.page, guest.page, client.name, client.email)
    await desk.page.goto(app('/work/clients'))
    await desk.page.getByRole('link', { name: client.name }).click()
    await desk.page.getByRole('heading', { name: client.name }).waitFor()
    await desk.page.getByRole('link', { name: 'Book for a client' }).click()
    const now = await houseNow(witness)
    const day = new Date(now.getTime() + 13 * 86_400_000).toISOString().slice(0, 10)
    await desk.page.locator('summary', { hasText: 'A time that is not offered' }).click()
    await desk.page.getByLabel(/^Day/).fill(day)
    await desk.page.getByLabel(/^Time/).fill('21:15')
    await desk.page.getByRole('button', { name: 'Look at this time' }).click()
    await desk.page.getByRole('button', { name: /^Book .*21:15/ }).click()
    await desk.page.getByText(new RegExp(`Booked: ${client.name}`)).waitFor()
  })

  it('is proposed by the professional, and moves nothing yet', async () => {
    const { page } = desk
    await page.goto(app('/work/clients'))
    await page.getByRole('link', { name: 'Hand over clients' }).click()
    await page.waitForURL(/\/work\/handovers/)
    await page.goto(app('/work/handovers?from=private'))
    const option = page.getByLabel('Colleague', { exact: true }).locator('option', { hasText: 'Hugrún' })
    await page
      .getByLabel('Colleague', { exact: true })
      .selectOption((await option.first().getAttribute('value')) ?? '')
    await page.getByLabel(client.name).check()
    await expectAccessible(page)
    await picture(page, 'handover-propose')
    await page.getByRole('button', { name: 'Ask these clients' }).click()
    await page.getByText('1 client is asked now.').first().waitFor()
    await signInByCode(colleague.page, colleagueEmail)
    await colleague.page.goto(app('/work/clients'))
    expect(await colleague.page.getByRole('link', { name: client.name }).count()).toBe(0)
    await guest.page.goto(app('/home'))
    await guest.page.getByText(/21:15/).first().waitFor()
  })

  it('is decided by the client, who sees first what becomes of each session', async () => {
    const letter = await nextLetterTo(client.email, /A question about your sessions/)
    const path = /\/home\/handovers\/[0-9a-f-]{36}/.exec(letter.text)?.[0] ?? ''
    await guest.page.goto(app(path))
    await guest.page.getByRole('heading', { name: /Go on with Hugrún/ }).waitFor()
    await guest.page.getByText(/is not free then; it is cancelled if you agree/).waitFor()
    await expectAccessible(guest.page)
    await picture(guest.page, 'handover-decide')
    await guest.page.getByRole('button', { name: /^Go on with Hugrún/ }).click()
    await guest.page.getByText('Agreed. Your sessions are as you chose.').first().waitFor()
    expect(await guest.page.getByText(/21:15/).count()).toBe(0)
  })

  it('gives the colleague a client and no notes, and tells the professional', async () => {
    await colleague.page.goto(app('/work/clients'))
    await colleague.page.getByRole('link', { name: client.name }).click()
    await colleague.page.getByText('No note yet').waitFor()
    await picture(colleague.page, 'handover-colleague')
    await desk.page.goto(app('/work/handovers'))
    const row = desk.page.getByRole('row', { name: new RegExp(client.name) })
    await row.getByText('Agreed').waitFor()
    await picture(desk.page, 'handover-agreed')
    for (const { complaints } of [desk, guest, colleague]) expect(complaints).toEqual([])
  })
})
