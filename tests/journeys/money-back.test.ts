import { checkCodeOf, issuingKeys } from '@kara/issuing'
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
import { openWitness, waitFor } from './outside.ts'
import { signInAs } from './staff.ts'

const app = (path: string) => `${inject('stack').appUrl}${path}`
const isAtProcessor = (url: URL) => url.origin === inject('stack').sandboxUrl

/** A part of a payment goes back to a card that is closed: its bank asks, then refuses, and a transfer brings it. */
describe('money that a card will not take back', () => {
  const witness = openWitness()
  let browser: Browser
  let client: Person
  let agent: Person
  let bill = ''
  let charge: { processor_id: string }

  beforeAll(async () => {
    browser = await openBrowser()
    client = await newPerson(browser, { device: 'phone' })
    agent = await newPerson(browser)
    await signInByCode(client.page, 'bergthora@postur.example')
    await signInAs(agent.page, 'support-agent')
  })
  afterAll(async () => {
    await browser.close()
    await witness.end()
  })

  it('was paid', async () => {
    const { page } = client
    await page.goto(app('/home/payments'))
    await page.getByRole('button', { name: 'Add a card' }).click()
    await page.waitForURL(isAtProcessor)
    await page.getByRole('button', { name: /^Visa 7726/ }).click()
    await page.waitForURL((url) => !isAtProcessor(url))
    await page
      .getByRole('link', { name: /\d{4}|\d{1,2}\. |day/ })
      .first()
      .click()
    await page.waitForURL(/\/home\/payments\/bills\/[0-9a-f-]{36}$/)
    bill = page.url()
    await page.getByRole('button', { name: /^Pay ISK/ }).click()
    await page.getByText('Paid. Thank you.').waitFor()
    const [row] = await witness<(typeof charge)[]>`select processor_id from app.charge
      where bill_id = ${bill.split('/').at(-1) ?? ''} and state = 'succeeded'`
    charge = row as typeof charge
  })

  it('is questioned by its bank, which support and client read, until the bank lets it be', async () => {
    const { page } = agent
    const disputeId = await control(`payments/${charge.processor_id}/disputes`, { kind: 'inquiry' })
    await waitFor('the dispute', async () => {
      await page.goto(app('/console/payments'))
      return (await page.getByText(disputeId).count()) > 0
    })
    await page.getByText('The bank asks').first().waitFor()
    await expectAccessible(page)
    await lookInIcelandic(page, 'console-payments-disputed')
    await client.page.goto(bill)
    await client.page.getByText('Your bank asks us about this payment').waitFor()
    await picture(client.page, 'home-bill-disputed')
    await control(`disputes/${disputeId}`, { outcome: 'withdrawn' })
    await waitFor('its end', async () => {
      await page.goto(app('/console/payments'))
      return (await page.getByText('Withdrawn').count()) > 0
    })
  })

  it('goes back in a part, by what stands on the bank’s statement, and the bank refuses it', async () => {
    const { page } = agent
    const reference =
      /KARA\* (\S{7})/.exec((await client.page.getByRole('main').textContent()) ?? '')?.[1] ?? ''
    await page.getByLabel('Reference on the bank statement').fill(`kara* ${reference.toLowerCase()}`)
    await page.getByRole('button', { name: 'Find the bill' }).click()
    await page.getByLabel('How much').fill('5000')
    await page.getByLabel('Reason', { exact: true }).fill('The room was locked for half of it')
    await page.getByRole('button', { name: 'Give it back' }).click()
    await page.getByText('The money is on its way back.').first().waitFor()
    await waitFor('the refusal', async () => {
      await page.goto(app('/console/payments'))
      return (await page.getByText('The bank refused it').count()) > 0
    })
    await picture(page, 'console-payments-refused')
  })

  it('is transferred, and written down once', async () => {
    const { page } = agent
    await page.getByRole('link', { name: 'Write down a transfer' }).first().click()
    await page.getByLabel('Reference at the bank').fill('MILLI-7')
    await expectAccessible(page)
    await lookInIcelandic(page, 'console-payments-transfer')
    await page.getByLabel('Reference at the bank').fill('MILLI-7')
    await page.getByRole('button', { name: 'Write down the transfer' }).click()
    await page.getByText('The transfer is written down.').first().waitFor()
    await page.getByText(/By transfer, .*: MILLI-7/).waitFor()
  })

  it('is what its client reads, with a credit note that anybody finds genuine', async () => {
    const { page } = client
    await waitFor('the transfer on the bill', async () => {
      await page.goto(bill)
      return (await page.getByText('Transferred to your account').count()) > 0
    })
    await page.getByText('of it went back to you', { exact: false }).waitFor()
    await expectAccessible(page)
    await lookInIcelandic(page, 'home-bill-transferred')
    const [note] = await witness`select n.id from app.payment_document n
      join app.payment_document r on r.id::text = n.facts ->> 'corrects'
      where n.kind = 'credit_note' and r.about = ${`bill:${bill.split('/').at(-1)}`}`
    const stranger = await newPerson(browser)
    const code = checkCodeOf(issuingKeys(inject('stack').environment.APP_SECRET ?? ''), String(note?.id))
    await stranger.page.goto(app(`/check/${code}`))
    await stranger.page.getByText('This document is genuine').first().waitFor()
    await stranger.page.getByText('Credit note', { exact: true }).first().waitFor()
    await expectAccessible(stranger.page)
    await lookInIcelandic(stranger.page, 'check-client-credit-note')
    expect([...client.complaints, ...agent.complaints, ...stranger.complaints]).toEqual([])
  })
})

/** What a bank does, at the sandbox; returns the number of the dispute. */
async function control(path: string, body: Record<string, string>): Promise<string> {
  const response = await fetch(`${inject('stack').sandboxUrl}/control/cards/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return ((await response.json()) as { id: string }).id
}
