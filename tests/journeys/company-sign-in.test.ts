import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { connectSignIn, createCompany, proveDomain } from './hr.ts'
import { expectAccessible, newPerson, openBrowser, type Person, picture } from './open-browser.ts'

const company = {
  name: 'Hvammur ehf.',
  slug: 'hvammur',
  domain: 'hvammur.example',
  admin: 'hildur@hvammur.example',
  password: 'kleinur og kaffi á þriðjudögum',
}

/** From the first page to a sign-in that a company requires, by one administrator without staff. */
describe('a company that requires its own sign-in', () => {
  let browser: Browser
  let hr: Person
  let control = ''

  beforeAll(async () => {
    browser = await openBrowser()
    hr = await newPerson(browser)
  })
  afterAll(() => browser.close())

  const confirm = (page: Page) => page.getByRole('button', { name: 'Require company sign-in', exact: true })
  const openSwitch = (page: Page) => page.getByText('Require it', { exact: true }).click()

  it('has its first successful test within ten minutes of a machine’s time, without staff', async () => {
    const startedAt = performance.now()
    control = await createCompany(hr.page, company)
    await proveDomain(hr.page, control, company)
    await connectSignIn(hr.page, control, company)
    expect(performance.now() - startedAt).toBeLessThan(10 * 60_000)
  })

  it('cannot require it after the test of one person, and reads who is missing', async () => {
    await openSwitch(hr.page)
    await hr.page.getByText('One more colleague must test', { exact: false }).waitFor()
    expect(await confirm(hr.page).isDisabled()).toBe(true)
    await expectAccessible(hr.page)
    await picture(hr.page, 'one-tester-missing')
  })

  it('requires it after a colleague’s test', async () => {
    const { page, complaints } = hr
    const opened = page.waitForEvent('popup')
    await page.getByRole('button', { name: 'Test sign-in', exact: true }).click()
    const test = await opened
    await test.waitForURL((url) => url.origin === inject('stack').sandboxUrl)
    await test.getByRole('button', { name: new RegExp(`bjarni@${company.domain}`) }).click()
    await test.getByText('The test sign-in went through').waitFor()
    await test.close()
    await page.reload()
    await openSwitch(page)
    await confirm(page).click()
    await page.getByText('Company sign-in is now required.').first().waitFor()
    expect(complaints).toEqual([])
  })
})
