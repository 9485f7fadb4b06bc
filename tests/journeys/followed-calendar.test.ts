import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { signInByCode, signInByPassword } from './accounts.ts'
import { hubUrl } from './employee.ts'
import { expectAccessible, expectNoWider, lookInIcelandic, type Person, picture } from './open-browser.ts'
import { houseNow, nextLetterTo, travelTo } from './outside.ts'
import { gatherPeople } from './people.ts'

const slug = 'fjallasyn'
/** Nobody else of the journeys is at her desk. Her clock is Iceland’s, on which instants read as they are written. */
const professional = { slug: 'ragnheidur-eliasdottir', email: 'ragnheidur@vordan.example' }
/** Of this run alone, so that it can be walked again over the same town. */
const name = `home-${Date.now().toString(36)}`
const app = (path: string) => `${inject('stack').appUrl}${path}`
const hourMs = 3_600_000

/** A calendar that a professional keeps elsewhere: what is busy there is not offered here. */
describe('a followed calendar', () => {
  const { witness, somebody } = gatherPeople(slug, 'app')
  let desk: Person
  let visitor: Person
  /** A time that is free here, and one later on its day. */
  let busy = ''
  let later = ''

  beforeAll(async () => {
    desk = await somebody({ look: 'dark' })
    visitor = await somebody({ device: 'phone' })
    await signInByCode(desk.page, professional.email)
  })

  /** What her calendar says elsewhere, and how its server answers. */
  async function publish(change: { mode?: string; events?: readonly object[] }): Promise<void> {
    const answer = await fetch(`${inject('stack').sandboxUrl}/control/calendars/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(change),
    })
    expect(answer.status).toBe(200)
  }
  const at = (instant: string) => {
    const ends = new Date(Date.parse(instant) + hourMs / 2).toISOString()
    return { starts: instant.slice(0, 16), ends: ends.slice(0, 16), title: 'Dentist' }
  }
  async function shownTimes(page: Page): Promise<string[]> {
    await page.getByRole('region', { name: 'Choose a time' }).waitFor()
    const values = await page
      .locator('button[name="slot"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''))
    return values.map((value) => value.split('/')[1] ?? '')
  }
  async function offered(page: Page): Promise<string[]> {
    await page.goto(hubUrl(slug, `/professionals/${professional.slug}?day=${busy.slice(0, 10)}`))
    return shownTimes(page)
  }
  /** More than a day from now, at an hour at which letters go out. */
  async function morningAfterADay(): Promise<Date> {
    const after = new Date((await houseNow(witness)).getTime() + 25 * hourMs)
    const morning = new Date(`${after.toISOString().slice(0, 10)}T10:00:00Z`)
    return morning > after ? morning : new Date(morning.getTime() + 24 * hourMs)
  }
  const isOffered = (instant: string) => async () => (await offered(visitor.page)).includes(instant)
  async function readNow(): Promise<void> {
    await desk.page.goto(app('/work/calendars'))
    await desk.page.getByRole('button', { name: `Read ${name} now` }).click()
    await desk.page.getByText('It is being read.', { exact: false }).first().waitFor()
  }
  const feed = async () => {
    const [row] = await witness`select read_at, problem from app.calendar_feed where name = ${name}`
    return { isRead: Boolean(row?.read_at), problem: row?.problem }
  }

  it('takes what is busy there out of the offer, and keeps nothing of what it is about', async () => {
    const { page } = visitor
    // Further ahead than the day that passes below.
    const inTwoWeeks = new Date((await houseNow(witness)).getTime() + 14 * 24 * hourMs)
    await page.goto(
      hubUrl(slug, `/professionals/${professional.slug}?week=${inTwoWeeks.toISOString().slice(0, 10)}`),
    )
    const times = await shownTimes(page)
    busy = times[0] ?? ''
    later = times.find((time) => Date.parse(time) - Date.parse(busy) >= 3 * hourMs) ?? ''
    expect(later).not.toBe('')
    await publish({ mode: 'ok', events: [at(busy)] })
    await desk.page.goto(app('/work/calendars'))
    await desk.page.getByLabel('What you call it').fill(name)
    await desk.page.getByLabel('Its address').fill(`${inject('stack').sandboxUrl}/calendars/${name}.ics`)
    await desk.page.getByRole('button', { name: 'Follow', exact: true }).click()
    await expect.poll(feed, { timeout: 90_000 }).toEqual({ isRead: true, problem: null })
    await desk.page.goto(app('/work/calendars'))
    await desk.page.getByText(/^Last read .* 1 busy time in the half-year ahead\.$/).waitFor()
    await expectAccessible(desk.page)
    await picture(desk.page, 'followed')
    expect(await offered(page)).not.toContain(busy)
    expect(await isOffered(later)()).toBe(true)
    await desk.page.goto(app(`/work?day=${busy.slice(0, 10)}`))
    await desk.page.locator('[data-entry^="external-"]:visible').first().waitFor()
    expect(await desk.page.getByRole('main').textContent()).not.toContain('Dentist')
    await desk.page.goto(app('/work/availability'))
    await desk.page.getByLabel('Day', { exact: true }).fill(busy.slice(0, 10))
    await desk.page.getByLabel(/^Time of day/).fill(busy.slice(11, 16))
    await desk.page.getByRole('button', { name: 'Explain this time' }).click()
    await desk.page.getByText('A calendar that you follow is busy then.').waitFor()
  })

  it('gives a time back when it is moved there', async () => {
    await publish({ events: [at(later)] })
    await readNow()
    await expect.poll(isOffered(busy), { timeout: 90_000 }).toBe(true)
    expect(await isOffered(later)()).toBe(false)
  })

  it('is said to be unreadable with the reason, and offers nothing new after a day of that', async () => {
    await publish({ mode: 'sign_in' })
    await readNow()
    await expect.poll(feed, { timeout: 90_000 }).toMatchObject({ problem: 'not_a_calendar' })
    await desk.page.goto(app('/work/calendars'))
    await desk.page.getByText('Often it is a page that asks for sign-in.', { exact: false }).waitFor()
    await expectAccessible(desk.page)
    await expectNoWider(desk.page)
    await picture(desk.page, 'followed-unreadable')
    // So far what was busy last counts, and the rest is offered.
    expect(await isOffered(busy)()).toBe(true)
    await travelTo(witness, await morningAfterADay())
    await nextLetterTo(professional.email, /^(A calendar cannot be read|Ekki tekst að lesa dagatal)/)
    await expect.poll(isOffered(busy), { timeout: 90_000 }).toBe(false)
    await desk.page.context().clearCookies({ name: '__Host-session' })
    await signInByPassword(desk.page, professional.email)
    await desk.page.waitForURL(/\/(work|home)/)
    await desk.page.goto(app('/work/calendars'))
    await desk.page.getByText('No new times are offered').first().waitFor()
    await expectAccessible(desk.page)
    await picture(desk.page, 'followed-closed')
    await lookInIcelandic(desk.page, 'followed-closed')
  })

  it('is read again, which is told, and offers as before once it is not followed any more', async () => {
    await publish({ mode: 'ok' })
    await readNow()
    await expect.poll(isOffered(busy), { timeout: 90_000 }).toBe(true)
    await nextLetterTo(professional.email, /^(A calendar can be read again|Dagatal er aftur læsilegt)/)
    await desk.page.goto(app('/work/calendars'))
    await desk.page.getByRole('button', { name: `Stop following ${name}` }).click()
    await expect.poll(isOffered(later), { timeout: 90_000 }).toBe(true)
    const rows = await witness`select 1 from app.calendar_feed where name = ${name}`
    expect(rows).toHaveLength(0)
    expect([desk, visitor].flatMap(({ complaints }) => complaints)).toEqual([])
  })
})
