import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import {
  expectAccessible,
  lookInIcelandic,
  newPerson,
  openBrowser,
  type Person,
  picture,
} from './open-browser.ts'
import { nextLetterTo, openWitness } from './outside.ts'
import { signInAs } from './staff.ts'

const app = (path: string) => `${inject('stack').appUrl}${path}`
const author = 'solveig@stofan.example'
const first = 'stone river lamp thirteen'
const second = 'a kettle under seven clouds'
const third = 'nobody wrote these words down'
const canary = 'A canary that outlives its key.'

/** A professional changes both locks of their own key, saves a record with it, loses it, and begins anew. */
describe('a key of the professional’s own that is lost', () => {
  const witness = openWitness()
  let browser: Browser
  let desk: Person
  let code = ''
  let personId = ''
  let noteUrl = ''

  beforeAll(async () => {
    browser = await openBrowser()
    desk = await newPerson(browser)
    await signInAs(desk.page, 'professional')
  })
  afterAll(async () => {
    await witness.end()
    await browser.close()
  })

  async function turnOn(page: Page, passphrase: string): Promise<string> {
    await page.goto(app('/work/notes/own-key'))
    await page.getByLabel('Passphrase for your notes').fill(passphrase)
    await page.getByLabel('The same again').fill(passphrase)
    await page.getByLabel(/^I understand/).check()
    await page.getByRole('button', { name: 'Go on to the recovery code' }).click()
    const made = await typeFourthGroup(page)
    await page.getByRole('button', { name: 'Turn on my own key' }).click()
    await page.getByRole('button', { name: 'Lock now' }).waitFor()
    return made
  }

  /** Reads the code from the sheet, and types what is asked of it; answers with the code. */
  async function typeFourthGroup(page: Page): Promise<string> {
    const groups = await page.locator('[data-recovery-code] span').allTextContents()
    await page.getByLabel('The fourth group of the code').fill(groups[3] ?? '')
    return groups.join('-')
  }

  async function prove(page: Page, secret: string): Promise<void> {
    await page.getByText('Another passphrase or recovery code', { exact: true }).click()
    await page.getByLabel('Your passphrase or recovery code').fill(secret)
    await page.getByRole('button', { name: 'Go on', exact: true }).click()
  }

  async function moveAll(page: Page, title: string): Promise<void> {
    const card = page.getByText(title, { exact: true })
    await card.waitFor()
    await page.getByRole('button', { name: 'Move them now' }).click()
    await card.waitFor({ state: 'detached' })
  }

  it('is put under another passphrase and another code, and its owner is told of each by letter', async () => {
    const { page } = desk
    const paper = await turnOn(page, first)
    await nextLetterTo(author, /^(Your own key is on|Þinn eigin lykill er kominn í notkun)$/)
    await moveAll(page, 'Move your notes under your key')
    await prove(page, 'not the passphrase')
    await page.getByText(/^This is not it\./).waitFor()
    await page.getByLabel('Your passphrase or recovery code').fill(first)
    await page.getByRole('button', { name: 'Go on', exact: true }).click()
    await page.getByLabel('Passphrase for your notes').fill(second)
    await page.getByLabel('The same again').fill(second)
    await expectAccessible(page)
    await picture(page, 'own-key-other-passphrase')
    await page.getByRole('button', { name: 'Use this passphrase from now on' }).click()
    await page.getByText('Done. The one before opens nothing any more.').first().waitFor()
    await nextLetterTo(
      author,
      /^(Your own key has another passphrase|Ný aðgangssetning að þínum eigin lykli)$/,
    )
    await page.reload()
    await prove(page, second)
    await page.getByRole('button', { name: 'Make a new recovery code' }).click()
    code = await typeFourthGroup(page)
    expect(code).not.toBe(paper)
    await picture(page, 'own-key-other-code')
    await page.getByRole('button', { name: 'Use this code from now on' }).click()
    await page.getByText('Done. The one before opens nothing any more.').first().waitFor()
    await page.getByRole('button', { name: 'Lock now' }).click()
    await page.getByRole('button', { name: 'Use the recovery code' }).click()
    await page.getByLabel('Your recovery code').fill(paper)
    await page.getByRole('button', { name: 'Unlock' }).click()
    await page.getByText(/^This code does not open this key\./).waitFor()
    await page.getByLabel('Your recovery code').fill(code)
    await page.getByRole('button', { name: 'Unlock' }).click()
    await page.getByRole('button', { name: 'Lock now' }).waitFor()
  })

  it('opens a whole record in the browser, which is saved as one page and told to the client', async () => {
    const { page } = desk
    const [client] = await witness`select n.person_id from app.note n
      join app.professional p on p.id = n.professional_id where p.slug = 'solveig-thorsdottir' limit 1`
    personId = client?.person_id
    await page.goto(app(`/work/clients/${personId}`))
    await page.getByRole('button', { name: 'Write a note' }).first().click()
    await page.waitForURL(/\/work\/notes\/[0-9a-f]{8}-/)
    noteUrl = page.url()
    await page.getByLabel('Your note').fill(canary)
    await page.getByText(/^Saved at /).waitFor()
    await page.goto(app(`/work/clients/${personId}`))
    await page.getByRole('link', { name: 'Save the whole record' }).click()
    await page.getByRole('heading', { name: 'Save the whole record', level: 1 }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Open the record' }).click()
    await page.getByText(/opened in this browser\.$/).waitFor()
    expect(await saveFile(page)).toContain(canary)
    await expectAccessible(page)
    await picture(page, 'record-saved')
    const rows = await witness`select 1 from app.record_opening
      where person_id = ${personId} and kind = 'taken_along'`
    expect(rows).toHaveLength(1)
    await lookInIcelandic(page, 'record')
  })

  it('locks itself half an hour after its last use, and a record says what it could not open', async () => {
    const { page } = desk
    await page.clock.setSystemTime(Date.now() + 31 * 60_000)
    await page.goto(noteUrl)
    await page.getByRole('heading', { name: 'This note is under your own key' }).waitFor()
    expect(await page.content()).not.toContain('canary')
    await page.goto(app(`/work/clients/${personId}/record`))
    await page.getByRole('button', { name: 'Open the record' }).click()
    await page.getByText('Some of it is under your own key').waitFor()
    await page.getByText(/sealed in the file\.$/).waitFor()
    await expectAccessible(page)
    await picture(page, 'record-locked')
    const html = await saveFile(page)
    expect(html).not.toContain(canary)
    expect(html).toContain('Sealed under a key of the author’s own')
    await page.getByLabel('Your passphrase').fill(second)
    await page.getByRole('button', { name: 'Unlock' }).click()
    await page.getByText(/sealed in the file\.$/).waitFor({ state: 'detached' })
    expect(await saveFile(page)).toContain(canary)
  })

  it('is given up when both locks are lost: what is under it stays sealed, and writing goes on', async () => {
    const { page } = desk
    await page.goto(app('/work/notes/own-key'))
    await page.getByRole('button', { name: 'Lock now' }).click()
    await page.getByText('I have lost both', { exact: true }).click()
    await page.getByText(/under this key, and nobody can open them/).waitFor()
    await expectAccessible(page)
    await picture(page, 'own-key-lost')
    await page.getByLabel(/^I have looked for both/).check()
    await page.getByRole('button', { name: 'Give up this key' }).click()
    await page.getByText('Under a key that you lost').waitFor()
    await expectAccessible(page)
    await picture(page, 'own-key-given-up')
    await lookInIcelandic(page, 'own-key-given-up')
    await nextLetterTo(author, /^(Your own key was given up as lost|Þinn eigin lykill var skráður glataður)$/)
    await page.goto(noteUrl)
    await page.getByRole('heading', { name: 'This note is under your own key' }).waitFor()
    await page.goto(app(`/work/clients/${personId}`))
    await page.getByRole('button', { name: 'Write a note' }).first().click()
    await page.waitForURL(/\/work\/notes\/[0-9a-f]{8}-/)
    await page.getByLabel('Your note').fill('Sealed by the house meanwhile.')
    await page.getByText(/^Saved at /).waitFor()
  })

  it('moves from key to key when its code is found again, under the one that came after', async () => {
    const { page } = desk
    await turnOn(page, third)
    await moveAll(page, 'Move your notes under your key')
    await page.getByRole('button', { name: 'Use the recovery code' }).click()
    await page.getByLabel('Your recovery code').fill(code)
    await page.getByRole('button', { name: 'Unlock' }).click()
    await moveAll(page, 'Move your notes under your key')
    await page.goto(noteUrl)
    await expect.poll(() => page.getByLabel('Your note').inputValue()).toBe(canary)
    await page.goto(app('/work/notes/own-key'))
    await page.getByText('Turn it off', { exact: true }).click()
    await page.getByRole('button', { name: 'Turn off my own key' }).click()
    await moveAll(page, 'Move your notes back')
    await page.goto(noteUrl)
    expect(await page.getByLabel('Your note').inputValue()).toBe(canary)
    expect(desk.complaints).toEqual([])
  })
})

/** Saves the file of a record, and reads it as whoever opens it from their disk. */
async function saveFile(page: Page): Promise<string> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the file' }).click()
  const path = await (await coming).path()
  return readFile(path, 'utf8')
}
