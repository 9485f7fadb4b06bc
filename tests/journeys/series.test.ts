import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signInThere } from './accounts.ts'
import { acceptTerms, confirmBooking, holdFirstTime, hubUrl } from './employee.ts'
import { expectAccessible, newPerson, openBrowser, type Person, picture } from './open-browser.ts'
import { openWitness } from './outside.ts'

const slug = 'fjallasyn'
const professional = /Hugrún/
/** Of this run alone, so that it can be walked again over the same town. */
const run = Date.now().toString(36)

/** A session that is repeated, while somebody else takes one of its dates; then most of it is cancelled. */
describe('a series', () => {
  const witness = openWitness()
  const email = `lilja.${run}@fjallasyn.example`
  let browser: Browser
  let client: Person
  let rival: Person
  /** The first date that was free when the client looked, as the page says it: "Tuesday 8 December 09:30". */
  let wanted = ''
  let last = ''

  beforeAll(async () => {
    browser = await openBrowser()
    client = await newPerson(browser, { device: 'phone' })
    rival = await newPerson(browser, { look: 'dark' })
  })
  afterAll(async () => {
    await browser.close()
    await witness.end()
  })

  /** From a held time to a booked session, through the company's sign-in. */
  async function signInAndBook(page: Page, address: string): Promise<string> {
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, address)
    await page.waitForURL((url) => url.hostname.startsWith(`${slug}.`))
    await acceptTerms(page)
    return confirmBooking(page)
  }

  /** Walks the weeks of an open profile to a date, and holds its time. */
  async function holdTime(page: Page, when: string): Promise<void> {
    const [, date] = /^(\w+ \d+ \w+) /.exec(when) ?? []
    const day = page.getByRole('link', { name: new RegExp(`^${date},|${date}, \\d+ free`) })
    while ((await day.count()) === 0) {
      const next = await page.getByRole('link', { name: 'Week after' }).getAttribute('href')
      await page.goto(new URL(next ?? '', page.url()).href)
    }
    await day.click()
    await page.getByRole('button', { name: new RegExp(`^Book ${when}`) }).click()
    await page.waitForURL(/\/book$/)
  }

  const dateOf = async (box: Locator) =>
    /^\w+ \d+ \w+ \d\d?:\d\d/.exec((await box.locator('xpath=ancestor::li').textContent()) ?? '')?.[0] ?? ''

  const states = async () => {
    const rows = await witness<{ state: string }[]>`select s.state from app.session s
      join app.person_email e on e.person_id = s.person_id
      where e.email_norm = ${email} order by s.starts_at`
    return rows.map(({ state }) => state)
  }

  it('is planned from a booked session, each date with what can be had', async () => {
    const { page } = client
    await holdFirstTime(page, slug, professional)
    await signInAndBook(page, email)
    await page.getByRole('link', { name: 'Repeat it in the weeks to come' }).click()
    await page.waitForURL(/\/repeat/)
    await page.getByLabel('How many sessions, with the first').selectOption('4')
    await page.getByRole('button', { name: 'Show the dates' }).click()
    const free = page.getByRole('checkbox')
    await free.first().waitFor()
    wanted = await dateOf(free.first())
    last = await dateOf(free.last())
    expect(wanted).not.toBe(last)
    await expectAccessible(page)
    await picture(page, 'series-planned')
  })

  it('books nothing when somebody took one of its dates meanwhile, and shows what is near', async () => {
    await rival.page.goto(hubUrl(slug))
    await rival.page.getByRole('link', { name: professional }).first().click()
    await rival.page.waitForURL(/\/professionals\//)
    await holdTime(rival.page, wanted)
    await signInAndBook(rival.page, `rakel.${run}@fjallasyn.example`)
    const { page } = client
    await page.getByRole('button', { name: 'Book these sessions' }).click()
    await page.getByText('A time was taken while you looked. Nothing is booked;', { exact: false }).waitFor()
    expect(await states()).toEqual(['scheduled'])
    const instead = page.getByRole('group', { name: wanted }).getByRole('radio')
    await instead.first().waitFor()
    expect(await instead.count()).toBeGreaterThan(1)
    await expectAccessible(page)
    await picture(page, 'series-taken')
    await instead.first().check()
  })

  it('is booked whole with the nearest time in place of the one that is gone', async () => {
    const { page } = client
    await page.getByRole('button', { name: 'Book these sessions' }).click()
    await page.waitForURL(/\/series/)
    await page.getByText('3 sessions are booked. One letter with all of them follows.').first().waitFor()
    expect(await states()).toEqual(['scheduled', 'scheduled', 'scheduled', 'scheduled'])
    await picture(page, 'series-booked')
  })

  it('loses one of its sessions and those after it, and keeps the rest', async () => {
    const { page } = client
    await page.getByRole('main').getByRole('listitem').nth(1).getByRole('link').click()
    await page.waitForURL(/\/home\/sessions\/[0-9a-f-]{36}$/)
    await page.getByRole('link', { name: 'See the series' }).click()
    await page.getByRole('link', { name: 'This and those after it' }).click()
    await page.getByText('3 sessions are cancelled, all free of charge.').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Cancel 3 sessions' }).click()
    await page.getByText('3 sessions are cancelled.', { exact: true }).first().waitFor()
    await picture(page, 'series-cancelled')
    expect(await states()).toEqual(['scheduled', 'cancelled', 'cancelled', 'cancelled'])
    const [held] = await witness`select count(*)::int as holds from app.credit_hold h
      join app.person_email e on e.person_id = h.person_id
      where e.email_norm = ${email} and h.settled_as is null`
    expect(held?.holds).toBe(1)
  })

  it('gives its times back to everybody', async () => {
    const stranger = await newPerson(browser)
    await stranger.page.goto(hubUrl(slug))
    await stranger.page.getByRole('link', { name: professional }).first().click()
    await stranger.page.waitForURL(/\/professionals\//)
    await holdTime(stranger.page, last)
    for (const { complaints } of [client, rival, stranger]) expect(complaints).toEqual([])
  })
})
