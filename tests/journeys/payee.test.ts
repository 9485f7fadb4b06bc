import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { signInByCode } from './accounts.ts'
import { expectAccessible, newPerson, openBrowser, type Person, picture } from './open-browser.ts'
import { waitFor } from './outside.ts'

const app = (path: string) => `${inject('stack').appUrl}${path}`
const account = '/work/payments/account'

/** From a statement that waits to money in the bank, by way of everything the card processor may want. */
describe('a professional who is paid', () => {
  let browser: Browser
  let amara: Person

  beforeAll(async () => {
    browser = await openBrowser()
    amara = await newPerson(browser, { device: 'phone' })
    await signInByCode(amara.page, 'amara@innsyn.example')
  })
  afterAll(async () => {
    await browser.close()
  })

  it('has a statement that waits until somebody says where its money goes', async () => {
    const { page } = amara
    await waitFor('the statement', async () => {
      await page.goto(app('/work/payments/statements'))
      return (await page.getByText('Waits for your bank account').count()) > 0
    })
    await page.getByRole('link', { name: 'Name a bank account' }).click()
    await page.getByText('You have not named a bank account yet').waitFor()
  })

  it('may leave in the middle, and goes on where it was left', async () => {
    const { page } = amara
    await page.getByRole('button', { name: 'Begin', exact: true }).click()
    await choose(page, /Leave now, go on later/)
    await page.getByText('You began, and something is still missing').waitFor()
    await page.goto(app('/work/payments'))
    await page.getByRole('link', { name: 'Go on naming your bank account' }).first().click()
    await page.getByRole('button', { name: 'Go on', exact: true }).click()
  })

  it('is asked for more, and told what, and is offered nothing that would be refused', async () => {
    const { page } = amara
    await choose(page, /a picture of an identity document is wanted/)
    await page.getByText('The card processor wants something more').first().waitFor()
    await page.getByText(/A picture of your passport/).waitFor()
    await expectAccessible(page)
    await picture(page, 'payee-needs-more')
    await page.goto(app('/work/payments/statements'))
    await page
      .getByRole('link', { name: /^Where the money of/ })
      .first()
      .click()
    await page.waitForURL(/\/statements\/[0-9a-f-]{36}/)
    await page.getByRole('link', { name: 'To your bank account' }).click()
    expect(await page.getByRole('button', { name: 'Send it again' }).count()).toBe(0)
  })

  it('gives it, is verified, and the statement is paid without another word', async () => {
    const { page } = amara
    await page.getByRole('button', { name: 'Put it right' }).click()
    await choose(page, /^Everything is in order$/)
    await page.getByText('Everything is in order').first().waitFor()
    await waitFor('the money in the bank', async () => {
      await page.goto(app('/work/payments/statements'))
      return (await page.getByText('Paid', { exact: true }).count()) > 0
    })
    await page
      .getByRole('link', { name: /^Where the money of/ })
      .first()
      .click()
    await page.getByText('In your bank account').waitFor()
    await expectAccessible(page)
    await picture(page, 'payee-paid')
    expect(amara.complaints).toEqual([])
  })

  it('reads what to do when the card processor turns the account down', async () => {
    const refused = await newPerson(browser)
    const { page } = refused
    await signInByCode(page, 'arnav@hreyfing.example')
    await page.goto(app(account))
    await page.getByRole('button', { name: 'Begin', exact: true }).click()
    await choose(page, /does not want this person/)
    await page.getByText('The card processor cannot pay you').waitFor()
    await page.goto(app('/work/payments'))
    await page.getByRole('link', { name: 'See what you can do' }).click()
    await page.getByRole('heading', { name: 'What you can do' }).waitFor()
    await page.getByText(/^acct_/).waitFor()
    await page.getByRole('button', { name: 'Copy the number' }).waitFor()
    await expectAccessible(page)
    await picture(page, 'payee-refused')
    await page.getByRole('link', { name: 'See what waits' }).click()
    await page.waitForURL(/\/payments\/statements/)
    expect(refused.complaints).toEqual([])
    await refused.close()
  })
})

/** What somebody does at the card processor's own page. */
async function choose(page: Page, name: RegExp): Promise<void> {
  await page.waitForURL((url) => url.origin === inject('stack').sandboxUrl)
  await page.getByRole('button', { name }).click()
  await page.waitForURL((url) => url.pathname === account)
}
