import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { signInByCode } from './accounts.ts'
import {
  expectAccessible,
  lookInIcelandic,
  newPerson,
  openBrowser,
  type Person,
  picture,
} from './open-browser.ts'
import { houseNow, openWitness } from './outside.ts'
import { acceptTerms, createAccount } from './private-client.ts'
import { signInAs } from './staff.ts'

const app = (path: string) => `${inject('stack').appUrl}${path}`
const colleague = { slug: 'magnus-birgisson', email: 'magnus@kyrrd.example', name: /Magnús/ }

/** An administrator keeps the hours of a colleague who agreed, until they leave: each in a browser of their own. */
describe('a clinic', () => {
  const witness = openWitness()
  let browser: Browser
  let desk: Person
  let member: Person
  let memberPath: string

  beforeAll(async () => {
    browser = await openBrowser()
    desk = await newPerson(browser)
    member = await newPerson(browser, { device: 'phone', look: 'dark' })
    await signInAs(desk.page, 'professional')
    await signInByCode(member.page, colleague.email)
  })
  afterAll(async () => {
    await witness.end()
    await browser.close()
  })

  it('invites a professional by the address of their own page', async () => {
    const { page } = desk
    await page.goto(app('/work'))
    await page.getByRole('link', { name: 'Clinic', exact: true }).click()
    await page.waitForURL(/\/work\/clinic$/)
    await page.getByLabel(/address of their own page/).fill(app(`/with/${colleague.slug}`))
    await page.getByRole('button', { name: 'Send the invitation', exact: true }).click()
    await page.getByText('The invitation is on its way.').first().waitFor()
    await page.getByRole('row', { name: colleague.name }).getByText('Waiting').waitFor()
    await expectAccessible(page)
    await picture(page, 'clinic')
    await lookInIcelandic(page, 'clinic')
  })

  it('is joined by whoever read what its administrators may do', async () => {
    const { page } = member
    await page.goto(app('/work/clinic'))
    await page.getByRole('link', { name: 'Look at the invitation' }).first().click()
    await page.waitForURL(/\/work\/clinic\/invites\//)
    await page.getByText('What they never see or do').waitFor()
    await expectAccessible(page)
    await picture(page, 'clinic-invite')
    await page.getByRole('button', { name: 'Accept and join' }).click()
    await page.getByText('You belong to the clinic now.').first().waitFor()
  })

  it('lets the administrator change the hours of a date', async () => {
    const { page } = desk
    await page.goto(app('/work/clinic'))
    await page.getByRole('link', { name: /Hours and time off of Magnús/ }).click()
    await page.waitForURL(/\/work\/clinic\/members\//)
    memberPath = new URL(page.url()).pathname
    const now = await houseNow(witness)
    const day = new Date(now.getTime() + 90 * 86_400_000).toISOString().slice(0, 10)
    const dates = page.locator('section', {
      has: page.getByRole('heading', { name: 'Hours of single dates' }),
    })
    await dates.getByLabel('First date').fill(day)
    await dates.getByLabel('From', { exact: true }).fill('9')
    await dates.getByLabel('Until', { exact: true }).fill('11.30')
    await dates.getByRole('button', { name: 'Save these dates' }).click()
    await page.getByText('The hours of these dates are saved.').first().waitFor()
    await dates
      .getByText(/09:00–11:30/)
      .first()
      .waitFor()
    await expectAccessible(page)
    await picture(page, 'clinic-member')
    await page.goto(app('/work/clinic/calendar'))
    await page.getByText('Magnús').first().waitFor()
    await expectAccessible(page)
    await picture(page, 'clinic-day')
    await page.getByRole('link', { name: 'Week', exact: true }).click()
    await page.waitForURL(/view=week/)
    await page.getByRole('table').waitFor()
    await picture(page, 'clinic-week')
    await lookInIcelandic(page, 'clinic-week')
  })

  it('shows the member who changed what, with the way back', async () => {
    const { page } = member
    await page.goto(app('/work/clinic'))
    await page
      .getByText(/^Hours of .* changed$/)
      .first()
      .waitFor()
    await picture(page, 'clinic-changed')
    await page
      .getByRole('button', { name: /^Take back: Hours of/ })
      .first()
      .click()
    await page.getByText('It is as it was before.').first().waitFor()
    await page
      .getByText(/^Taken back on/)
      .first()
      .waitFor()
  })

  it('seats somebody at the desk who is no professional, and sees no client', async () => {
    const { page } = desk
    await page.goto(app('/work/clinic'))
    const email = `rosa.${Date.now().toString(36)}@mail.example`
    await page.getByLabel(/address of their own page/).fill(email)
    await page.getByLabel('Somebody for the desk').check()
    await page.getByRole('button', { name: 'Send the invitation', exact: true }).click()
    await page.getByText('The invitation is on its way.').first().waitFor()
    const [invite] = await witness`select id from app.clinic_invite where email_norm = ${email}`
    const rosa = await newPerson(browser, { device: 'phone' })
    await rosa.page.goto(app(`/work/desk/invites/${invite?.id}`))
    await createAccount(rosa.page, 'Rósa Björk', email)
    await acceptTerms(rosa.page)
    await rosa.page.waitForURL(/\/work\/desk\/invites\//)
    await rosa.page.getByText('What the desk is for').waitFor()
    await expectAccessible(rosa.page)
    await picture(rosa.page, 'desk-invite')
    await lookInIcelandic(rosa.page, 'desk-invite')
    await rosa.page.getByLabel('Your name at the desk').fill('Rósa')
    await rosa.page.getByRole('button', { name: 'Accept and sit at the desk' }).click()
    await rosa.page.getByText('You sit at the desk now.').first().waitFor()
    await expectAccessible(rosa.page)
    await picture(rosa.page, 'desk')
    await rosa.page.getByRole('link', { name: /Hours and time off of Magnús/ }).click()
    await rosa.page.waitForURL(/\/work\/desk\/members\//)
    const now = await houseNow(witness)
    const day = new Date(now.getTime() + 91 * 86_400_000).toISOString().slice(0, 10)
    const dates = rosa.page.locator('section', {
      has: rosa.page.getByRole('heading', { name: 'Hours of single dates' }),
    })
    await dates.getByLabel('First date').fill(day)
    await dates.getByRole('button', { name: 'Save these dates' }).click()
    await rosa.page.getByText('The hours of these dates are saved.').first().waitFor()
    await expectAccessible(rosa.page)
    await picture(rosa.page, 'desk-member')
    await rosa.page.goto(app('/work/desk/calendar'))
    await rosa.page.getByText('Magnús').first().waitFor()
    await expectAccessible(rosa.page)
    await lookInIcelandic(rosa.page, 'desk-calendar')
    for (const path of ['/work', '/work/clients', memberPath])
      expect((await rosa.page.goto(app(path)))?.status()).toBe(403)
    expect(rosa.complaints).toEqual([])
    await rosa.close()
  })

  it('shows members who sits at the desk and what they changed, and lets an administrator end it', async () => {
    await member.page.goto(app('/work/clinic'))
    await member.page.getByText('Rósa', { exact: true }).waitFor()
    await member.page
      .getByText(/^Rósa, /)
      .first()
      .waitFor()
    await expectAccessible(member.page)
    await picture(member.page, 'clinic-with-desk')
    await desk.page.goto(app('/work/clinic'))
    await desk.page.getByRole('button', { name: 'Take Rósa from the desk' }).click()
    await desk.page.getByText('They can neither see nor change calendars any more.').first().waitFor()
    expect(await desk.page.getByRole('button', { name: 'Take Rósa from the desk' }).count()).toBe(0)
  })

  it('ends for the administrator the moment the member leaves', async () => {
    await member.page.goto(app('/work/clinic'))
    await member.page.locator('summary', { hasText: 'Leave the clinic' }).click()
    await member.page.getByRole('button', { name: 'Leave the clinic' }).click()
    await member.page.getByText('You left the clinic.').first().waitFor()
    const answer = await desk.page.goto(app(memberPath))
    expect(answer?.status()).toBe(404)
    await desk.page.goto(app('/work/clinic'))
    expect(await desk.page.getByRole('link', { name: /Hours and time off of Magnús/ }).count()).toBe(0)
    for (const { complaints } of [desk, member]) expect(complaints).toEqual([])
  })
})
