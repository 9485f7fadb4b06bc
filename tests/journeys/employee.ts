import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { signInThere } from './accounts.ts'

/** The address of a hub while testing. */
export function hubUrl(slug: string, path = '/'): string {
  return `http://${slug}.${inject('stack').baseHost}${path}`
}

/** From the hub's front page to a held time: filters, opens a profile, takes the first free time. */
export async function holdFirstTime(page: Page, slug: string, professional: RegExp): Promise<string> {
  await page.goto(hubUrl(slug))
  await page.getByRole('link', { name: professional }).first().click()
  await page.waitForURL(/\/professionals\//)
  return holdShownTime(page)
}

/** Takes the first time that the open profile shows, and returns what its button said. */
export async function holdShownTime(page: Page): Promise<string> {
  const time = page.getByRole('button', { name: /^Book .+, / }).first()
  const name = (await time.getAttribute('aria-label')) ?? (await time.textContent()) ?? ''
  await time.click()
  await page.waitForURL(/\/book$/)
  // The address changes a moment before the page does.
  await page.locator('button[name="slot"]').first().waitFor({ state: 'detached' })
  return name
}

/** Through the company's identity provider and back to the hub. */
export async function signInThroughCompany(page: Page, slug: string, email: string): Promise<void> {
  await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
  await chooseThere(page, email)
  await page.waitForURL((url) => url.hostname.startsWith(`${slug}.`))
}

/** At the company's identity provider, as one of the people it lists. */
export async function chooseThere(page: Page, email: string): Promise<void> {
  await page.waitForURL((url) => url.origin === inject('stack').sandboxUrl)
  await page.getByRole('button', { name: new RegExp(email.replace('.', '\\.')) }).click()
}

/** Somebody who signed in at a hub opens a page of their own, in English whatever language their account has. */
export async function openHome(page: Page, slug: string, path = '/home'): Promise<void> {
  await page.goto(hubUrl(slug, `/hand-off/to/app?to=${path}`))
  await page.waitForURL((url) => url.pathname === path)
  const url = `https://${new URL(page.url()).host}`
  await page.context().addCookies([{ name: '__Host-locale', value: 'en', url, secure: true }])
  await page.reload({ waitUntil: 'load' })
}

export async function acceptTerms(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: 'I have read the terms and accept them' }).check()
  await page.getByRole('button', { name: 'Accept and go on' }).click()
}

/** Signs in on the way, asks a professional for a session on a Wednesday afternoon, and returns the request's id. */
export async function askForSession(page: Page, slug: string, of: string, email: string): Promise<string> {
  await page.goto(hubUrl(slug, `/professionals/${of}`))
  await page.getByRole('link', { name: 'Request a session' }).first().click()
  await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
  await signInThere(page, email)
  await page.waitForURL(/\/request/)
  await acceptTerms(page)
  await page.getByRole('checkbox', { name: 'Wednesday, Afternoon' }).check()
  await page.getByRole('button', { name: 'Send the request' }).click()
  await page.waitForURL(/\/requested\//)
  return /\/requested\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
}

/** Confirms, and returns the session's id. */
export async function confirmBooking(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^Book / }).click()
  await page.waitForURL(/\/booked\/[0-9a-f-]{36}$/)
  const sessionId = /\/booked\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  expect(sessionId).not.toBe('')
  return sessionId
}
