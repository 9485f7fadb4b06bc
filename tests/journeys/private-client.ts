import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { lettersTo, nextLetterTo, waitFor } from './outside.ts'

/** Signs up at the app and proves the address; the way leads back to where the person was going. */
export async function createAccount(page: Page, name: string, email: string): Promise<void> {
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Password').fill('a quiet morning walk')
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.waitForURL(/\/sign-up\/code/)
  await nextLetterTo(email, /verification code/)
  const [letter] = await lettersTo(email, /verification code/)
  const code = (/\b(\d{3}) (\d{3})\b/.exec(letter?.text ?? '')?.slice(1) ?? []).join('')
  await page.getByLabel('Code').fill(code)
  await page.getByRole('button', { name: 'Go on' }).click()
}

export async function acceptTerms(page: Page): Promise<void> {
  await page.getByLabel('I have read the terms and accept them').check()
  await page.getByRole('button', { name: 'Accept and go on' }).click()
}

/** The professional invites an address, perhaps once more; returns the path in the letter that this one sends. */
export async function inviteClient(desk: Page, name: string, email: string): Promise<string> {
  const letters = () => lettersTo(email, /You are invited/)
  const before = (await letters()).length
  await desk.goto(`${inject('stack').appUrl}/work/clients`)
  await desk.getByRole('link', { name: 'Invite a client' }).click()
  await desk.getByLabel('Name', { exact: true }).fill(name)
  await desk.getByLabel('Email address').fill(email)
  await desk.getByLabel('Language of the letter').selectOption('en')
  await desk.getByRole('button', { name: 'Send the invite' }).click()
  await desk.getByText(`The invite to ${name} is on its way.`).waitFor()
  const { text } = await waitFor(`the invite to ${email}`, async () => {
    const [newest, ...older] = await letters()
    return older.length >= before ? newest : null
  })
  return /\/invites\/[0-9a-f-]{36}/.exec(text)?.[0] ?? ''
}

/** An invite of the professional, accepted by somebody new: their client outside of every hub. */
export async function becomeClient(desk: Page, guest: Page, name: string, email: string): Promise<void> {
  const path = await inviteClient(desk, name, email)
  await guest.goto(`${inject('stack').appUrl}${path}`)
  await guest.getByRole('link', { name: 'Create an account' }).click()
  await createAccount(guest, name, email)
  await guest.waitForURL(/\/invites\//)
  await acceptTerms(guest)
  await guest.getByRole('button', { name: 'Accept', exact: true }).click()
  await guest.waitForURL(/\/home$/)
  await guest.getByRole('heading', { name: 'Your professionals' }).waitFor()
}
