import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { beginAccount, enterCodeFor, signInByPassword } from './accounts.ts'
import { giveAuthenticator } from './authenticator.ts'
import { expectAccessible, newPerson, openBrowser, type Person, picture } from './open-browser.ts'
import { letPass, nextLetterTo, openWitness } from './outside.ts'
import { signInAs } from './staff.ts'

/** Of this run alone, so that it can be walked again over the same town. */
const run = Date.now().toString(36)
const own = `dagny.${run}@mail.example`
const colleague = `kari.${run}@kara.example`
const app = (path: string) => `${inject('stack').appUrl}${path}`

/** Somebody whose only key is lost, all the way back into their account. Each step builds on the one before. */
describe('an account whose every key is lost', () => {
  const witness = openWitness()
  let browser: Browser
  let phone: Person
  let desktop: Person
  let supports: readonly Person[]

  beforeAll(async () => {
    browser = await openBrowser()
    phone = await newPerson(browser, { device: 'phone' })
    desktop = await newPerson(browser, { look: 'dark' })
    supports = [await newPerson(browser), await newPerson(browser)]
  })
  afterAll(async () => {
    await browser.close()
    await witness.end()
  })

  async function begin(page: Page, name: string, email: string): Promise<void> {
    await beginAccount(page, name, email)
    await enterCodeFor(page, email)
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-up'))
  }

  async function referenceOf(): Promise<string> {
    const [row] = await witness`select reference from app.account_recovery r
      join app.person_email e on e.person_id = r.person_id where e.email_norm = ${own}`
    return row?.reference
  }

  it('is protected by one', async () => {
    const { page } = phone
    await begin(page, 'Dagný Ýr', own)
    await giveAuthenticator(page)
    await page.goto(app('/protect?to=/home/security'))
    await page.getByRole('button', { name: 'Protect with a passkey' }).click()
    await page.waitForURL((url) => url.pathname === '/home/security')
  })

  it('asks from another browser, and reads what happens and how long it takes', async () => {
    const { page, complaints } = desktop
    await signInByPassword(page, own)
    await page.waitForURL((url) => url.pathname !== '/sign-in')
    await page.goto(app('/home'))
    await page.getByRole('heading', { name: 'Show that it is you' }).waitFor()
    await page.getByText('You do not have it with you, or not any more?').click()
    await page.getByRole('link', { name: 'I have lost all of them' }).click()
    await page.getByRole('heading', { name: 'You have lost every key?' }).waitFor()
    await expectAccessible(page)
    await page.getByLabel('How support can reach you').fill('555 1234, after four.')
    await page.getByRole('button', { name: 'Ask to take the keys off' }).click()
    await page.getByRole('heading', { name: 'Your request is on its way' }).waitFor()
    await page.getByText(await referenceOf()).waitFor()
    await expectAccessible(page)
    await picture(page, 'recovery-open')
    expect(complaints).toEqual([])
  })

  it('is confirmed from the private mailbox by a button, not by opening the link', async () => {
    const letter = await nextLetterTo(own, /lost the key to your account/)
    const path = /\/recovery\/confirmation\/[^\s)\]>]+/.exec(letter.text)?.[0] ?? ''
    const { page } = await newPerson(browser, { device: 'phone' })
    await page.goto(app(path))
    await page.getByRole('heading', { name: 'Was it you?' }).waitFor()
    await expectAccessible(page)
    await picture(page, 'recovery-confirmation')
    await page.getByRole('button', { name: 'Yes, it was me' }).click()
    await page.getByRole('heading', { name: 'Thank you, it is confirmed' }).waitFor()
  })

  it('takes two people of support, who see neither name nor address', async () => {
    const [one, two] = supports.map(({ page }) => page) as [Page, Page]
    await signInAs(one, 'support-agent')
    await begin(two, 'Kári Freyr', colleague)
    await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', 'apps/generator/src/staff-command.ts', 'appoint', colleague],
      { env: { NODE_ENV: 'test', ...inject('stack').environment } },
    )
    for (const page of [one, two]) {
      await page.goto(app(`/console/recoveries/${await referenceOf()}`))
      await page.getByText('555 1234, after four.').waitFor()
      expect(await page.getByText('Dagný').count()).toBe(0)
      await page.getByLabel(/What convinced you/).fill('Named the day on which the account was begun.')
      await page.getByRole('button', { name: 'Agree', exact: true }).click()
      await page.getByText('You have agreed. It takes two.').waitFor()
    }
    await expectAccessible(one)
    await picture(one, 'console-recovery')
  })

  it('opens after the wait, by the person alone, and every address is told', async () => {
    await letPass(witness, 72 * 60 + 10)
    await nextLetterTo(own, /can be taken off your account now/)
    const { page, complaints } = await newPerson(browser)
    await signInByPassword(page, own)
    await page.waitForURL((url) => url.pathname !== '/sign-in')
    await page.goto(app('/recovery'))
    await picture(page, 'recovery-ready')
    await page.getByRole('button', { name: 'Take the keys off now' }).click()
    await page.getByText(/The keys are taken off and every other browser is signed out/).waitFor()
    expect(new URL(page.url()).pathname).toBe('/home/security')
    await nextLetterTo(own, /keys were taken off your account/)
    expect(complaints).toEqual([])
  })
})
