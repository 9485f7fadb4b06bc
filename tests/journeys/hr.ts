import type { Locator, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { nextLetterTo, setTxtRecord, waitFor } from './outside.ts'

export interface NewCompany {
  readonly name: string
  readonly slug: string
  readonly domain: string
  readonly admin: string
  readonly password: string
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

/** Signs up, proves the address by the code in the mailbox, creates the company. Returns its address in control. */
export async function createCompany(page: Page, company: NewCompany): Promise<string> {
  await page.goto(`${inject('stack').appUrl}/sign-up`)
  await page.getByLabel('Your name').fill('Hildur Mannauðsdóttir')
  await page.getByLabel('Work email').fill(company.admin)
  await page.getByLabel('Password').fill(company.password)
  await button(page, 'Create account').click()
  await page.waitForURL(/\/sign-up\/code/)
  const letter = await nextLetterTo(company.admin, /code/)
  const code = /(\d{3})\s?(\d{3})/.exec(letter.text)?.slice(1).join('') ?? ''
  await page.getByLabel('Code').first().fill(code)
  await button(page, 'Go on').click()
  await page.waitForURL(/\/control\/new/)
  await page.getByLabel('Name of the company').fill(company.name)
  await button(page, 'Create the company').click()
  await page.waitForURL(/\/control\/[0-9a-f-]{36}$/)
  return page.url()
}

/** Adds the domain, sees what is missing, publishes the record and checks again. */
export async function proveDomain(page: Page, control: string, company: NewCompany): Promise<void> {
  await page.goto(`${control}/domains`)
  await page.getByLabel('Domain', { exact: true }).fill(company.domain)
  await button(page, 'Add this domain').click()
  const check = button(page, `Check ${company.domain} now`)
  await check.click()
  await page.getByText('The record was not found').waitFor()
  const shown = await page.getByRole('main').innerHTML()
  const value = /kara-verification=[\w-]+/.exec(shown)?.[0] ?? ''
  expect(value).not.toBe('')
  await setTxtRecord(`_kara.${company.domain}`, value)
  await check.click()
  await page.getByText(`${company.domain} is verified.`).first().waitFor()
}

/** Connects the company's provider by its metadata, tests it in a window of its own, switches it on. */
export async function connectSignIn(page: Page, control: string, company: NewCompany): Promise<void> {
  const { sandboxUrl } = inject('stack')
  const metadata = await fetch(`${sandboxUrl}/saml/${company.slug}/metadata?domain=${company.domain}`)
  await page.goto(`${control}/sign-in/new?provider=other`)
  await page.getByLabel('Name of this connection').fill(company.name)
  await page.getByLabel('Or its text').fill(await metadata.text())
  await button(page, 'Check and save as a draft').click()
  await page.waitForURL(/\/sign-in$/)
  const card = connectionCard(page, company.name)
  const opened = page.waitForEvent('popup')
  await card.getByRole('button', { name: 'Test sign-in' }).click()
  const test = await opened
  await test.waitForURL((url) => url.origin === sandboxUrl)
  await test.getByRole('button', { name: new RegExp(`anna@${company.domain}`) }).click()
  await test.getByText('The test sign-in went through').waitFor()
  await test.close()
  await page.reload()
  await card.getByText('Switch on beside the password').click()
  await card.getByRole('button', { name: 'Switch on as optional' }).click()
  await page.getByText('Company sign-in is on, beside the password.').first().waitFor()
}

/** One of the connections on the page of the company's sign-in. */
export function connectionCard(page: Page, name: string): Locator {
  return page.locator('section', { has: page.getByRole('heading', { name, exact: true }) })
}

/** Four credits a year for each employee, forty of them by card. */
export async function decideOnCredits(page: Page, control: string): Promise<void> {
  await page.goto(`${control}/credits/policy`)
  await page.getByLabel('For each person').fill('4')
  await button(page, 'Set these rules').click()
  await page.waitForURL(/\/credits$/)
  await page.goto(`${control}/credits/buy`)
  await page.getByLabel('How many').fill('40')
  await page.getByLabel('By card').check()
  await button(page, /Go on to payment|Buy on invoice/).click()
  await page.waitForURL((url) => url.origin === inject('stack').sandboxUrl)
  await page
    .getByRole('button', { name: /Pay|success/i })
    .first()
    .click()
  await page.waitForURL(/\/control\//)
  await waitFor('the credits in the pool', async () => {
    await page.goto(`${control}/credits`)
    return (await page.getByRole('main').innerHTML()).includes('40')
  })
}

/** Name, address, colour and logo. */
export async function brandHub(page: Page, control: string, company: NewCompany): Promise<void> {
  await page.goto(`${control}/branding`)
  await page.getByLabel('Name of the hub').fill(company.name.replace(/ ehf\.$/, ''))
  await page.getByLabel('Address', { exact: true }).fill(company.slug)
  await page.getByLabel('Colour', { exact: true }).fill('#7a3e9d')
  await page.getByLabel('Logo', { exact: true }).setInputFiles({
    name: 'logo.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96"><circle cx="48" cy="48" r="40" fill="#7a3e9d"/></svg>',
    ),
  })
  await button(page, 'Save address and look').click()
  await page.getByText('Address and look are saved.').first().waitFor()
}

/** Offers a professional of the verified directory the usual terms. */
export async function inviteProfessional(page: Page, control: string, name: RegExp): Promise<void> {
  await page.goto(`${control}/professionals`)
  await page.getByRole('link', { name }).first().click()
  await page.waitForURL(/\/professionals\/[0-9a-f-]{36}/)
  await button(page, /^Invite /).click()
  await page.getByText('The invitation is on its way.').first().waitFor()
}

/** Publishes, and waits until the last visible step is done. */
export async function publishHub(page: Page, control: string): Promise<void> {
  await page.goto(`${control}/publish`)
  await button(page, 'Publish the hub').click()
  await page.waitForURL(/\/publish\/[0-9a-f-]{36}/)
  await page.getByText('Your hub is open').first().waitFor()
}
