import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openAccount, password } from './accounts.ts'
import {
  expectAccessible,
  lookInIcelandic,
  newPerson,
  openBrowser,
  type Person,
  picture,
} from './open-browser.ts'
import { houseNow, letPass, nextLetterTo, openWitness } from './outside.ts'
import { acceptTerms, createAccount, inviteClient } from './private-client.ts'
import { signInAs } from './staff.ts'

/** Of this run alone, so that it can be walked again over the same town. */
const run = Date.now().toString(36)
/** Whom the professional sees; found by name among others of earlier walks. */
const names = { hulda: `Hulda Ýr ${run}`, hekla: `Hekla Mist ${run}`, trausti: `Trausti Leó ${run}` }
const app = (path: string) => `${inject('stack').appUrl}${path}`

/** Somebody whom a professional sees outside of every hub, on both ways there. */
describe('private clients', () => {
  const witness = openWitness()
  let browser: Browser
  let professional: Person
  let hulda: Person & { readonly email: string; readonly record: string }

  beforeAll(async () => {
    browser = await openBrowser()
    professional = await newPerson(browser)
    await signInAs(professional.page, 'professional')
  })
  afterAll(async () => {
    await witness.end()
    await browser.close()
  })

  async function requestsOf(email: string): Promise<number> {
    const [row] = await witness`select count(*)::int as count from app.session_request r
      join app.person_email e on e.person_id = r.person_id where e.email_norm = ${email}`
    return Number(row?.count)
  }

  it('are invited, prove the address, accept, and are booked without a company', async () => {
    const { page: desk, complaints } = professional
    const email = `hulda.${run}@mail.example`
    const path = await inviteClient(desk, names.hulda, email)
    await desk.getByRole('button', { name: `Take back the invite to ${names.hulda}` }).waitFor()
    await expectAccessible(desk)
    await picture(desk, 'client-invites')

    // Nothing is booked for somebody who has not agreed to it.
    await desk.goto(app('/work/book'))
    await desk
      .getByText(new RegExp(`^Invited, and not your clients yet: .*${names.hulda}`))
      .first()
      .waitFor()
    expect(await desk.getByRole('option', { name: names.hulda }).count()).toBe(0)
    await expectAccessible(desk)
    await picture(desk, 'book-invited')
    await lookInIcelandic(desk, 'book-invited')

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
    await createAccount(guest.page, names.hulda, email)
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
    await desk.getByRole('link', { name: names.hulda }).click()
    await desk.waitForURL(/\/work\/clients\/[0-9a-f-]{36}/)
    const client = desk.url()
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
    await desk.getByText(new RegExp(`Booked: ${names.hulda}`)).waitFor()
    await picture(desk, 'book-client-done')
    await guest.page.goto(app('/home'))
    await guest.page.getByText(/20:15/).first().waitFor()
    await desk.getByRole('button', { name: 'Take it back' }).click()
    await desk.getByText('The booking is taken back. Nobody was told.').waitFor()
    expect(complaints).toEqual([])
    hulda = { ...guest, email, record: /\/work\/clients\/[0-9a-f-]{36}/.exec(client)?.[0] ?? '' }
  })

  it('give a card when they are asked for one, which the professional sees and nothing more of it', async () => {
    const { page: desk } = professional
    await desk.goto(app('/work/clients/invites'))
    await desk.getByLabel('Ask private clients for a card').check()
    await desk.locator('button[name=intent][value=card]').click()
    await desk.getByText('New private clients are asked for a card.').first().waitFor()
    const { page } = hulda
    await page.goto(app('/home'))
    await page
      .getByText(/^A card before the first session: /)
      .first()
      .waitFor()
    await picture(page, 'card-asked')
    await page.goto(app('/home/payments'))
    await page.getByRole('button', { name: 'Add a card' }).click()
    await page.waitForURL((url) => url.origin === inject('stack').sandboxUrl)
    await page.getByRole('button', { name: /^Visa 4242/ }).click()
    await page.getByText('The card is saved.').first().waitFor()
    await page.goto(app('/home'))
    await page.getByRole('heading', { name: 'Your professionals' }).waitFor()
    expect(await page.getByText(/^A card before the first session: /).count()).toBe(0)
    await desk.goto(app(hulda.record))
    await desk
      .getByText('Card', { exact: true })
      .locator('xpath=following-sibling::dd')
      .getByText('There')
      .waitFor()
    expect(await desk.getByRole('main').textContent()).not.toContain('4242')
  })

  it('are booked, and the link of the letter asks whoever opens it to sign in', async () => {
    const { page: desk } = professional
    await desk.goto(app(`/work/book?client=${hulda.record.split('/').at(-1)}`))
    await desk
      .getByRole('link', { name: /^Choose / })
      .first()
      .click()
    await desk.getByRole('button', { name: /^Book / }).click()
    await desk.getByText(new RegExp(`Booked: ${names.hulda}`)).waitFor()
    await letPass(witness, 5)
    const letter = await nextLetterTo(hulda.email, /^Booked: /)
    const link = /https?:\/\/[^\s"]*\/home\/sessions\/[0-9a-f-]{36}/.exec(letter.text)?.[0] ?? ''
    const stranger = await newPerson(browser)
    await stranger.page.goto(link)
    await stranger.page.getByRole('link', { name: /Create an account/ }).waitFor()
    await stranger.page.getByLabel(/email/i).fill(hulda.email)
    await stranger.page.getByLabel('Password').fill(password)
    await stranger.page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await stranger.page.waitForURL(/\/home\/sessions\//)
    await stranger.page
      .getByText(/Sólveig/)
      .first()
      .waitFor()
    expect(hulda.complaints).toEqual([])
    await stranger.close()
    await hulda.close()
  })

  it('may have an account already: the invite is taken back, or connects them once they agree', async () => {
    const { page: desk } = professional
    const email = `hekla.${run}@mail.example`
    const known = await newPerson(browser, { device: 'phone', look: 'dark' })
    await openAccount(known.page, names.hekla, email)
    const path = await inviteClient(desk, names.hekla, email)
    await desk.getByRole('button', { name: `Take back the invite to ${names.hekla}` }).click()
    await desk.getByText('The invite was taken back. Its link says so.').first().waitFor()
    await known.page.goto(app(path))
    await known.page.getByRole('heading', { name: 'This invitation was taken back' }).waitFor()
    await expectAccessible(known.page)
    await picture(known.page, 'client-invite-taken-back')
    const again = await inviteClient(desk, names.hekla, email)
    await known.page.goto(app(again))
    const terms = known.page.getByLabel('I have read the terms and accept them')
    const agree = known.page.getByText('What changes when you accept')
    await terms.or(agree).first().waitFor()
    if (await terms.isVisible()) await acceptTerms(known.page)
    await agree.waitFor()
    await desk.goto(app('/work/clients'))
    expect(await desk.getByRole('link', { name: names.hekla }).count()).toBe(0)
    await known.page.getByRole('button', { name: 'Accept', exact: true }).click()
    await known.page.waitForURL(/\/home$/)
    await known.page.getByRole('heading', { name: 'Your professionals' }).waitFor()
    await desk.goto(app('/work/clients'))
    await desk.getByRole('link', { name: names.hekla }).waitFor()
    expect(known.complaints).toEqual([])
    await known.close()
  })

  it('ask on the professional’s own page, once, are found among the requests, and become clients without credits', async () => {
    const { page: desk, complaints } = professional
    await desk.goto(app('/work/link'))
    await desk.getByLabel('Take requests on this page').check()
    await desk.getByRole('button', { name: 'Save' }).click()
    await desk.getByText('The page is on. Share its link.').waitFor()
    await expectAccessible(desk)
    await picture(desk, 'own-link')
    const url = (await desk.getByRole('link', { name: 'Look at the page' }).getAttribute('href')) ?? ''

    const code = (await desk.locator('code', { hasText: '<a href=' }).textContent()) ?? ''
    const guest = await newPerson(browser, { device: 'phone', look: 'dark' })
    // Somebody's website, on which the code was pasted and nothing else of ours is loaded.
    await guest.page.route('https://practice.example/', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<html lang="en"><h1>My practice</h1>${code}</html>` }),
    )
    await guest.page.goto('https://practice.example/')
    await picture(guest.page, 'own-button')
    await guest.page.getByRole('link', { name: /^(Ask for a session|Óska eftir tíma)$/ }).click()
    await guest.page.waitForURL(url)
    await guest.page
      .getByRole('link', { name: /^Ask for/ })
      .first()
      .waitFor()
    await expectAccessible(guest.page)
    await picture(guest.page, 'own-page')
    await guest.page
      .getByRole('link', { name: /^Ask for/ })
      .first()
      .click()
    await guest.page.getByRole('link', { name: 'Create an account' }).click()
    const email = `trausti.${run}@mail.example`
    await createAccount(guest.page, names.trausti, email)
    await guest.page.waitForURL(/\/with\/.*\/request/)
    await acceptTerms(guest.page)
    await guest.page.getByLabel(/What would you like help with/).fill('I sleep badly before long shifts.')
    await guest.page.getByLabel('Monday, Morning').check()
    for (const field of await guest.page.getByRole('textbox').all())
      if ((await field.inputValue()) === '') await field.fill('Nothing to add')
    await expectAccessible(guest.page)
    await picture(guest.page, 'own-request')
    // What fills in every field is no person: it is told so, and nothing is sent.
    const trap = guest.page.locator('input[name=ownTrap]')
    expect(await trap.isVisible()).toBe(false)
    await trap.evaluate((field) => {
      ;(field as HTMLInputElement).value = 'https://spam.example'
    })
    await guest.page.getByRole('button', { name: 'Send the request' }).click()
    await guest.page
      .getByText(/^One field of this form has to stay empty\./)
      .first()
      .waitFor()
    expect(await requestsOf(email)).toBe(0)
    await guest.page.locator('input[name=ownTrap]').evaluate((field) => {
      ;(field as HTMLInputElement).value = ''
    })
    await guest.page.getByRole('button', { name: 'Send the request' }).click()
    await guest.page.waitForURL(/\/home\/requests\//)
    expect(await requestsOf(email)).toBe(1)
    const sent = guest.page.url()
    await guest.page.goto(`${url}/request`)
    await guest.page.getByText(/You have an open request/).waitFor()
    expect(guest.page.url()).toBe(sent)

    await desk.goto(app('/work/requests'))
    await picture(desk, 'requests-private')
    await desk.getByRole('link', { name: names.trausti }).click()
    await desk
      .getByRole('heading', { name: new RegExp(names.trausti) })
      .first()
      .waitFor()
    await expectAccessible(desk)
    await picture(desk, 'request-private')
    await desk
      .getByRole('button', { name: /^Book / })
      .first()
      .click()
    await desk.getByText('The time is taken.', { exact: false }).first().waitFor()
    await nextLetterTo(email, /^Booked: /)
    await desk.goto(app('/work/clients'))
    await desk.getByRole('link', { name: names.trausti }).waitFor()
    await guest.page.goto(sent)
    await guest.page.getByText('A time is agreed and booked.').waitFor()
    await guest.page.getByRole('link', { name: 'To the session' }).click()
    await guest.page.waitForURL(/\/home\/sessions\//)
    const [booking] =
      await witness`select b.funding from app.booking b join app.session s on s.id = b.session_id
      join app.person_email e on e.person_id = s.person_id where e.email_norm = ${email}`
    expect(booking?.funding).not.toBe('credits')

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
