import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { signInByCode, signInThere } from './accounts.ts'
import { acceptTerms, hubUrl } from './employee.ts'
import {
  expectAccessible,
  expectNoWider,
  lookInIcelandic,
  newPerson,
  openBrowser,
  type Person,
  picture,
} from './open-browser.ts'
import { houseNow, letPass, nextLetterTo, openWitness, waitFor } from './outside.ts'

const slug = 'fjallasyn'
const professional = { name: /Mateo Álvarez/, slug: 'mateo-alvarez', email: 'mateo@claridad.example' }
/** Of this run alone, so that it can be walked again over the same town. */
const run = Date.now().toString(36)
const app = (path: string) => `${inject('stack').appUrl}${path}`

/** Two people ask one professional for the same time: who is accepted has it, and nobody is left without an answer. */
describe('two requests for one time', () => {
  const witness = openWitness()
  const emails = { asks: `asa.${run}@fjallasyn.example`, waits: `birna.${run}@fjallasyn.example` }
  const requests = { asks: '', waits: '' }
  let browser: Browser
  let asks: Person
  let waits: Person
  let desk: Person
  let stale: Page
  /** The time that both could come at, as its button says it. */
  let wanted = ''

  beforeAll(async () => {
    browser = await openBrowser()
    asks = await newPerson(browser, { device: 'phone' })
    waits = await newPerson(browser, { device: 'phone', look: 'dark' })
    desk = await newPerson(browser)
    await signInByCode(desk.page, professional.email)
  })
  afterAll(async () => {
    await browser.close()
    await witness.end()
  })

  /** Signs in on the way, names the mornings of the week, and returns the request's id. */
  async function ask(page: Page, email: string): Promise<string> {
    await page.goto(hubUrl(slug))
    await page.getByRole('link', { name: professional.name }).first().click()
    await page.getByRole('link', { name: 'Request a session' }).click()
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, email)
    await page.waitForURL(/\/request/)
    await acceptTerms(page)
    for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday']) {
      await page.getByRole('checkbox', { name: `${day}, Morning` }).check()
    }
    await page.getByRole('button', { name: 'Send the request' }).click()
    await page.waitForURL(/\/requested\//)
    return /\/requested\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  }

  const wished = (page: Page) => page.getByRole('button', { name: /^Book / })
  const free = (page: Page) => page.getByRole('group', { name: 'Times to propose' }).getByRole('checkbox')
  const toOwnPlace = (page: Page) => page.getByRole('link', { name: 'See it in your own place' }).click()

  /** A free time of the own calendar, and one that is not offered, which says why. */
  async function chooseOthers(page: Page): Promise<void> {
    await page.locator('summary', { hasText: 'Choose other times' }).click()
    const time = page.getByRole('button', { name: /^Choose / }).last()
    const named = ((await time.getAttribute('aria-label')) ?? '').replace(/^Choose (.*) \(.*\)$/, '$1')
    await time.click()
    const ticked = (name: string | RegExp) => page.getByRole('checkbox', { name, checked: true })
    await ticked(named).waitFor()
    const day = new Date((await houseNow(witness)).getTime() + 12 * 86_400_000).toISOString().slice(0, 10)
    await page.locator('summary', { hasText: 'A time that is not offered' }).click()
    await page.getByLabel(/^Day/).fill(day)
    await page.getByLabel(/^Time/).fill('22:35')
    await page.getByRole('button', { name: 'Look at this time' }).click()
    await ticked(/22:35/).waitFor()
    await page.getByText('It is outside your hours of that day.').waitFor()
    await ticked(named).waitFor()
    await expectAccessible(page)
    await picture(page, 'request-propose')
    await lookInIcelandic(page, 'request-propose')
    await ticked(named).waitFor()
  }

  it('both are registered, and neither shows as a session', async () => {
    requests.asks = await ask(asks.page, emails.asks)
    requests.waits = await ask(waits.page, emails.waits)
    for (const { page } of [asks, waits]) {
      await toOwnPlace(page)
      await page.waitForURL(/\/home\/requests\//)
      await page.getByText('It waits to be read.', { exact: false }).waitFor()
    }
  })

  it('keeps what the professional ticked while other weeks are looked at, also where no script runs', async () => {
    const plain = await newPerson(browser, { isScriptOff: true, likeOf: desk })
    const { page } = plain
    const english = { name: '__Host-locale', value: 'en', secure: true }
    await page.context().addCookies([{ ...english, url: `https://${new URL(app('/')).host}` }])
    await page.goto(app(`/work/requests/${requests.waits}`))
    const first = await free(page).first().getAttribute('value')
    const ticked = () =>
      free(page).evaluateAll((all) =>
        all.map((one) => one as HTMLInputElement).flatMap(({ checked, value }) => (checked ? [value] : [])),
      )
    await free(page).first().check()
    await page.locator('summary', { hasText: 'Choose other times' }).click()
    await page.getByRole('button', { name: 'Week after' }).click()
    await page.waitForURL(/week=/)
    expect(await ticked()).toEqual([first])
    const time = page.getByRole('button', { name: /^Choose / }).first()
    const chosen = await time.getAttribute('value')
    await time.click()
    await page.waitForURL((url) => url.searchParams.getAll('at').includes(chosen ?? ''))
    expect(await ticked()).toEqual([first, chosen].sort())
    await page.getByRole('button', { name: 'Week before' }).click()
    await page.waitForURL(/week=/)
    expect(await ticked()).toEqual([first, chosen].sort())
    await expectNoWider(page)
    await picture(page, 'request-plain')
    await plain.close()
  })

  it('the professional offers the time to one of them, who is told', async () => {
    const { page } = desk
    await page.goto(app(`/work/requests/${requests.waits}`))
    await wished(page).first().waitFor()
    wanted = (await wished(page).first().getAttribute('aria-label')) ?? ''
    // Left open as it is now, and used after the time is gone.
    stale = await page.context().newPage()
    await stale.goto(page.url())
    await free(page).first().check()
    await page.getByRole('button', { name: 'Propose these times' }).click()
    await page.getByText('The times are proposed.', { exact: false }).first().waitFor()
    await nextLetterTo(emails.waits, /^Times to choose from/)
    await waits.page.reload()
    const times = waits.page.getByRole('group', { name: 'Which one suits?' }).getByRole('radio')
    await times.first().waitFor()
    expect(await times.count()).toBe(1)
  })

  it('books it for the other, who has a session at once', async () => {
    const { page } = desk
    await page.goto(app(`/work/requests/${requests.asks}`))
    await page.getByRole('button', { name: wanted, exact: true }).click()
    await page.getByText('The time is taken.', { exact: false }).first().waitFor()
    await nextLetterTo(emails.asks, /^Booked: /)
    await asks.page.reload()
    await asks.page.getByText('A time is agreed and booked.').waitFor()
    await asks.page.getByRole('link', { name: 'To the session' }).click()
    await asks.page.waitForURL(/\/home\/sessions\//)
  })

  it('cannot be had twice: an older page of the same desk is refused and shows what is left', async () => {
    await stale.getByRole('button', { name: wanted, exact: true }).click()
    await stale.getByText('Somebody was quicker: this time is taken.').first().waitFor()
    expect(await stale.getByRole('button', { name: wanted, exact: true }).count()).toBe(0)
    expect(await wished(stale).count()).toBeGreaterThan(0)
  })

  it('who lost it is told, nothing is charged, and the professional is asked for new times', async () => {
    await nextLetterTo(emails.waits, /^The proposed times are gone/)
    await nextLetterTo(professional.email, /^A request needs new times/)
    const { page } = waits
    await page.reload()
    await page
      .getByText('The times that were proposed are taken by now. New ones have been asked for.')
      .waitFor()
    expect(await page.getByRole('radio').count()).toBe(0)
    await expectAccessible(page)
    await picture(page, 'request-times-lost')
    const [held] = await witness`select count(*)::int as holds from app.credit_hold h
      join app.person_email e on e.person_id = h.person_id where e.email_norm = ${emails.waits}`
    expect(held?.holds).toBe(0)
  })

  it('is offered others, chooses one, and everybody has an answer', async () => {
    await stale.reload()
    await free(stale).nth(0).check()
    await chooseOthers(stale)
    await stale.getByRole('button', { name: 'Propose these times' }).click()
    await stale.getByText('The times are proposed.', { exact: false }).first().waitFor()
    const { page } = waits
    await page.goto(app(`/home/requests/${requests.waits}`))
    await page.getByRole('radio').first().waitFor()
    await lookInIcelandic(page, 'request-choose-again')
    await page.getByRole('radio').first().check()
    await expectAccessible(page)
    await expectNoWider(page)
    await picture(page, 'request-choose-again')
    await page.getByRole('button', { name: 'Book this time' }).click()
    await page.waitForURL(/\/home\/sessions\//)
    // The letter waits until the booking cannot be taken back any more.
    await letPass(witness, 6)
    await nextLetterTo(emails.waits, /^Booked: /)
    await waitFor('both requests to have ended well', async () => {
      const rows = await witness`select r.state, s.starts_at from app.session_request r
        join app.booking b on b.session_request_id = r.id join app.session s on s.id = b.session_id
        where r.id in ${witness(Object.values(requests))} and s.state = 'scheduled'`
      const times = new Set(rows.map(({ starts_at }) => (starts_at as Date).getTime()))
      return rows.every(({ state }) => state === 'accepted') && times.size === 2
    })
    await stale.goto(app('/work/requests'))
    await stale.getByRole('heading', { name: 'Requests', level: 1 }).waitFor()
    for (const id of Object.values(requests)) {
      expect(await stale.locator(`a[href$="/work/requests/${id}"]`).count()).toBe(0)
    }
    for (const { complaints } of [asks, waits, desk]) expect(complaints).toEqual([])
  })
})
