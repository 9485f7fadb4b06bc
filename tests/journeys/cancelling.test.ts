import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { acceptTerms, holdFirstTime, hubUrl, signInThroughCompany } from './employee.ts'
import { newPerson, openBrowser, type Person } from './open-browser.ts'
import { openWitness, waitFor } from './outside.ts'

const slug = 'fjallasyn'
const employee = 'katrin@fjallasyn.example'

/** An employee of the demo town who clicks twice, opens two tabs, and then cannot come. */
describe('booking twice and cancelling in time', () => {
  const witness = openWitness()
  let browser: Browser
  let katrin: Person
  let sessionId = ''

  beforeAll(async () => {
    browser = await openBrowser()
    katrin = await newPerson(browser, { device: 'phone', look: 'dark' })
  })
  afterAll(async () => {
    await browser.close()
    await witness.end()
  })

  it('one hold and one booking come of a double click, two tabs and the back button', async () => {
    const { page } = katrin
    await holdFirstTime(page, slug, /Hugrún/)
    await signInThroughCompany(page, slug, employee)
    await acceptTerms(page)
    await page.getByRole('button', { name: /^Book / }).waitFor()
    const second = await page.context().newPage()
    await second.goto(hubUrl(slug, '/book'))
    await Promise.all([
      page.getByRole('button', { name: /^Book / }).dblclick(),
      second.getByRole('button', { name: /^Book / }).click(),
    ])
    await page.waitForURL(/\/booked\//)
    await second.waitForURL(/\/booked\//)
    expect(second.url()).toBe(page.url())
    sessionId = /\/booked\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
    await page.goBack()
    await second.close()
    const [row] = await witness`select count(*)::int as sessions from app.session s
      join app.person_email e on e.person_id = s.person_id where e.email_norm = ${employee}`
    expect(row?.sessions).toBe(1)
  })

  it('cancelling before the cut-off says what it costs, returns the credit and kills the reminder', async () => {
    const { page } = katrin
    await page.goto(hubUrl(slug, '/hand-off/to/app?to=/home'))
    await page.waitForURL((url) => url.pathname.startsWith('/home'))
    await page.goto(`${inject('stack').appUrl}/home/sessions/${sessionId}/cancel`)
    await page.getByText(/You get .+ back at once/).waitFor()
    await page.getByRole('button', { name: 'Cancel the session' }).click()
    await page.waitForURL((url) => !url.pathname.endsWith('/cancel'))
    const holds = () => witness`select settled_as from app.credit_hold where session_id = ${sessionId}`
    await expect.poll(holds).toMatchObject([{ settled_as: 'release' }])
    await waitFor('the reminders to be taken back', async () => {
      const left = await witness`select 1 from app.due_work
        where key like ${`${sessionId}%`} and kind like 'notice.reminder%'`
      return left.length === 0
    })
    expect(katrin.complaints).toEqual([])
  })

  it('the time is free again for everybody', async () => {
    const next = await newPerson(browser)
    await holdFirstTime(next.page, slug, /Hugrún/)
    expect(next.page.url()).toMatch(/\/book$/)
    await next.close()
  })
})
