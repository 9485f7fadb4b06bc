import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { signInByCode, signInThere } from './accounts.ts'
import { acceptTerms, confirmBooking, hubUrl } from './employee.ts'
import { expectAccessible, type Person, picture } from './open-browser.ts'
import { gatherPeople } from './people.ts'

const slug = 'fjallasyn'
/** Nobody else of the journeys is at her desk. */
const professional = { slug: 'aino-lehtonen', email: 'aino@tyyni.example' }
const email = `hekla.${Date.now().toString(36)}@fjallasyn.example`
const app = (path: string) => `${inject('stack').appUrl}${path}`

/** What a professional decides about their own calendar, and what others see of it. */
describe('limits of one’s own, and a secret address', () => {
  const { witness, somebody } = gatherPeople(slug, 'app')
  let client: Person
  let desk: Person

  beforeAll(async () => {
    client = await somebody({ device: 'phone' })
    desk = await somebody()
    await signInByCode(desk.page, professional.email)
  })

  const timesOf = (page: Page) => page.getByRole('button', { name: /^Book .+, / })
  async function setLimit(label: string, value: string): Promise<void> {
    const { page } = desk
    await page.goto(app('/work/availability'))
    await page.getByLabel(label).fill(value)
    await page.getByRole('button', { name: 'Save availability' }).click()
    await page.getByText('Saved. New bookings follow it from now on.').first().waitFor()
  }
  /** What the own desk says of a time at which a whole day was free before. */
  async function explain(at: Date, said: string): Promise<void> {
    const { page } = desk
    const [row] =
      await witness`select to_char(${at}::timestamptz at time zone 'Europe/Helsinki', 'YYYY-MM-DD') as day,
      to_char(${at}::timestamptz at time zone 'Europe/Helsinki', 'HH24:MI') as time`
    await page.goto(app('/work/availability'))
    await page.getByLabel('Day', { exact: true }).fill(row?.day)
    await page.getByLabel(/^Time of day/).fill(row?.time)
    await page.getByRole('button', { name: 'Explain this time' }).click()
    await page.getByText(said).first().waitFor()
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
    const later = new Date(values.at(-1)?.split('/')[1] ?? '')
    await timesOf(page).first().click()
    await page.waitForURL(/\/book$/)
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, email)
    await page.waitForURL(/\/book$/)
    await acceptTerms(page)
    await confirmBooking(page)
    await explain(later, 'This time can be booked now.')
    await setLimit('Sessions a day, at most', '1')
    await explain(later, 'You have reached your sessions of that day.')
    await expectAccessible(desk.page)
    await picture(desk.page, 'limits-day')
    await setLimit('Sessions a day, at most', '')
    await setLimit('Sessions a week, at most', '1')
    await explain(later, 'You have reached your sessions of that week.')
    await page.goto(there)
    expect(await timesOf(page).count()).toBe(0)
    await picture(page, 'limits-week')
    await setLimit('Sessions a week, at most', '')
    await explain(later, 'This time can be booked now.')
    await page.goto(there)
    await timesOf(page).first().waitFor()
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
    expect([...client.complaints, ...desk.complaints]).toEqual([])
  })
})
