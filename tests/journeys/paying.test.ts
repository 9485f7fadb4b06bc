import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { signInByCode } from './accounts.ts'
import { download } from './downloads.ts'
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
const isAtProcessor = (url: URL) => url.origin === inject('stack').sandboxUrl

/** A client pays a session: with a card that has nothing on it, one that the bank asks about, and back again. */
describe('a client who pays', () => {
  const witness = openWitness()
  let browser: Browser
  let client: Person
  let bill = ''

  beforeAll(async () => {
    browser = await openBrowser()
    client = await newPerson(browser, { device: 'phone' })
    await signInByCode(client.page, 'eyrun@postur.example')
  })
  afterAll(async () => {
    await browser.close()
    await witness.end()
  })

  it('is paid by somebody whose receipts carry a national ID from now on', async () => {
    const desk = await newPerson(browser)
    await signInAs(desk.page, 'professional')
    await desk.page.goto(app('/work/payments/payee'))
    const id = desk.page.getByLabel('National ID', { exact: false }).first()
    if ((await id.inputValue()) === '') await id.fill('120376-5549')
    await desk.page.getByRole('button', { name: 'Save' }).click()
    await desk.page.waitForURL(/\/work\/payments$/)
    await desk.close()
    const { page } = client
    await page.goto(app('/home/payments/details'))
    await page.getByLabel('National ID', { exact: false }).first().fill('010190-3019')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved. New receipts use it.').first().waitFor()
  })

  it('goes on at the card form that was left, and sees the card by its last figures', async () => {
    const { page } = client
    await page.goto(app('/home/payments'))
    await page.getByRole('button', { name: 'Add a card' }).click()
    await page.waitForURL(isAtProcessor)
    await page.goto(app('/home/payments'))
    await page.getByText('You began to add a card').waitFor()
    await page.getByRole('link', { name: 'Go on', exact: true }).click()
    await saveCard(page, /^Visa 9995/)
    await page.getByText('The card is saved.').first().waitFor()
    await page.getByText('Visa •••• 9995').first().waitFor()
    expect(await page.getByRole('main').textContent()).not.toMatch(/\d{12,}/)
    await picture(page, 'home-payments')
  })

  it('hears why the bank said no, and tries another card at once', async () => {
    const { page } = client
    await page
      .getByRole('link', { name: /\d{4}|\d{1,2}\. |day/ })
      .first()
      .click()
    await page.waitForURL(/\/home\/payments\/bills\/[0-9a-f-]{36}$/)
    bill = page.url()
    await page.getByRole('button', { name: /^Pay ISK/ }).click()
    await page.getByText('there is not enough money', { exact: false }).first().waitFor()
    await page.getByText('Nothing was charged.', { exact: false }).first().waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Pay with another card' }).click()
    await saveCard(page, /^Visa 3184/)
    await page.waitForURL(bill)
  })

  it('may leave the bank’s page, and goes on where it was left; it is paid once', async () => {
    const { page } = client
    await page.getByLabel('Visa •••• 3184').check()
    await page.getByRole('button', { name: /^Pay ISK/ }).click()
    await page.waitForURL(isAtProcessor)
    await page.goto(bill)
    await page.getByText('Your bank still waits for your confirmation').waitFor()
    await expectAccessible(page)
    await picture(page, 'home-bill-left-at-bank')
    await page.getByRole('button', { name: /^Go on paying ISK/ }).click()
    await page.waitForURL(isAtProcessor)
    await page.getByRole('button', { name: 'Confirm' }).click()
    await page.getByText('Paid. Thank you.').waitFor()
    expect(await page.getByText('KARA*', { exact: false }).count()).toBeGreaterThan(0)
  })

  it('uses the better card first, and takes the empty one away', async () => {
    const { page } = client
    await page.goto(app('/home/payments'))
    const other = page.getByRole('button', { name: 'Use first: Visa •••• 3184' })
    if ((await other.count()) > 0) await other.click()
    await page.goto(app('/home/payments'))
    await page.getByRole('link', { name: /^Remove.*9995/ }).click()
    await page.getByRole('button', { name: 'Remove' }).click()
    await page.getByText('The card is removed here and at the card processor.').first().waitFor()
    expect(await page.getByText('Visa •••• 9995').count()).toBe(0)
  })

  it('reads each kind of no by itself, and is not offered a card past its date', async () => {
    const { page } = client
    await page.goto(app('/home/payments'))
    await page
      .getByRole('link', { name: /\d{4}|\d{1,2}\. |day/ })
      .first()
      .click()
    await page.waitForURL(/\/home\/payments\/bills\/[0-9a-f-]{36}$/)
    const other = page.url()
    expect(other).not.toBe(bill)
    for (const [card, figures, said] of [
      [/^Visa 0341/, /0341/, 'The bank said no and gave no reason.'],
      [/^Amex 0005/, /0005/, 'The bank said no: the card is blocked.'],
      [/^Visa 0119/, /0119/, 'The bank could not be reached.'],
    ] as const) {
      await page.getByRole('button', { name: 'Pay with another card' }).click()
      await saveCard(page, card)
      await page.waitForURL(other)
      await page.getByLabel(figures).check()
      await page.getByRole('button', { name: /^Pay ISK/ }).click()
      await page.getByText(said, { exact: false }).first().waitFor()
      await page.getByText('Nothing was charged.', { exact: false }).first().waitFor()
    }
    await lookInIcelandic(page, 'home-bill-refused')
    await page.getByRole('button', { name: 'Pay with another card' }).click()
    await saveCard(page, /^Visa 0069/)
    await page.waitForURL(other)
    await page.getByLabel(/0119/).waitFor()
    expect(await page.getByLabel(/0069/).count()).toBe(0)
    await page.goto(app('/home/payments'))
    await page.getByText(/^Expired \d{2}\/2025$/).waitFor()
    await expectNoWider(page)
    await picture(page, 'home-cards-expired')
  })

  it('pays once however often the button is clicked', async () => {
    const { page } = client
    await page
      .getByRole('link', { name: /\d{4}|\d{1,2}\. |day/ })
      .first()
      .click()
    await page.waitForURL(/\/home\/payments\/bills\/[0-9a-f-]{36}$/)
    const other = page.url()
    await page.getByRole('button', { name: 'Pay with another card' }).click()
    await saveCard(page, /^Visa 4242/)
    await page.waitForURL(other)
    await page.getByLabel(/4242/).check()
    await page.getByRole('button', { name: /^Pay ISK/ }).dblclick()
    await page.getByText('Paid. Thank you.').waitFor()
    const paid = await witness`select 1 from app.charge
      where bill_id = ${other.split('/').at(-1) ?? ''} and state = 'succeeded'`
    expect(paid).toHaveLength(1)
  })

  it('has the receipt, the same file each time', async () => {
    const { page } = client
    const receipt = await waitFor('the receipt', async () => {
      await page.goto(app('/home/payments'))
      const link = page.getByRole('link', { name: /^Receipt R.*: PDF$/ }).first()
      return (await link.count()) > 0 ? link.getAttribute('href') : null
    })
    const [one, two] = await Promise.all([download(page, receipt), download(page, receipt)])
    expect(one.subarray(0, 5).toString()).toBe('%PDF-')
    expect(one.equals(two)).toBe(true)
  })

  it('has it with both national IDs, and one document for the union, each the same file each time', async () => {
    const { page } = client
    await page.goto(app('/home/payments'))
    const hrefOf = (name: RegExp) => page.getByRole('link', { name }).first().getAttribute('href')
    const plain = await download(page, (await hrefOf(/^Receipt R.*: PDF$/)) ?? '')
    const withIds = (await hrefOf(/^Receipt R.*: PDF with national IDs$/)) ?? ''
    const [one, two] = await Promise.all([download(page, withIds), download(page, withIds)])
    expect(one.subarray(0, 5).toString()).toBe('%PDF-')
    expect(one.equals(two)).toBe(true)
    expect(one.equals(plain)).toBe(false)
    await page.getByRole('link', { name: 'For a union or an insurer' }).click()
    await page.getByRole('button', { name: 'Make the document' }).click()
    await page.getByText('The document is ready, first in the list of receipts.').first().waitFor()
    const confirmation = (await hrefOf(/^Confirmation .*: PDF with national IDs$/)) ?? ''
    const [made, again] = await Promise.all([download(page, confirmation), download(page, confirmation)])
    expect(made.equals(again)).toBe(true)
    const [row] = await witness`select d.facts from app.payment_document d where d.kind = 'confirmation'
      and d.id = ${/[0-9a-f-]{36}/.exec(confirmation)?.[0] ?? ''}`
    expect(row?.facts.lines).toHaveLength(2)
    expect(row?.facts.seller.nationalId).toMatch(/^\d{10}$/)
    await picture(page, 'home-receipts')
  })

  it('gets the money back from the professional, with a credit note that takes the receipt back', async () => {
    const desk = await newPerson(browser)
    await signInAs(desk.page, 'professional')
    await desk.page.goto(app('/work/payments'))
    await desk.page
      .getByRole('row')
      .filter({ hasText: 'Eyrún' })
      .filter({ hasText: 'Paid' })
      .first()
      .waitFor()
    await desk.page.goto(app(`/work/payments/bills/${bill.split('/').at(-1)}`))
    await desk.page.getByText('Give the money back').click()
    await desk.page.getByRole('button', { name: /^Give ISK .* back$/ }).click()
    await desk.page.getByText('The money is on its way back.').first().waitFor()
    await picture(desk.page, 'work-bill-given-back')
    await desk.close()
    const { page } = client
    await waitFor('the credit note', async () => {
      await page.goto(app('/home/payments'))
      return (await page.getByRole('link', { name: /^Credit note C.*: PDF$/ }).count()) > 0
    })
    await page.goto(bill)
    await page.getByRole('heading', { name: 'Money back' }).waitFor()
    await page.getByText('Given back by your professional').waitFor()
    await expectAccessible(page)
    await picture(page, 'home-bill-money-back')
    expect(client.complaints).toEqual([])
  })

  it('has a receipt over nothing where credits paid, and it names who sponsors only while that is wished', async () => {
    const sponsored = await newPerson(browser, { device: 'phone' })
    const { page } = sponsored
    const url = `https://${new URL(app('/')).host}`
    await page.context().addCookies([{ name: '__Host-locale', value: 'en', url, secure: true }])
    await signInAs(page, 'client')
    await page.goto(app('/home/payments'))
    const row = page
      .getByRole('listitem')
      .filter({ hasText: /Paid with \d/ })
      .first()
    await row.waitFor()
    const href = (await row.getByRole('link', { name: /: PDF$/ }).getAttribute('href')) ?? ''
    const wish = async (isNamed: boolean) => {
      await page.goto(app('/home/payments/details'))
      await page.getByLabel('Name who sponsors my sessions').setChecked(isNamed)
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('Saved. New receipts use it.').first().waitFor()
      return download(page, href)
    }
    const nameless = await download(page, href)
    expect((await wish(true)).equals(nameless)).toBe(false)
    expect((await wish(false)).equals(nameless)).toBe(true)
    const [document] = await witness`select facts -> 'total' ->> 'amountMinor' as total
      from app.payment_document where id = ${/[0-9a-f-]{36}/.exec(href)?.[0] ?? ''}`
    expect(document?.total).toBe('0')
    expect(sponsored.complaints).toEqual([])
    await sponsored.close()
  })
})

/** What somebody does at the card processor's own page. */
async function saveCard(page: Page, card: RegExp): Promise<void> {
  await page.waitForURL(isAtProcessor)
  await page.getByRole('button', { name: card }).click()
  await page.waitForURL((url) => !isAtProcessor(url))
}
