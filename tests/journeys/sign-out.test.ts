import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { acceptTerms, hubUrl } from './employee.ts'
import {
  expectAccessible,
  lookInIcelandic,
  newPerson,
  openBrowser,
  type Person,
  picture,
} from './open-browser.ts'
import { setIdentityProvider } from './outside.ts'

const slug = 'fjallasyn'

/** Out of the hub, out of the person's own pages, and out of the company's sign-in when they say so. */
describe('signing out after a company’s sign-in', () => {
  let browser: Browser
  let person: Person
  const { sandboxUrl, appUrl } = inject('stack')

  beforeAll(async () => {
    browser = await openBrowser()
    person = await newPerson(browser, { device: 'phone' })
  })
  afterAll(async () => {
    await setIdentityProvider(slug, 'good')
    await browser.close()
  })

  async function signIn() {
    const { page } = person
    await page.goto(hubUrl(slug, '/sign-in'))
    await page
      .getByRole('button', { name: /company’s sign-in|Fjallasýn/ })
      .first()
      .click()
    await page.waitForURL((url) => url.origin === sandboxUrl)
    const choice = page.locator('button[name=person]').first()
    await choice.click()
    await page.waitForURL((url) => url.hostname.startsWith(`${slug}.`))
    if (await page.getByRole('checkbox', { name: /accept/ }).count()) await acceptTerms(page)
  }
  async function signOut(host: string) {
    const { page } = person
    await page.goto(host)
    await page.evaluate(() => {
      const form = document.createElement('form')
      form.method = 'post'
      form.action = '/sign-out'
      document.body.append(form)
      form.submit()
    })
    await page.waitForURL(/\/signed-out$/)
  }
  const isSignedOut = async (url: string) => {
    await person.page.goto(url)
    return person.page.url().includes('/sign-in')
  }

  it('ends the session at the hub and on the own pages at once, and offers the company’s own sign-out', async () => {
    const { page } = person
    await signIn()
    await page.goto(hubUrl(slug, '/hand-off/to/app?to=%2Fhome'))
    await page.waitForURL(/\/home/)
    await signOut(hubUrl(slug))
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor()
    await expectAccessible(page)
    await picture(page, 'signed-out-offered')
    await lookInIcelandic(page, 'signed-out-offered')
    expect(await isSignedOut(`${appUrl}/home`)).toBe(true)
  })

  it('is confirmed when the company’s sign-in says that it is done', async () => {
    const { page } = person
    await page.goto(hubUrl(slug, '/signed-out'))
    await page.getByRole('button', { name: 'Also sign out at your company' }).click()
    await page.getByText('You are also signed out at your company').waitFor()
    expect(new URL(page.url()).pathname).toBe('/signed-out')
    await expectAccessible(page)
    await picture(page, 'signed-out-confirmed')
    await lookInIcelandic(page, 'signed-out-confirmed')
  })

  it('says that nothing was confirmed when the answer is signed by somebody else', async () => {
    const { page } = person
    await signIn()
    await signOut(hubUrl(slug))
    await setIdentityProvider(slug, 'wrong-key')
    await page.getByRole('button', { name: 'Also sign out at your company' }).click()
    await page.getByText('You can close this page.').waitFor()
    await page.goto(hubUrl(slug, '/signed-out'))
    await page.getByText('Your company has not told us').waitFor()
    await expectAccessible(page)
    await picture(page, 'signed-out-asked')
    await lookInIcelandic(page, 'signed-out-asked')
    await setIdentityProvider(slug, 'good')
  })

  it('is signed out here when the portal asks for it by a form, signed inside the message', async () => {
    const { page } = person
    await signIn()
    expect(await isSignedOut(hubUrl(slug, '/hand-off/to/app?to=%2Fhome'))).toBe(false)
    await page.goto(`${sandboxUrl}/saml/${slug}`)
    await page
      .getByRole('button', { name: /^Sign .+ out by form$/ })
      .first()
      .click()
    await page.getByText('You are signed out of').waitFor()
    expect(await isSignedOut(`${appUrl}/home`)).toBe(true)
  })

  it('is signed out here when the company’s portal signs the person out', async () => {
    const { page, complaints } = person
    await signIn()
    expect(await isSignedOut(hubUrl(slug, '/hand-off/to/app?to=%2Fhome'))).toBe(false)
    await page.goto(`${sandboxUrl}/saml/${slug}`)
    await page
      .getByRole('button', { name: /^Sign .+ out of it$/ })
      .first()
      .click()
    await page.getByText('You are signed out of').waitFor()
    expect(await isSignedOut(`${appUrl}/home`)).toBe(true)
    expect(complaints).toEqual([])
  })

  it('comes in by the tile of the company’s portal, where a sign-in of the hub’s own begins', async () => {
    const { page, complaints, close } = await newPerson(browser, { device: 'phone' })
    await pressTile(page)
    await page.waitForURL((url) => url.origin === sandboxUrl && url.pathname.endsWith('/sso'))
    await page.locator('button[name=person]').first().click()
    await page.waitForURL((url) => url.hostname.startsWith(`${slug}.`) && url.pathname === '/')
    await page.goto(hubUrl(slug, '/hand-off/to/app?to=%2Fhome'))
    await page.waitForURL((url) => url.pathname === '/home')
    await pressTile(page)
    await page.waitForURL((url) => url.hostname.startsWith(`${slug}.`) && url.pathname === '/')
    expect(complaints).toEqual([])
    await close()
  })

  it('is not led round by a portal that answers nothing else: the page says where to begin', async () => {
    await setIdentityProvider(slug, 'unsolicited')
    const { page, complaints, close } = await newPerson(browser, { device: 'phone', look: 'dark' })
    await pressTile(page)
    await page.waitForURL((url) => url.origin === sandboxUrl && url.pathname.endsWith('/sso'))
    await page.locator('button[name=person]').first().click()
    await page.getByText('Please start from your hub.').waitFor()
    await page.getByRole('button', { name: 'Start again' }).waitFor()
    await expectAccessible(page)
    await picture(page, 'portal-again')
    await lookInIcelandic(page, 'portal-again')
    expect(complaints).toEqual([])
    await close()
  })

  /** In the company's portal, which sends an answer that nobody asked for. */
  async function pressTile(page: Page): Promise<void> {
    await page.goto(`${sandboxUrl}/saml/${slug}`)
    await page
      .getByRole('button', { name: /^Open as / })
      .first()
      .click()
  }
})
