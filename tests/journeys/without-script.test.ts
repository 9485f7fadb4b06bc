import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { signInThere } from './accounts.ts'
import { acceptTerms, confirmBooking, holdShownTime, hubUrl } from './employee.ts'
import { expectNoWider, type Person, picture } from './open-browser.ts'
import { nextLetterTo } from './outside.ts'
import { gatherPeople } from './people.ts'

const slug = 'fjallasyn'
/** Of this run alone, so that it can be walked again over the same town. */
const run = Date.now().toString(36)
const app = (path: string) => `${inject('stack').appUrl}${path}`

/** Links and forms alone: everything up to a session, and a request, in a browser that runs nothing. */
describe('a hub without a script', () => {
  const { witness, somebody } = gatherPeople(slug, 'app')
  let books: Person
  let asks: Person

  beforeAll(async () => {
    books = await somebody({ isScriptOff: true, device: 'phone' })
    asks = await somebody({ isScriptOff: true })
  })

  const signIn = async (page: Page, name: string) => {
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, `${name}.${run}@fjallasyn.example`)
    // Its answer is a form that sends itself, where something runs.
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.waitForURL((url) => url.hostname.startsWith(`${slug}.`))
  }

  it('leads from the front page to a held time, through the sign-in and the terms to a session', async () => {
    const { page } = books
    await page.goto(hubUrl(slug))
    await page.getByRole('searchbox').fill('Hugrún')
    await page.getByRole('searchbox').press('Enter')
    await page.waitForURL(/q=Hugr/)
    await page
      .getByRole('link', { name: /Hugrún/ })
      .first()
      .click()
    await page.waitForURL(/\/professionals\//)
    await page
      .getByText(/^All times are in /)
      .first()
      .waitFor()
    expect(await page.getByText(/@/).count()).toBe(0)
    await page
      .getByRole('link', { name: /^Session/ })
      .first()
      .click()
    await page.waitForURL(/service=/)
    await holdShownTime(page)
    await page
      .getByText(/A time is held for you/)
      .first()
      .waitFor()
    await signIn(page, 'gerdur')
    await acceptTerms(page)
    await page.getByRole('button', { name: /^Book / }).waitFor()
    await expectNoWider(page)
    await picture(page, 'plain-confirm')
    const sessionId = await confirmBooking(page)
    const [row] = await witness`select s.state, b.funding from app.session s
      join app.booking b on b.session_id = s.id where s.id = ${sessionId}`
    expect(row).toMatchObject({ state: 'scheduled', funding: 'credits' })
    const main = page.getByRole('main')
    for (const said of ['Hugrún', /held until the session/, /^Cancel/])
      await main.getByText(said).first().waitFor()
    const [held] = await witness`select settled_as from app.credit_hold where session_id = ${sessionId}`
    expect(held?.settled_as).toBeNull()
    await picture(page, 'plain-booked')
  })

  it('leaves the questions for later, and answers them from the own place', async () => {
    const { page } = books
    await page.getByRole('button', { name: 'I’ll do it later' }).click()
    await page.waitForURL(/\/home/)
    await page.getByText('Hugrún', { exact: false }).first().waitFor()
    await page.getByRole('link', { name: /hub/i }).first().waitFor()
    await page.getByRole('link', { name: 'Answer' }).first().click()
    await page.getByRole('heading', { name: 'Before the session' }).first().waitFor()
    await picture(page, 'plain-intake')
  })

  it('hides a professional from the own list and shows them again', async () => {
    const { page } = books
    await page.goto(app('/home/professionals'))
    await page.getByRole('button', { name: /^Hide Hugrún/ }).click()
    await page.getByText('Hidden from your list.', { exact: false }).first().waitFor()
    // Once more, without what was said of it: that lies over the end of a short page.
    await page.goto(app('/home/professionals'))
    await page.getByText('Hidden (1)').click()
    await page.getByRole('button', { name: /^Show Hugrún.* again/ }).click()
    await page.getByText('Back in your list.').first().waitFor()
    await page.getByRole('link', { name: /^Book a session with Hugrún/ }).click()
    await page.waitForURL(/\/professionals\//)
    await page
      .getByRole('button', { name: /^Book .+, / })
      .first()
      .waitFor()
  })

  it('keeps a request whose session ended while it was written, and sends it after the sign-in', async () => {
    const { page } = asks
    await page.goto(hubUrl(slug, '/professionals/mateo-alvarez/request'))
    await signIn(page, 'hallur')
    await page.waitForURL(/\/request/)
    await acceptTerms(page)
    await page.getByRole('checkbox', { name: 'Tuesday, Morning' }).check()
    await page
      .getByLabel('What would you like help with?', { exact: false })
      .fill('Before noon, if that can be.')
    const kept = await page.context().cookies()
    await page.context().clearCookies({ name: '__Host-session' })
    await page.getByRole('button', { name: 'Send the request' }).click()
    await page
      .getByText(/Sign in again in another tab/)
      .first()
      .waitFor()
    const words = page.getByLabel('What would you like help with?', { exact: false })
    expect(await words.inputValue()).toBe('Before noon, if that can be.')
    await expectNoWider(page)
    await picture(page, 'plain-kept')
    await page.context().addCookies(kept)
    await page.getByRole('button', { name: 'Send the request' }).click()
    await page.waitForURL(/\/requested\//)
    const id = /\/requested\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
    const [row] = await witness`select state, wishes::text from app.session_request where id = ${id}`
    expect(row).toMatchObject({ state: 'waiting' })
    expect(row?.wishes).toMatch(/morning/)
  })

  it('shows the request in the own place, and takes it back', async () => {
    const { page } = asks
    await page.getByRole('link', { name: 'See it in your own place' }).click()
    await page.getByText('It waits to be read.', { exact: false }).waitFor()
    await picture(page, 'plain-request')
    await page.getByRole('button', { name: 'Take the request back' }).click()
    await page.getByText('You took it back', { exact: false }).first().waitFor()
    await nextLetterTo('mateo@claridad.example', /^A request was taken back$/)
    expect([...books.complaints, ...asks.complaints]).toEqual([])
  })
})
