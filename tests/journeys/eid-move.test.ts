import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { codeSubject, enterCodeFor, openAccount } from './accounts.ts'
import {
  expectAccessible,
  lookInIcelandic,
  newPerson,
  openBrowser,
  type Person,
  picture,
} from './open-browser.ts'
import { letPass, lettersTo, openWitness } from './outside.ts'

const run = Date.now().toString(36)
const name = 'Díana Sigurðardóttir'
const emails = { old: `diana.${run}@postur.example`, current: `diana.s.${run}@postur.example` }
const app = (path: string) => `${inject('stack').appUrl}${path}`

/** One person, two accounts, one electronic ID, which may open one of them only. Each step builds on the last. */
describe('an electronic ID that opens another account of its owner', () => {
  const witness = openWitness()
  let browser: Browser
  let old: Person
  let current: Person

  beforeAll(async () => {
    browser = await openBrowser()
    old = await newPerson(browser)
    current = await newPerson(browser, { device: 'phone', look: 'dark' })
  })
  afterAll(async () => {
    await browser.close()
    await witness.end()
  })

  async function showId(page: Page): Promise<void> {
    await page.goto(app('/protect?to=/home/security'))
    await page.getByRole('button', { name: 'Protect with the electronic ID' }).click()
    await page.waitForURL((url) => url.origin === inject('stack').sandboxUrl)
    await page.getByRole('button', { name }).click()
    await page.waitForURL((url) => url.origin === inject('stack').appUrl)
  }

  /** Whose account it opens, by their address. */
  async function ownerOfId(): Promise<string[]> {
    const rows = await witness`select e.email_norm from app.person_eid i
      join app.person_email e on e.person_id = i.person_id where e.email_norm in ${witness(Object.values(emails))}`
    return rows.map((row) => row.email_norm)
  }

  it('protects the first account', async () => {
    const { page } = old
    await openAccount(page, name, emails.old)
    await showId(page)
    await page.waitForURL((url) => url.pathname === '/home/security')
    await page.getByText(name).first().waitFor()
    expect(await ownerOfId()).toEqual([emails.old])
  })

  it('says in the second that it opens another one, and tells nothing of it', async () => {
    const { page } = current
    await openAccount(page, name, emails.current)
    await showId(page)
    await page.getByRole('heading', { name: 'Your electronic ID opens another account' }).waitFor()
    expect(await page.getByText(emails.old).count()).toBe(0)
    await expectAccessible(page)
    await picture(page, 'eid-move')
    await lookInIcelandic(page, 'eid-move')
  })

  it('moves once the other account is proven by a code to its address', async () => {
    const { page, complaints } = current
    const already = (await lettersTo(emails.old, codeSubject)).length
    // One code a minute, and the sign-up has just sent one.
    await letPass(witness, 2)
    await page.getByRole('button', { name: 'Send a code to the other account' }).click()
    await page.getByLabel('Code').waitFor()
    await expectAccessible(page)
    await picture(page, 'eid-move-code')
    await lookInIcelandic(page, 'eid-move-code')
    await enterCodeFor(page, emails.old, already)
    // The account is protected from now on, in this browser too, until the ID is shown for it.
    await page.getByRole('heading', { name: 'Show that it is you' }).waitFor()
    expect(await ownerOfId()).toEqual([emails.current])
    expect(complaints).toEqual([])
  })

  it('leaves the other account as it was, without it', async () => {
    const { page, complaints } = old
    await page.goto(app('/home/security'))
    await page.getByRole('link', { name: 'Protect the account' }).waitFor()
    expect(await page.getByRole('button', { name: 'Remove Electronic ID' }).count()).toBe(0)
    expect(complaints).toEqual([])
  })
})
