import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { signInByCode, signInThere } from './accounts.ts'
import { acceptTerms, confirmBooking, holdShownTime, hubUrl } from './employee.ts'
import { expectAccessible, lookInIcelandic, type Person, picture } from './open-browser.ts'
import { houseNow, nextLetterTo, travelTo, waitFor } from './outside.ts'
import { gatherPeople } from './people.ts'

const slug = 'fjallasyn'
const professional = { slug: 'mateo-alvarez', email: 'mateo@claridad.example' }
/** Of this run alone, so that it can be walked again over the same town. */
const run = Date.now().toString(36)
const emails = {
  declined: `una.${run}@fjallasyn.example`,
  left: `brynja.${run}@fjallasyn.example`,
  spent: `orri.${run}@fjallasyn.example`,
  unheard: `dagur.${run}@fjallasyn.example`,
}
/** Somebody with an open calendar, and a credit for every session. */
const elsewhere = 'freyja-dis-magnusdottir'
const app = (path: string) => `${inject('stack').appUrl}${path}`

/** No request ends without an answer, and none stands twice. */
describe('the answers to a request', () => {
  const { witness, somebody } = gatherPeople(slug, 'app')
  let client: Person
  let desk: Person
  let requestId = ''

  beforeAll(async () => {
    client = await somebody({ device: 'phone', look: 'dark' })
    desk = await somebody()
    await signInByCode(desk.page, professional.email)
  })

  async function ask(page: Page, email: string): Promise<string> {
    await page.goto(hubUrl(slug, `/professionals/${professional.slug}`))
    // How soon an answer comes stands where times would.
    await page
      .getByText(/An answer (usually comes|can take|comes within)/)
      .first()
      .waitFor()
    expect(await page.getByRole('button', { name: /^Book .+, / }).count()).toBe(0)
    await page.getByRole('link', { name: 'Request a session' }).first().click()
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, email)
    await page.waitForURL(/\/request/)
    await acceptTerms(page)
    await page.getByRole('checkbox', { name: 'Wednesday, Afternoon' }).check()
    await page.getByLabel('What would you like help with?', { exact: false }).fill('Afternoons, please.')
    await page.getByRole('button', { name: 'Send the request' }).click()
    await page.waitForURL(/\/requested\//)
    return /\/requested\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  }

  const openOwn = async (page: Page, path: string) => {
    await page.goto(hubUrl(slug, `/hand-off/to/app?${new URLSearchParams({ to: path })}`))
    await page.waitForURL((url) => url.pathname === path)
  }
  const stateOf = async () => {
    const [row] = await witness`select state from app.session_request where id = ${requestId}`
    return row?.state
  }

  it('is the request that is open already when somebody asks twice', async () => {
    const { page } = client
    requestId = await ask(page, emails.declined)
    await page.goto(hubUrl(slug, `/professionals/${professional.slug}/request`))
    await page.getByRole('heading', { name: 'You have asked before' }).waitFor()
    expect(page.url()).toContain(requestId)
    const rows = await witness`select 1 from app.session_request r join app.person_email e
      on e.person_id = r.person_id where e.email_norm = ${emails.declined}`
    expect(rows).toHaveLength(1)
    await expectAccessible(page)
    await picture(page, 'answers-before')
  })

  it('is a no with its reason, and two others who could help', async () => {
    await nextLetterTo(professional.email, /^A new request$/)
    const { page } = desk
    await page.goto(app(`/work/requests/${requestId}`))
    await page.getByText('Decline this request').click()
    await page.getByLabel('There is no room for new clients at the moment.').check()
    await page.getByLabel('Colleague 1').selectOption({ index: 1 })
    await expectAccessible(page)
    await picture(page, 'answers-decline')
    await page.getByRole('button', { name: 'Decline', exact: true }).click()
    await page.getByText('The request is declined,', { exact: false }).first().waitFor()
    expect(await stateOf()).toBe('declined')
    await nextLetterTo(emails.declined, /^An answer to your request$/)
    await openOwn(client.page, `/home/requests/${requestId}`)
    await client.page.getByText('There is no room for new clients at the moment.').first().waitFor()
    await client.page.getByText('Recommended to you').first().waitFor()
    expect(await client.page.getByRole('link', { name: /See profile/ }).count()).toBe(2)
    await expectAccessible(client.page)
    await picture(client.page, 'answers-declined')
    await lookInIcelandic(client.page, 'answers-declined')
  })

  it('is others who could help when the professional goes away, and none waits for somebody who is gone', async () => {
    const left = await somebody({ device: 'phone' })
    requestId = await ask(left.page, emails.left)
    const { page } = desk
    await page.goto(app('/work/away'))
    await page.getByLabel('I do not know yet until when').check()
    await page.getByRole('button', { name: 'See what it touches' }).click()
    await page.getByLabel(/^End the .*requests? that waits?/).check()
    await expectAccessible(page)
    await picture(page, 'answers-away')
    await page.getByRole('button', { name: 'Go away in that time' }).click()
    await waitFor('the request to have its answer', async () => (await stateOf()) === 'declined')
    await nextLetterTo(emails.left, /^An answer to your request$/)
    await openOwn(left.page, `/home/requests/${requestId}`)
    await left.page.getByText('There is nobody there in the coming time.').first().waitFor()
    expect(await left.page.getByRole('link', { name: /See profile/ }).count()).toBe(2)
    await expectAccessible(left.page)
    await picture(left.page, 'answers-left')
    await page.goto(app('/work/away'))
    await page.getByRole('button', { name: 'Take it back' }).click()
    await page.getByRole('button', { name: 'See what it touches' }).waitFor()
    expect(left.complaints).toEqual([])
    await left.close()
  })

  it('is a question how to pay when the credits ran out meanwhile, and nothing is charged in silence', async () => {
    const spender = await somebody({ device: 'phone' })
    const { page } = spender
    requestId = await ask(page, emails.spent)
    const { page: work } = desk
    await work.goto(app(`/work/requests/${requestId}`))
    const wished = work.getByRole('button', { name: /^Book / }).last()
    const at = (await wished.getAttribute('value')) ?? ''
    // All credits go to somebody else on the very day that is thought of, so that no other period pays.
    for (let credit = 0; credit < 4; credit++) {
      await page.goto(hubUrl(slug, `/professionals/${elsewhere}?day=${at.slice(0, 10)}`))
      await holdShownTime(page)
      await confirmBooking(page)
    }
    // One session more is offered at its price, and nothing is taken before she says so.
    await page.goto(hubUrl(slug, `/professionals/${elsewhere}?day=${at.slice(0, 10)}`))
    await holdShownTime(page)
    await page.getByText('You have no credits left for this session').waitFor()
    await page.getByText(/You can pay ISK\s[\d,]+ yourself, ask your company for more credits/).waitFor()
    await page.getByRole('link', { name: 'Ask for more credits' }).waitFor()
    await expectAccessible(page)
    await picture(page, 'answers-no-credits')
    await page.getByRole('button', { name: 'Stop and free the time' }).click()
    await page.waitForURL((url) => !url.pathname.endsWith('/book'))
    const booked =
      await witness`select 1 from app.session s join app.person_email e on e.person_id = s.person_id
      where e.email_norm = ${emails.spent}`
    expect(booked).toHaveLength(4)
    await wished.click()
    await waitFor('the client to be asked', async () => {
      const rows = await witness`select 1 from app.session_request_event
        where session_request_id = ${requestId} and kind = 'payment_asked'`
      return rows.length === 1
    })
    await openOwn(page, `/home/requests/${requestId}`)
    await page.getByText('Your credits do not cover it', { exact: false }).waitFor()
    await page.getByText(/^Kept for you until /).waitFor()
    await expectAccessible(page)
    await picture(page, 'answers-how-to-pay')
    const none = await witness`select 1 from app.session s join app.session_request r on r.session_id = s.id
      where r.id = ${requestId}`
    expect(none).toHaveLength(0)
    await page.getByRole('button', { name: 'Add a card' }).click()
    await page.waitForURL((url) => url.origin === inject('stack').sandboxUrl)
    await page.getByRole('button', { name: /^Visa 4242/ }).click()
    await page.getByRole('button', { name: /^Book and pay / }).click()
    await page.waitForURL(/\/home\/sessions\//)
    const [paid] = await witness`select b.funding, b.credit_hold_id from app.booking b
      join app.session_request r on r.session_id = b.session_id where r.id = ${requestId}`
    expect(paid).toMatchObject({ funding: 'self_pay', credit_hold_id: null })
    expect(spender.complaints).toEqual([])
    await spender.close()
  })

  it('is a reminder to the one and a note to the other after two days of silence', async () => {
    const silent = await somebody({ device: 'phone' })
    requestId = await ask(silent.page, emails.unheard)
    await travelTo(witness, new Date((await houseNow(witness)).getTime() + 49 * 3_600_000))
    await nextLetterTo(professional.email, /^A request still waits for your answer$/)
    await nextLetterTo(emails.unheard, /^Your request still waits for an answer$/)
    expect(await stateOf()).toBe('waiting')
    await silent.close()
  })

  it('is its end after four, with others who could help and nothing charged', async () => {
    await travelTo(witness, new Date((await houseNow(witness)).getTime() + 48 * 3_600_000))
    await nextLetterTo(emails.unheard, /^Your request got no answer$/)
    await nextLetterTo(professional.email, /^A request ended without an answer$/)
    expect(await stateOf()).toBe('expired')
    const back = await somebody({ device: 'phone' })
    const { page } = back
    await page.goto(hubUrl(slug, '/sign-in'))
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, emails.unheard)
    await page.waitForURL((url) => url.hostname.startsWith(`${slug}.`))
    await openOwn(page, `/home/requests/${requestId}`)
    await page.getByText('No answer came in time.', { exact: false }).waitFor()
    expect(await page.getByRole('link', { name: /See profile/ }).count()).toBe(2)
    await expectAccessible(page)
    await picture(page, 'answers-expired')
    const [held] = await witness`select count(*)::int as holds from app.credit_hold h
      join app.person_email e on e.person_id = h.person_id where e.email_norm = ${emails.unheard}`
    expect(held?.holds).toBe(0)
    expect([client, desk, back].flatMap(({ complaints }) => complaints)).toEqual([])
  })
})
