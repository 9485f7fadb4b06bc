import type { Page } from 'playwright-core'
import { acceptTerms } from './employee.ts'
import { lettersTo, waitFor } from './outside.ts'

export type RoleName = 'Owner' | 'HR admin' | 'IT contact' | 'Finance' | 'Reports only'

/** An owner asks an address to take a role; who is asked gets a letter, whose link is returned. */
export async function inviteColleague(
  owner: Page,
  control: string,
  { email, role }: { readonly email: string; readonly role: RoleName },
): Promise<string> {
  const letters = () => lettersTo(email, /invitation from a colleague/i)
  const before = (await letters()).length
  await owner.goto(`${control}/people`)
  await owner.getByLabel('Email address').fill(email)
  await owner.getByLabel(role).check()
  await owner.getByRole('button', { name: 'Send the invitation', exact: true }).click()
  await owner.getByRole('row', { name: new RegExp(`${email}.*${role}.*Waiting`) }).waitFor()
  const { text } = await waitFor(`the invitation to ${email}`, async () => {
    const [newest, ...older] = await letters()
    return older.length >= before ? newest : null
  })
  const link = /https?:\/\/\S+\/admin-invites\/[0-9a-f-]{36}/.exec(text)?.[0]
  if (!link) throw new Error(`No link in the invitation to ${email}`)
  return link
}

/** Whoever is signed in with the invited address reads the terms of their account, and takes the role. */
export async function takeRole(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await takeShownRole(page)
}

/** The same, from the page that is open or about to: terms first where there are some, before the answer and after it. */
export async function takeShownRole(page: Page): Promise<void> {
  await page.waitForURL(({ pathname }) => /^\/(new-terms|admin-invites)\//.test(pathname))
  if (page.url().includes('/new-terms/')) await acceptTerms(page)
  await page.getByRole('button', { name: 'Accept', exact: true }).click()
  await page.waitForURL(({ pathname }) => /^\/(new-terms|control)\//.test(pathname))
  if (page.url().includes('/new-terms/')) await acceptTerms(page)
  await page.waitForURL(({ pathname }) => /^\/control\/[0-9a-f-]{36}$/.test(pathname))
}
