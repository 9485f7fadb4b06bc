import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import {
  expectAccessible,
  expectNoWider,
  lookInIcelandic,
  newPerson,
  openBrowser,
  type Person,
  picture,
} from './open-browser.ts'
import { openWitness, waitFor } from './outside.ts'
import { signInAs } from './staff.ts'

const app = (path: string) => `${inject('stack').appUrl}${path}`

/** A company buys on invoice; a part is taken back by two people of support, and its money is transferred back. */
describe('what a company buys and gets back', () => {
  const witness = openWitness()
  let browser: Browser
  let hr: Person
  let hanna: Person
  let bjartur: Person
  let control = ''
  let number = ''

  const inPool = async () => {
    const [row] = await witness`select app.pool_balance(${control.split('/').at(-1) ?? ''}) as halves`
    return Number(row?.halves)
  }
  const toInvoice = async (page: Page) => {
    await page.goto(app('/console/invoices'))
    await page.getByLabel('Number of the invoice').fill(number)
    await page.getByRole('button', { name: 'Find it' }).click()
    await page.getByRole('heading', { name: `Invoice ${number}` }).waitFor()
  }

  beforeAll(async () => {
    browser = await openBrowser()
    hr = await newPerson(browser)
    hanna = await newPerson(browser, { look: 'dark' })
    bjartur = await newPerson(browser, { look: 'dark', device: 'phone' })
    await signInAs(hr.page, 'hr-admin')
    await signInAs(hanna.page, 'support-agent')
    await signInAs(bjartur.page, 'support-colleague')
    const [company] = await witness`select id from app.company where name like 'Norðurljós%'`
    control = app(`/control/${company?.id}`)
  })
  afterAll(async () => {
    await browser.close()
    await witness.end()
  })

  it('is bought on invoice, with the number of an order and the price before it is', async () => {
    const { page } = hr
    await page.goto(`${control}/credits/buy`, { waitUntil: 'networkidle' })
    await page.getByLabel('How many').fill('30')
    await page.getByLabel('On invoice').check()
    await page.getByLabel('PO number').fill('PO-2026-77')
    await page.getByText('ISK 585,000 in all').waitFor()
    await expectAccessible(page)
    await lookInIcelandic(page, 'company-buy')
    await page.getByLabel('How many').fill('30')
    await page.getByLabel('On invoice').check()
    await page.getByLabel('PO number').fill('PO-2026-77')
    await page.getByRole('button', { name: 'Buy on invoice' }).click()
    await page.getByText('The credits are in the pool.').first().waitFor()
    await waitFor('the invoice', async () => {
      await page.goto(`${control}/credits/invoices`)
      return (await page.getByText('PO-2026-77').count()) > 0
    })
    const row = page.getByRole('row').filter({ hasText: 'PO-2026-77' })
    number = (await row.getByRole('link').first().textContent()) ?? ''
    expect(number).toMatch(/^K-\d{6}$/)
    await row.getByText('Open').waitFor()
  })

  it('is paid by a transfer that support writes down', async () => {
    const { page } = hanna
    await page.goto(app('/console/invoices'))
    const option = page.getByRole('option').filter({ hasText: number })
    await page.getByLabel('Invoice', { exact: true }).selectOption((await option.getAttribute('value')) ?? '')
    await page.getByLabel('Reference at the bank').fill('MILLI-30')
    await page.getByRole('button', { name: 'Write down the payment' }).click()
    await page.getByText('The payment is written down.').first().waitFor()
  })

  it('is taken back in a part larger than one person decides about: one asks, and cannot decide', async () => {
    const { page } = hanna
    const before = await inPool()
    await toInvoice(page)
    await page.getByLabel('How many credits').fill('12')
    await page.getByLabel('Reason').fill('Bought twice, agreed with their finance.')
    await page.getByRole('button', { name: 'Write the credit note' }).click()
    await page.getByText('The credit note waits for a second person of support.').first().waitFor()
    await page.getByText('You asked for it, so somebody else decides').waitFor()
    expect(await page.getByRole('button', { name: 'Write the credit note' }).count()).toBe(0)
    expect(await inPool()).toBe(before)
    await expectAccessible(page)
    await lookInIcelandic(page, 'company-credit-asked')
  })

  it('is decided by the second person, on a phone; then the credits leave the pool, once', async () => {
    const { page } = bjartur
    const before = await inPool()
    await page.goto(app('/console/invoices'))
    await page.getByRole('heading', { name: 'Credit notes that wait for a second person' }).waitFor()
    await expectNoWider(page)
    await lookInIcelandic(page, 'company-credit-waits')
    await toInvoice(page)
    await lookInIcelandic(page, 'company-credit-second')
    await page.getByRole('button', { name: 'Write the credit note' }).click()
    await page.getByText('The credit note is written.').first().waitFor()
    expect(await inPool()).toBe(before - 24)
    await page.getByText('To be transferred to the company').first().waitFor()
    await expectAccessible(page)
    await picture(page, 'company-credit-written')
  })

  it('goes back by a transfer that support writes down', async () => {
    const { page } = hanna
    await toInvoice(page)
    await page.getByRole('link', { name: 'Write down the transfer' }).click()
    await page.getByLabel('Reference at the bank').waitFor()
    await lookInIcelandic(page, 'company-payback')
    await page.getByLabel('Reference at the bank').fill('MILLI-31')
    await page.getByRole('button', { name: 'Write down the transfer' }).click()
    await page.getByText('The transfer is written down.').first().waitFor()
    await page
      .getByText(/^Transferred \d/)
      .first()
      .waitFor()
    expect(await page.getByRole('link', { name: 'Write down the transfer' }).count()).toBe(0)
    await picture(page, 'company-paid-back')
  })

  it('is what the company reads, in counts and amounts alone', async () => {
    const { page } = hr
    await page.goto(`${control}/credits/invoices`)
    const row = page.getByRole('row').filter({ hasText: 'PO-2026-77' })
    await row.getByText('ISK 234,000').waitFor()
    const note = page.getByRole('row').filter({ hasText: /Transferred \d/ })
    await note.getByText(number).waitFor()
    await expectAccessible(page)
    await lookInIcelandic(page, 'company-invoices')
    await page.goto(`${control}/credits`)
    await page.getByRole('row').filter({ hasText: 'PO-2026-77' }).getByText('12 credits').waitFor()
    await picture(page, 'company-credits')
    expect([...hr.complaints, ...hanna.complaints, ...bjartur.complaints]).toEqual([])
  })
})
