import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { lettersTo, waitFor } from './outside.ts'

/** Long enough, and known from no leak. */
export const password = 'a quiet morning walk'
export const codeSubject = /verification code|staðfestingarkóð/i

/** An account of one's own at the app, as far as the page that asks for the code. */
export async function beginAccount(page: Page, name: string, email: string): Promise<void> {
  await page.goto(`${inject('stack').appUrl}/sign-up`)
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel(/email/i).fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.waitForURL(/\/sign-up\/code/)
}

/** Types the newest code that came to an address. */
export async function enterCodeFor(page: Page, email: string, already = 0): Promise<void> {
  const letters = async () => lettersTo(email, codeSubject)
  await expect.poll(async () => (await letters()).length, { timeout: 90_000 }).toBeGreaterThan(already)
  const [letter] = await letters()
  const code = (/\b(\d{3}) (\d{3})\b/.exec(letter?.text ?? '')?.slice(1) ?? []).join('')
  await page.getByLabel('Code').fill(code)
  await page.getByRole('button', { name: 'Go on' }).click()
}

/** An account of one's own, with its address proven. */
export async function openAccount(page: Page, name: string, email: string): Promise<void> {
  await beginAccount(page, name, email)
  await enterCodeFor(page, email)
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-up'))
}

/** At the app's own sign-in, by address and password. */
export async function signInByPassword(page: Page, email: string): Promise<void> {
  await page.goto(`${inject('stack').appUrl}/sign-in`)
  await page.getByLabel(/email/i).fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** Whoever has no password yet gets one by a code; for people of the demo town who have no link of their own. */
export async function signInByCode(page: Page, email: string, place = /\/(work|home)/): Promise<void> {
  await page.goto(`${inject('stack').appUrl}/password`)
  const english = page.getByRole('button', { name: 'English' }).first()
  if ((await english.count()) > 0) await english.click()
  await page.getByLabel('Email').fill(email)
  const letters = () => lettersTo(email, /\d{3} \d{3}|code|kóði/i)
  const before = (await letters()).length
  await page.getByRole('button', { name: 'Send the code' }).click()
  await page.getByText(/If the address is known here/).waitFor()
  const { text } = await waitFor(`a code to ${email}`, async () => {
    const [newest, ...older] = await letters()
    return older.length >= before ? newest : null
  })
  const code = (/\b(\d{3}) (\d{3})\b/.exec(text)?.slice(1) ?? []).join('')
  await page.getByLabel('Code').fill(code)
  await page.getByLabel('New password').fill(password)
  await page.getByRole('button', { name: 'Save the password' }).click()
  await page.getByText(/Your password is saved/).waitFor()
  await signInByPassword(page, email)
  await page.waitForURL(place)
}

/** At the company's identity provider, as any address. */
export async function signInThere(page: Page, email: string): Promise<void> {
  await page.waitForURL((url) => url.origin === inject('stack').sandboxUrl)
  await page.getByText('Somebody else', { exact: false }).first().click()
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Sign in with this address' }).click()
}
