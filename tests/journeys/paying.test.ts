import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { signInByCode } from './accounts.ts'
import { download } from './downloads.ts'
import { expectAccessible, newPerson, openBrowser, type Person, picture } from './open-browser.ts'
import { waitFor } from './outside.ts'
import { signInAs } from './staff.ts'

const app = (path: string) => `${inject('stack').appUrl}${path}`
const isAtProcessor = (url: URL) => url.origin === inject('stack').sandboxUrl

/** A client pays a session: with a card that has nothing on it, one that the bank asks about, and back again. */
describe('a client who pays', () => {
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

  it('gets the money back from the professional, with a credit note that takes the receipt back', async () => {
    const desk = await newPerson(browser)
    await signInAs(desk.page, 'professional')
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
})

/** What somebody does at the card processor's own page. */
async function saveCard(page: Page, card: RegExp): Promise<void> {
  await page.waitForURL(isAtProcessor)
  await page.getByRole('button', { name: card }).click()
  await page.waitForURL((url) => !isAtProcessor(url))
}
