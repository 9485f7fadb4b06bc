import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { signInByCode, signInThere } from './accounts.ts'
import { acceptTerms, confirmBooking, hubUrl, openHome } from './employee.ts'
import { expectAccessible, type Person, picture } from './open-browser.ts'
import { houseNow, letPass, nextLetterTo, waitFor } from './outside.ts'
import { gatherPeople } from './people.ts'
import { signInAs } from './staff.ts'

const slug = 'fjallasyn'
/** Nobody else of the journeys is at her desk. */
const professional = { slug: 'aino-lehtonen', email: 'aino@tyyni.example' }
const email = `hekla.${Date.now().toString(36)}@fjallasyn.example`
/** One who has the time, and two who wait for it. */
const waiters = ['birta', 'salka', 'jara'].map(
  (name) => `${name}.${Date.now().toString(36)}@fjallasyn.example`,
)
const app = (path: string) => `${inject('stack').appUrl}${path}`

/** What a professional decides about their own calendar, and what others see of it. */
describe('limits of one’s own, and a secret address', () => {
  const { witness, somebody } = gatherPeople(slug, 'app')
  let client: Person
  let desk: Person
  let support: Person
  /** A time of a week in which the client has her first session, and the page that shows it. */
  const later = { at: new Date(0), page: '' }

  beforeAll(async () => {
    client = await somebody({ device: 'phone' })
    desk = await somebody()
    await signInByCode(desk.page, professional.email)
    support = await somebody()
    await signInAs(support.page, 'support-agent')
  })

  const timesOf = (page: Page) => page.getByRole('button', { name: /^Book .+, / })
  async function setLimit(label: string, value: string): Promise<void> {
    const { page } = desk
    await page.goto(app('/work/availability'))
    await page.getByLabel(label).fill(value)
    await page.getByRole('button', { name: 'Save availability' }).click()
    await page.getByText('Saved. New bookings follow it from now on.').first().waitFor()
  }
  const onTheWall = async (at: Date) => {
    const [row] =
      await witness`select to_char(${at}::timestamptz at time zone 'Europe/Helsinki', 'YYYY-MM-DD') as day,
      to_char(${at}::timestamptz at time zone 'Europe/Helsinki', 'HH24:MI') as time`
    return row
  }
  /** What support reads of the same time, in the hub, with who decides about it. */
  async function explainToSupport(at: Date, said: string, decides: string): Promise<void> {
    const { page } = support
    const [who] = await witness`select p.id, h.company_id from app.professional p, app.hub h
      where p.slug = ${professional.slug} and h.slug = ${slug}`
    const row = await onTheWall(at)
    await page.goto(app(`/console/professionals/${who?.id}`))
    await page.getByRole('link', { name: 'Why is a time not offered?' }).click()
    await page.getByRole('heading', { name: 'Why is a time not offered?' }).waitFor()
    await page.getByLabel('Hub', { exact: true }).selectOption(who?.company_id)
    await page.getByLabel('Day', { exact: true }).fill(row?.day)
    await page.getByLabel(/^Time of day/).fill(row?.time)
    await page.getByRole('button', { name: 'Explain this time' }).click()
    await page.getByRole('status').filter({ hasText: said }).filter({ hasText: decides }).waitFor()
    await expectAccessible(page)
  }
  /** What the hub answers to programs for the day of that time. */
  async function toldToPrograms(at: Date): Promise<string[]> {
    const { page } = client
    const from = new Date(at.getTime() - 12 * 3_600_000).toISOString()
    const path = `/api/professionals/${professional.slug}/times?days=1&from=${from}`
    const answer = await page.goto(hubUrl(slug, path))
    const told: { times: { startsAt: string }[] } = await answer?.json()
    return told.times.map(({ startsAt }) => startsAt)
  }
  /** What the own desk says of a time at which a whole day was free before. */
  async function explain(at: Date, said: string): Promise<void> {
    const { page } = desk
    const row = await onTheWall(at)
    await page.goto(app('/work/availability'))
    await page.getByLabel('Day', { exact: true }).fill(row?.day)
    await page.getByLabel(/^Time of day/).fill(row?.time)
    await page.getByRole('button', { name: 'Explain this time' }).click()
    await page.getByText(said).first().waitFor()
  }

  async function signInThroughHub(page: Page, address: string): Promise<void> {
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, address)
    await page.waitForURL((url) => url.hostname.startsWith(`${slug}.`))
  }
  /** The last time of the first day, which her notice does not take away within the hour. */
  async function lastOfFirstDay(page: Page, profile: string): Promise<string> {
    await page.goto(profile)
    const shown = await timesOf(page).evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''))
    const last = shown.at(-1)?.split('/')[1] ?? ''
    const noticeHours = 24
    if (Date.parse(last) - (await houseNow(witness)).getTime() > (noticeHours + 1) * 3_600_000) return last
    await letPass(witness, 61)
    return lastOfFirstDay(page, profile)
  }

  it('are kept: a day that has its session and a week that has its sessions offer nothing more, and say why', async () => {
    const { page } = client
    const profile = hubUrl(slug, `/professionals/${professional.slug}`)
    await page.goto(profile)
    const week = await page.getByRole('link', { name: 'Week after' }).getAttribute('href')
    const there = new URL(week ?? '', page.url()).href
    await page.goto(there)
    const values = await timesOf(page).evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''))
    expect(values.length).toBeGreaterThan(2)
    const last = new Date(values.at(-1)?.split('/')[1] ?? '')
    Object.assign(later, { at: last, page: there })
    await timesOf(page).first().click()
    await page.waitForURL(/\/book$/)
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, email)
    await page.waitForURL(/\/book$/)
    await acceptTerms(page)
    await confirmBooking(page)
    await explain(last, 'This time can be booked now.')
    const startsAt = `${last.toISOString().slice(0, 19)}Z`
    expect(await toldToPrograms(last)).toContain(startsAt)
    await setLimit('Sessions a day, at most', '1')
    await explain(last, 'You have reached your sessions of that day.')
    await expectAccessible(desk.page)
    await picture(desk.page, 'limits-day')
    await setLimit('Sessions a day, at most', '')
    await setLimit('Sessions a week, at most', '1')
    await explain(last, 'You have reached your sessions of that week.')
    await explainToSupport(
      last,
      'The professional has all the sessions of that week.',
      'Who decides: The professional, under Availability.',
    )
    await picture(support.page, 'limits-support')
    expect(await toldToPrograms(last)).toEqual([])
    await page.goto(there)
    expect(await timesOf(page).count()).toBe(0)
    await picture(page, 'limits-week')
    await setLimit('Sessions a week, at most', '')
    await explain(last, 'This time can be booked now.')
    await page.goto(there)
    await timesOf(page).first().waitFor()
  })

  it('keep a week that has its new client for those who are clients already', async () => {
    const stranger = await somebody({ device: 'phone' })
    const { page } = client
    const timeOf = ({ page }: Person) =>
      page.locator(`button[name=slot][value*="${later.at.toISOString().slice(0, 19)}"]`)
    await setLimit('New clients a week, at most', '1')
    await explain(later.at, 'You have reached your new clients of that week.')
    await explainToSupport(
      later.at,
      'The professional takes no more new clients in that week. Known clients can book.',
      'Who decides: The professional, under Availability.',
    )
    await stranger.page.goto(later.page)
    await stranger.page.getByRole('region', { name: 'Choose a time' }).waitFor()
    expect(await timesOf(stranger.page).count()).toBe(0)
    await picture(stranger.page, 'limits-new-clients')
    await page.goto(later.page)
    await timeOf(client).click()
    await page.waitForURL(/\/book$/)
    await page.getByRole('button', { name: 'Stop and free the time' }).click()
    await page.waitForURL((url) => !url.pathname.endsWith('/book'))
    await setLimit('New clients a week, at most', '')
    await stranger.page.reload()
    await timeOf(stranger).waitFor()
    expect(stranger.complaints).toEqual([])
  })

  it('let people wait for a full day: all hear of the time that is given back, and one of two has it', async () => {
    await setLimit('Sessions a day, at most', '1')
    const keeps = await somebody({ device: 'phone' })
    const wait = [await somebody({ device: 'phone' }), await somebody({ device: 'phone', look: 'dark' })]
    const profile = hubUrl(slug, `/professionals/${professional.slug}`)
    const startsAt = await lastOfFirstDay(keeps.page, profile)
    await keeps.page.locator(`button[name=slot][value$="${startsAt}"]`).click()
    await keeps.page.waitForURL(/\/book$/)
    await signInThroughHub(keeps.page, waiters[0] as string)
    await acceptTerms(keeps.page)
    const sessionId = await confirmBooking(keeps.page)
    const before = new Date(Date.parse(startsAt) + 24 * 3_600_000).toISOString().slice(0, 10)
    for (const [index, { page }] of wait.entries()) {
      await page.goto(hubUrl(slug, `/professionals/${professional.slug}/waitlist`))
      await signInThroughHub(page, waiters[index + 1] as string)
      await page.getByLabel('Only before this day').fill(before)
      await page.getByRole('button', { name: 'Tell me when a time is free' }).click()
      await page.getByRole('heading', { name: 'You wait for a time' }).waitFor()
    }
    // Past the minutes in which a booking is taken back as if it had never been.
    await letPass(witness, 4)
    const { page } = keeps
    await openHome(page, slug, `/home/sessions/${sessionId}/cancel`)
    await page.getByRole('button', { name: 'Cancel the session' }).click()
    await waitFor('the session to be cancelled', async () => {
      const [row] = await witness`select state from app.session where id = ${sessionId}`
      return row?.state === 'cancelled'
    })
    // Who waits is looked after every ten minutes at the latest.
    await letPass(witness, 11)
    for (const email of waiters.slice(1)) await nextLetterTo(email, /^A time is free$/)
    const pages = wait.map(({ page }) => page) as [Page, Page]
    for (const waiting of pages) {
      await waiting.reload()
      await waiting.getByRole('link', { name: 'See the time' }).click()
      await timesOf(waiting).first().waitFor()
    }
    await picture(pages[0], 'limits-waited')
    const wanted = pages.map((waiting) => waiting.locator(`button[name=slot][value$="${startsAt}"]`))
    for (const time of wanted) await time.waitFor()
    await Promise.all(wanted.map((time) => time.click()))
    await Promise.all(pages.map((waiting) => waiting.waitForURL(/\/book$|refused=/)))
    const [winner, loser] = (/refused=/.test(pages[0].url()) ? [pages[1], pages[0]] : pages) as [Page, Page]
    expect(loser.url()).toContain('refused=')
    await winner
      .getByText(/A time is held for you for/)
      .first()
      .waitFor()
    // Waiting asks for no terms; booking does.
    await acceptTerms(winner)
    await confirmBooking(winner)
    await waitFor('the one who has it to wait no longer, and the other to wait on', async () => {
      const places = await witness`select w.ended_at is null as waits from app.waitlist_entry w
        join app.person_email e on e.person_id = w.person_id where e.email_norm = any (${waiters}) order by 1`
      return places.map(({ waits }) => waits).join() === 'false,true'
    })
    await loser.goto(hubUrl(slug, `/professionals/${professional.slug}/waitlist`))
    await loser.getByRole('heading', { name: 'You wait for a time' }).waitFor()
    await expectAccessible(loser)
    await setLimit('Sessions a day, at most', '')
    expect([keeps, ...wait].flatMap(({ complaints }) => complaints)).toEqual([])
  })

  it('let another program read when one is busy, by an address that ends when a new one is made', async () => {
    const { page } = desk
    await page.goto(app('/work/calendars'))
    const read = (url: string) =>
      page.evaluate(async (address) => {
        const answer = await fetch(address)
        return { status: answer.status, text: await answer.text() }
      }, url)
    const shown = async () => {
      await page.getByText('Copy it now').waitFor()
      return (await page.locator('#own code').textContent()) ?? ''
    }
    await page.getByRole('button', { name: 'Make an address' }).click()
    const first = await shown()
    await expectAccessible(page)
    const answer = await read(first)
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('BEGIN:VEVENT')
    expect(answer.text).not.toMatch(/hekla|fjallas|attendee|organizer/i)
    await page.goto(app('/work/calendars'))
    await page
      .getByText(/^A program last asked for it|A program last asked/)
      .first()
      .waitFor()
    await page.locator('summary', { hasText: 'Make a new address' }).click()
    await page.getByRole('button', { name: 'Make a new address' }).click()
    const second = await shown()
    expect(second).not.toBe(first)
    expect((await read(first)).status).toBe(404)
    expect((await read(second)).status).toBe(200)
    await picture(page, 'limits-address')
    await page.goto(app('/work/calendars'))
    await page.locator('summary', { hasText: 'Take the address away' }).click()
    await page.getByRole('button', { name: 'Take the address away' }).click()
    await page.getByText('The address leads nowhere from now on.').first().waitFor()
    expect((await read(second)).status).toBe(404)
    expect([...client.complaints, ...desk.complaints, ...support.complaints]).toEqual([])
  })
})
