import type { Page } from 'playwright-core'
import { inject } from 'vitest'

/** One of the demo town's people, by one click. */
export async function signInAs(
  page: Page,
  role: 'hr-admin' | 'client' | 'professional' | 'support-agent' | 'support-colleague',
): Promise<void> {
  const { appUrl } = inject('stack')
  await page.goto(`${appUrl}/dev/sign-in/${role}`)
  await page.waitForURL((url) => !url.pathname.startsWith('/dev/'))
  const english = page.getByRole('button', { name: 'English' }).first()
  if ((await english.count()) > 0) {
    await english.click()
    await page.waitForLoadState('networkidle')
  }
}

/** The professional reads the terms of a hub and accepts. */
export async function answerInvitation(page: Page, hub: string): Promise<void> {
  await page.goto(`${inject('stack').appUrl}/work/invitations`)
  await page
    .getByRole('link', { name: new RegExp(`See the terms: ${hub}`) })
    .first()
    .click()
  await page.waitForURL(/\/work\/invitations\/[0-9a-f-]{36}/)
  // What each outcome comes to is read before the answer, not after it.
  const outcomes = page.getByRole('table', { name: 'What a session comes to' })
  await outcomes.getByText('Cancelled by the client after the cut-off').first().waitFor()
  await outcomes.getByText('The agreed share, usually half').first().waitFor()
  await page.getByRole('button', { name: 'Accept the invitation' }).click()
  await page
    .getByText(/You are now in/)
    .first()
    .waitFor()
}

export async function completeSession(page: Page, sessionId: string): Promise<void> {
  await page.goto(`${inject('stack').appUrl}/work/sessions/${sessionId}`)
  await page.getByRole('button', { name: 'Mark as completed' }).click()
  await page.getByText('The session is marked as completed.').waitFor()
}

/** The code that a page in trouble shows, as a person would read it out. */
export function readReference(page: Page): Promise<string | null> {
  return page.getByText('Reference code', { exact: true }).locator('xpath=following-sibling::p').textContent()
}
