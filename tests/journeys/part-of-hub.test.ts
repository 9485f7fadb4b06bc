import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { signInByCode, signInThere } from './accounts.ts'
import { acceptTerms, confirmBooking, holdShownTime, hubUrl, openHome } from './employee.ts'
import { expectAccessible, expectNoWider, lookInIcelandic, type Person, picture } from './open-browser.ts'
import { letPass, nextLetterTo, waitFor } from './outside.ts'
import { gatherPeople } from './people.ts'

const slug = 'fjallasyn'
/** Nobody else of the journeys is at this desk. */
const professional = { slug: 'layla-haddad', email: 'layla@nextchapter.example' }
/** Of this run alone, so that it can be walked again over the same town. */
const run = Date.now().toString(36)
const emails = { booked: `sunna.${run}@fjallasyn.example`, waits: `dagny.${run}@fjallasyn.example` }
const app = (path: string) => `${inject('stack').appUrl}${path}`
const profile = (hub = slug) => hubUrl(hub, `/professionals/${professional.slug}`)

/** What one hub gets of a professional: how it is booked, at what price, how much of it, and nothing meanwhile. */
describe('the part of a professional that one hub gets', () => {
  const { witness, somebody } = gatherPeople(slug, 'nordurljos', 'app')
  let desk: Person
  let booked: Person
  let waits: Person
  let visitor: Person
  /** What the one client has booked, in order of time. */
  const sessions: string[] = []
  /** What the other took when it was free again. */
  let taken = ''

  beforeAll(async () => {
    desk = await somebody()
    booked = await somebody({ device: 'phone' })
    waits = await somebody({ device: 'phone', look: 'dark' })
    visitor = await somebody()
    await signInByCode(desk.page, professional.email)
  })

  const times = (page: Page) => page.locator('button[name="slot"]')
  const byRequest = (page: Page) => page.getByRole('link', { name: 'Request a session' })

  /** Sets something for this hub, on the page of the hub. */
  async function setForHub(change: (page: Page) => Promise<void>): Promise<void> {
    const { page } = desk
    await page.goto(app('/work/invitations'))
    await page.getByRole('link', { name: 'Fjallasýn', exact: true }).click()
    await page.getByText('How this hub books you').waitFor()
    await change(page)
    const saved = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: 'Save for this hub' }).click()
    expect((await saved).status()).toBeLessThan(400)
  }
  async function cancel(page: Page, sessionId: string): Promise<void> {
    await openHome(page, slug, `/home/sessions/${sessionId}/cancel`)
    await page.getByRole('button', { name: /^Cancel / }).click()
    await page.waitForURL((url) => !url.pathname.endsWith('/cancel'))
  }
  async function signIn(page: Page, email: string): Promise<void> {
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, email)
  }

  it('is booked or asked for, as the professional says for this hub alone', async () => {
    const { page } = visitor
    await setForHub(async (page) => {
      await page.getByLabel('Clients send a request, and you propose a time').check()
    })
    await page.goto(profile())
    await byRequest(page).waitFor()
    expect(await times(page).count()).toBe(0)
    await page.goto(profile('nordurljos'))
    await times(page).first().waitFor()
    await setForHub(async (page) => {
      await page.getByLabel('Clients book your free times directly').check()
    })
    await page.goto(profile())
    await times(page).first().waitFor()
    expect(await byRequest(page).count()).toBe(0)
  })

  it('costs its own price here, and as many sessions as it gets can be booked', async () => {
    await setForHub(async (page) => {
      await page.getByLabel('Price of Coaching, short here').fill('6000')
      await page.getByLabel('Sessions a week here, at most').fill('1')
      await page.getByLabel('Bookable ahead here').fill('1')
      await expectAccessible(page)
      await picture(page, 'part-settings')
    })
    await lookInIcelandic(desk.page, 'part-settings')
    await desk.page.goto(app('/work/invitations'))
    await desk.page.getByRole('link', { name: 'Norðurljós', exact: true }).click()
    await desk.page.getByText('How this hub books you').waitFor()
    expect(await desk.page.getByLabel('Price of Coaching, short here').inputValue()).toBe('')
    expect(await desk.page.getByLabel('Sessions a week here, at most').inputValue()).toBe('')

    // An older page of somebody else, from before anything was booked, with the last times of a week.
    await visitor.page.goto(profile())
    const days = visitor.page.getByRole('link', { name: /, \d+ free times?$/ })
    await days.first().waitFor()
    const lastDay = await days.last().evaluate((link) => (link as HTMLAnchorElement).href)
    await visitor.page.goto(lastDay)
    await times(visitor.page).first().waitFor()

    const { page } = booked
    await page.goto(profile())
    await page.getByRole('link', { name: /^Coaching, short/ }).click()
    await page.waitForURL(/service=/)
    await holdShownTime(page)
    await signIn(page, emails.booked)
    await page.waitForURL(/\/book$/)
    await acceptTerms(page)
    await page.getByRole('button', { name: /^Book / }).waitFor()
    expect(await page.getByRole('main').textContent()).toMatch(/\b6[.,]000/)
    sessions.push(await confirmBooking(page))
    const [row] = await witness`select price_minor from app.booking where session_id = ${sessions[0] ?? ''}`
    expect(Number(row?.price_minor)).toBe(6000)
    // A week from now reaches into the next one by the calendar, which has one of its own.
    await page.goto(profile())
    await page.getByRole('region', { name: 'Choose a time' }).waitFor()
    if ((await times(page).count()) > 0) {
      await holdShownTime(page)
      sessions.push(await confirmBooking(page))
    }
  })

  it('is full then: an older page is told so, and a new one leads to the list of who waits', async () => {
    await times(visitor.page).last().click()
    await visitor.page.getByText(/^Layla Haddad takes no more sessions around /).waitFor()
    await visitor.page.getByText('You can be told when a time becomes free.', { exact: false }).waitFor()
    await expectAccessible(visitor.page)
    await picture(visitor.page, 'part-full')
    await visitor.page.goto(profile('nordurljos'))
    await times(visitor.page).first().waitFor()

    const { page } = waits
    await page.goto(profile())
    await page.getByText(/There is nothing free in the coming weeks/).waitFor()
    expect(await times(page).count()).toBe(0)
    await expectAccessible(page)
    await expectNoWider(page)
    await picture(page, 'part-nothing')
    await page.getByRole('link', { name: 'No time that fits? Be told when one becomes free' }).click()
    // Waiting asks for no terms; booking does.
    await signIn(page, emails.waits)
    await page.waitForURL((url) => url.pathname.endsWith('/waitlist'))
    await page.getByRole('button', { name: 'Tell me when a time is free' }).click()
    await page.getByRole('heading', { name: 'You wait for a time' }).waitFor()
    await expectAccessible(page)
    await picture(page, 'part-waits')
    await lookInIcelandic(page, 'part-waits')
    await desk.page.goto(app('/work/clients/waitlist'))
    await desk.page.getByText('Somebody in Fjallasýn').first().waitFor()
    expect(await desk.page.getByRole('main').textContent()).not.toContain('Dagný')
  })

  it('goes on by request while it is full, where the professional wants that', async () => {
    const { page } = visitor
    await setForHub(async (page) => {
      await page.getByLabel('When that is used up, take requests').check()
    })
    await page.goto(profile())
    await byRequest(page).waitFor()
    await picture(page, 'part-by-request')
    await setForHub(async (page) => {
      await page.getByLabel('When that is used up, take requests').uncheck()
    })
    await page.goto(profile())
    await page.getByText(/There is nothing free in the coming weeks/).waitFor()
  })

  it('is free again when a client cancels: who waits hears of it and takes the time', async () => {
    // Past the minutes in which a booking is taken back as if it had never been.
    await letPass(witness, 5)
    await cancel(booked.page, sessions.pop() ?? '')
    // Who waits is looked after every ten minutes at the latest.
    await letPass(witness, 11)
    const letter = await nextLetterTo(emails.waits, /^A time is free$/)
    const link = /https?:\/\/[^\s"]*\/professionals\/layla-haddad[^\s"]*/.exec(letter.text)?.[0] ?? profile()
    const { page } = waits
    await page.goto(link)
    await holdShownTime(page)
    await acceptTerms(page)
    taken = await confirmBooking(page)
    await waitFor('the place on the list to end', async () => {
      const [entry] = await witness`select w.end_reason from app.waitlist_entry w
        join app.person_email e on e.person_id = w.person_id where e.email_norm = ${emails.waits}`
      return entry?.end_reason === 'booked'
    })
    await page.goto(hubUrl(slug, `/professionals/${professional.slug}/waitlist`))
    await page.getByRole('button', { name: 'Tell me when a time is free' }).waitFor()
  })

  it('is nothing while the professional is away for this hub, and as before when that is over', async () => {
    const { page } = visitor
    await setForHub(async (page) => {
      await page.getByLabel('I am away for this hub').check()
    })
    await page.goto(profile())
    await page.getByText(/There is nothing free in the coming weeks|Nothing to book right now/).waitFor()
    expect(await times(page).count()).toBe(0)
    await expectAccessible(page)
    await picture(page, 'part-away')
    await page.goto(profile('nordurljos'))
    await times(page).first().waitFor()
    await setForHub(async (page) => {
      await page.getByLabel('I am away for this hub').uncheck()
      for (const label of [
        'Price of Coaching, short here',
        'Sessions a week here, at most',
        'Bookable ahead here',
      ])
        await page.getByLabel(label).fill('')
    })
    await page.goto(profile())
    await times(page).first().waitFor()
    for (const sessionId of sessions) await cancel(booked.page, sessionId)
    await cancel(waits.page, taken)
    expect([desk, booked, waits, visitor].flatMap(({ complaints }) => complaints)).toEqual([])
  })
})
