import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import {
  expectAccessible,
  lookInIcelandic,
  newPerson,
  openBrowser,
  type Person,
  picture,
} from './open-browser.ts'
import { houseNow, openWitness } from './outside.ts'
import { acceptTerms, createAccount, inviteClient } from './private-client.ts'
import { signInAs } from './staff.ts'

/** Of this run alone, so that it can be walked again over the same town. */
const run = Date.now().toString(36)
const app = (path: string) => `${inject('stack').appUrl}${path}`

/** Somebody whom a professional sees outside of every hub, on both ways there. */
describe('private clients', () => {
  const witness = openWitness()
  let browser: Browser
  let professional: Person

  beforeAll(async () => {
    browser = await openBrowser()
    professional = await newPerson(browser)
    await signInAs(professional.page, 'professional')
  })
  afterAll(async () => {
    await witness.end()
    await browser.close()
  })

  it('are invited, prove the address, accept, and are booked without a company', async () => {
    const { page: desk, complaints } = professional
    const email = `hulda.${run}@mail.example`
    const path = await inviteClient(desk, 'Hulda Ýr', email)
    await desk.getByRole('button', { name: 'Take back the invite to Hulda Ýr' }).waitFor()
    await expectAccessible(desk)
    await picture(desk, 'client-invites')

    const wrong = await newPerson(browser)
    await signInAs(wrong.page, 'client')
    await wrong.page.goto(app(path))
    await picture(wrong.page, 'client-invite-other')
    await wrong.page.getByText(/went to another address|sent á annað netfang/).waitFor()
    expect(await wrong.page.getByText(email).count()).toBe(0)
    await expectAccessible(wrong.page)
    await wrong.close()

    const guest = await newPerson(browser, { device: 'phone' })
    await guest.page.goto(app(path))
    await expectAccessible(guest.page)
    await picture(guest.page, 'client-invite')
    await guest.page.getByRole('link', { name: 'Create an account' }).click()
    await createAccount(guest.page, 'Hulda Ýr Jónsdóttir', email)
    await guest.page.waitForURL(/\/invites\//)
    await acceptTerms(guest.page)
    await guest.page.getByText('What changes when you accept').waitFor()
    await expectAccessible(guest.page)
    await picture(guest.page, 'client-invite-decision')
    await guest.page.getByRole('button', { name: 'Accept', exact: true }).click()
    await guest.page.waitForURL(/\/home$/)
    await guest.page.getByRole('heading', { name: 'Your professionals' }).waitFor()
    await expectAccessible(guest.page)
    await picture(guest.page, 'home-professionals')

    await desk.goto(app('/work/clients'))
    await picture(desk, 'clients')
    await desk.getByRole('link', { name: 'Hulda Ýr Jónsdóttir' }).click()
    await desk.waitForURL(/\/work\/clients\/[0-9a-f-]{36}/)
    await desk.getByRole('link', { name: 'Book for a client' }).click()
    const now = await houseNow(witness)
    const day = new Date(now.getTime() + 12 * 86_400_000).toISOString().slice(0, 10)
    await expectAccessible(desk)
    await picture(desk, 'book-client-times')
    await desk
      .getByRole('link', { name: /^Choose / })
      .first()
      .click()
    await desk.getByRole('button', { name: /^Book / }).waitFor()
    await desk.getByRole('link', { name: 'Another time' }).click()
    await desk.locator('summary', { hasText: 'A time that is not offered' }).click()
    await desk.getByLabel(/^Day/).fill(day)
    await desk.getByLabel(/^Time/).fill('20:15')
    await desk.getByRole('button', { name: 'Look at this time' }).click()
    await desk.getByText('Not among your free times').waitFor()
    await expectAccessible(desk)
    await picture(desk, 'book-client')
    await lookInIcelandic(desk, 'book-client')
    await desk.getByRole('button', { name: /^Book .*20:15/ }).click()
    await desk.getByText(/Booked: Hulda Ýr Jónsdóttir/).waitFor()
    await picture(desk, 'book-client-done')
    await guest.page.goto(app('/home'))
    await guest.page.getByText(/20:15/).first().waitFor()
    await desk.getByRole('button', { name: 'Take it back' }).click()
    await desk.getByText('The booking is taken back. Nobody was told.').waitFor()
    expect(complaints).toEqual([])
    expect(guest.complaints).toEqual([])
    await guest.close()
  })

  it('ask on the professional’s own page, once, and are found among the requests', async () => {
    const { page: desk, complaints } = professional
    await desk.goto(app('/work/link'))
    await desk.getByLabel('Take requests on this page').check()
    await desk.getByRole('button', { name: 'Save' }).click()
    await desk.getByText('The page is on. Share its link.').waitFor()
    await expectAccessible(desk)
    await picture(desk, 'own-link')
    const url = (await desk.getByRole('link', { name: 'Look at the page' }).getAttribute('href')) ?? ''

    const guest = await newPerson(browser, { device: 'phone', look: 'dark' })
    await guest.page.goto(url)
    await expectAccessible(guest.page)
    await picture(guest.page, 'own-page')
    await guest.page
      .getByRole('link', { name: /^Ask for/ })
      .first()
      .click()
    await guest.page.getByRole('link', { name: 'Create an account' }).click()
    await createAccount(guest.page, 'Trausti Leó', `trausti.${run}@mail.example`)
    await guest.page.waitForURL(/\/with\/.*\/request/)
    await acceptTerms(guest.page)
    await guest.page.getByLabel(/What would you like help with/).fill('I sleep badly before long shifts.')
    await guest.page.getByLabel('Monday, Morning').check()
    for (const field of await guest.page.getByRole('textbox').all())
      if ((await field.inputValue()) === '') await field.fill('Nothing to add')
    await expectAccessible(guest.page)
    await picture(guest.page, 'own-request')
    await guest.page.getByRole('button', { name: 'Send the request' }).click()
    await guest.page.waitForURL(/\/home\/requests\//)
    const sent = guest.page.url()
    await guest.page.goto(`${url}/request`)
    await guest.page.getByText(/You have an open request/).waitFor()
    expect(guest.page.url()).toBe(sent)

    await desk.goto(app('/work/requests'))
    await picture(desk, 'requests-private')
    await desk.getByRole('link', { name: 'Trausti Leó' }).click()
    await desk
      .getByRole('heading', { name: /Trausti Leó/ })
      .first()
      .waitFor()
    await expectAccessible(desk)
    await picture(desk, 'request-private')

    await desk.goto(app('/work/link'))
    await desk.getByLabel('Take requests on this page').uncheck()
    await desk.getByRole('button', { name: 'Save' }).click()
    await desk.getByText('The page is off. It takes no requests.').waitFor()
    await guest.page.goto(url)
    await guest.page.getByRole('heading', { name: 'No requests at the moment' }).waitFor()
    await expectAccessible(guest.page)
    expect(complaints).toEqual([])
    expect(guest.complaints).toEqual([])
    await guest.close()
  })
})
