import { formatter } from '@kara/language'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { signInThere } from './accounts.ts'
import { acceptTerms, confirmBooking, holdShownTime, hubUrl } from './employee.ts'
import { expectAccessible, newPerson, openBrowser, type Person, picture } from './open-browser.ts'
import { letPass, nextLetterTo, openWitness } from './outside.ts'
import { signInAs } from './staff.ts'

const slug = 'nordurljos'
/** Of this run alone, so that it can be walked again over the same town. */
const run = Date.now().toString(36)
const { dateTimeWithZone } = formatter('en', 'Atlantic/Reykjavik')

/** HR decides until when cancelling is free; whoever books after that reads it, and what is booked keeps its own. */
describe('the rules of a hub’s sessions', () => {
  const witness = openWitness()
  const label = /^Free cancellation until/
  let browser: Browser
  let hr: Person
  let before = ''

  beforeAll(async () => {
    browser = await openBrowser()
    hr = await newPerson(browser)
  })
  afterAll(async () => {
    await browser.close()
    await witness.end()
  })

  async function setCutOff(page: Page, hours: string): Promise<void> {
    await page.getByLabel(label).fill(hours)
    await page.getByRole('button', { name: 'Save the rules' }).click()
    await page.getByText('Saved. The rules hold for everything', { exact: false }).first().waitFor()
  }

  /** Books a time two weeks ahead, and returns by when the page says that it is cancelled free of charge. */
  async function book(email: string): Promise<{ said: boolean; sessionId: string; hours: number }> {
    const person = await newPerson(browser, { device: 'phone' })
    const { page } = person
    const url = `https://${new URL(hubUrl(slug)).host}`
    await page.context().addCookies([{ name: '__Host-locale', value: 'en', url, secure: true }])
    await page.goto(hubUrl(slug))
    await page
      .getByRole('link', { name: /Hugrún/ })
      .first()
      .click()
    await page.waitForURL(/\/professionals\//)
    for (let week = 0; week < 2; week++) {
      const next = await page.getByRole('link', { name: 'Week after' }).getAttribute('href')
      await page.goto(new URL(next ?? '', page.url()).href)
    }
    await holdShownTime(page)
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, email)
    await page.waitForURL((url) => url.hostname.startsWith(`${slug}.`))
    await acceptTerms(page)
    const fact = page.getByText('Cancel free until').locator('xpath=following-sibling::dd')
    const text = (await fact.textContent()) ?? ''
    await picture(page, `session-rules-${email.split('.')[0]}`)
    const sessionId = await confirmBooking(page)
    const [row] = await witness`select starts_at, cut_off_at from app.session where id = ${sessionId}`
    const { starts_at: startsAt, cut_off_at: cutOffAt } = row as { starts_at: Date; cut_off_at: Date }
    expect(person.complaints).toEqual([])
    await person.close()
    const said = text.includes(dateTimeWithZone(cutOffAt.toISOString(), 'dayLong'))
    return { said, sessionId, hours: (startsAt.getTime() - cutOffAt.getTime()) / 3_600_000 }
  }

  it('are read before booking, changed by HR, and hold for what is booked from then on', async () => {
    const { page } = hr
    await signInAs(page, 'hr-admin')
    await page.getByRole('link', { name: 'Rules of sessions' }).first().click()
    await page.waitForURL(/\/session-rules/)
    before = await page.getByLabel(label).inputValue()
    await expectAccessible(page)
    const first = await book(`dora.${run}@nordurljos.example`)
    expect(first).toMatchObject({ said: true, hours: Number(before) })
    const changed = before === '36' ? '30' : '36'
    await setCutOff(page, changed)
    await picture(page, 'session-rules')
    const second = await book(`erna.${run}@nordurljos.example`)
    expect(second).toMatchObject({ said: true, hours: Number(changed) })
    const [kept] = await witness`select extract(epoch from starts_at - cut_off_at) / 3600 as hours
      from app.session where id = ${first.sessionId}`
    expect(Number(kept?.hours)).toBe(Number(before))
  })

  it('are told to the professionals, who read on their page what was and what is', async () => {
    await letPass(witness, 10)
    await nextLetterTo('solveig@stofan.example', /^(Other rules in one|Nýjar reglur í einni)/)
    const desk = await newPerson(browser, { look: 'dark' })
    const { page } = desk
    await signInAs(page, 'professional')
    await page.goto(`${inject('stack').appUrl}/work`)
    await picture(page, 'session-rules-noticed')
    await page
      .getByRole('link', { name: /^Read the rules of Norðurljós/ })
      .first()
      .click()
    await page.waitForURL(/\/work\/invitations\//)
    await page.getByText('Other rules hold here now').waitFor()
    await expectAccessible(page)
    await page.getByText('Other rules hold here now').scrollIntoViewIfNeeded()
    await picture(page, 'session-rules-told')
    await page.getByRole('button', { name: 'I have read them' }).click()
    await page.getByText('Noted. If', { exact: false }).first().waitFor()
    expect(await page.getByText('Other rules hold here now').count()).toBe(0)
    await expectAccessible(page)
    await page.getByText('Services offered here').scrollIntoViewIfNeeded()
    await picture(page, 'session-rules-hub-settings')
    expect(desk.complaints).toEqual([])
    await desk.close()
  })

  it('refuse what is not allowed beside the field, with what was typed', async () => {
    const { page } = hr
    const field = page.getByLabel(label)
    await field.fill('2')
    await field.evaluate((input) => (input as HTMLInputElement).form?.setAttribute('novalidate', ''))
    await page.getByRole('button', { name: 'Save the rules' }).click()
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true')
    expect(await field.inputValue()).toBe('2')
    await setCutOff(page, before)
    expect(hr.complaints).toEqual([])
  })
})
