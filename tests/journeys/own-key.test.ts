import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import {
  expectAccessible,
  lookInIcelandic,
  newPerson,
  openBrowser,
  type Person,
  picture,
} from './open-browser.ts'
import { openWitness } from './outside.ts'
import { signInAs } from './staff.ts'

const app = (path: string) => `${inject('stack').appUrl}${path}`
const passphrase = 'stone river lamp thirteen'
const canary = 'A canary under my own key.'

/** A professional seals notes under a key of their own, comes back with the code, and turns it off again. */
describe('a key of the professional’s own', () => {
  const witness = openWitness()
  let browser: Browser
  let desk: Person
  let code = ''
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

  it('is turned on with a passphrase and a code on paper', async () => {
    const { page } = desk
    await page.goto(app('/work/security'))
    await page.getByRole('link', { name: 'Notes under your own key' }).click()
    await page.getByRole('heading', { name: 'Your own key', level: 1 }).waitFor()
    await expectAccessible(page)
    await picture(page, 'own-key-off')
    await page.getByLabel('Passphrase for your notes').fill('too short')
    await page.getByLabel('The same again').fill('too short')
    await page.getByLabel(/^I understand/).check()
    await page.getByRole('button', { name: 'Go on to the recovery code' }).click()
    await page.getByText('This is too short. Add a word or two.').waitFor()
    await page.getByLabel('Passphrase for your notes').fill(passphrase)
    await page.getByLabel('The same again').fill(passphrase)
    await page.getByRole('button', { name: 'Go on to the recovery code' }).click()
    const groups = await page.locator('[data-recovery-code] span').allTextContents()
    expect(groups).toHaveLength(5)
    code = groups.join('-')
    await expectAccessible(page)
    await picture(page, 'own-key-code')
    await page.getByLabel('The fourth group of the code').fill('WRONG')
    await page.getByRole('button', { name: 'Turn on my own key' }).click()
    await page.getByText('This is not the fourth group. Look at your paper.').waitFor()
    await page.getByLabel('The fourth group of the code').fill(groups[3]?.toLowerCase() ?? '')
    await page.getByRole('button', { name: 'Turn on my own key' }).click()
    await page.getByText('Move your notes under your key').waitFor()
    await picture(page, 'own-key-on')
  })

  it('takes the notes that were there, and one that is written now, which no row shows', async () => {
    const { page } = desk
    await page.getByRole('button', { name: 'Move them now' }).click()
    await page.getByText('Move your notes under your key').waitFor({ state: 'detached' })
    const [client] = await witness`select n.person_id from app.note n
      join app.professional p on p.id = n.professional_id where p.slug = 'solveig-thorsdottir' limit 1`
    await page.goto(app(`/work/clients/${client?.person_id}`))
    await page.getByRole('button', { name: 'Write a note' }).first().click()
    await page.waitForURL(/\/work\/notes\/[0-9a-f]{8}-/)
    noteUrl = page.url()
    await page.getByLabel('Your note').fill(canary)
    await page.getByText(/^Saved at /).waitFor()
    await page.route('**/work/notes/*/text', (route) => route.abort())
    await page.getByLabel('Your note').fill(`${canary} More.`)
    await page.getByText(/^No connection\. Your text is kept in this window/).waitFor()
    const kept = await page.evaluate(() => JSON.stringify(sessionStorage))
    expect(kept).toContain('ownKeyId')
    expect(kept).not.toContain('canary')
    await page.unroute('**/work/notes/*/text')
    await page.getByRole('button', { name: 'Save now' }).click()
    await page.getByText(/^Saved at /).waitFor()
    await expectAccessible(page)
    const noteId = noteUrl.split('/').at(-1) ?? ''
    const rows = await witness`select encode(sealed, 'escape') as text, own_key_id from app.note_version
      where note_id = ${noteId}`
    expect(rows).toHaveLength(1)
    expect(rows[0]?.own_key_id).not.toBeNull()
    expect(rows[0]?.text).not.toContain('canary')
  })

  it('is locked by hand, and a wrong passphrase stays in its field', async () => {
    const { page } = desk
    await page.goto(app('/work/notes/own-key'))
    await page.getByRole('button', { name: 'Lock now' }).click()
    await page.goto(noteUrl)
    await page.getByRole('heading', { name: 'This note is under your own key' }).waitFor()
    expect(await page.content()).not.toContain('canary')
    await expectAccessible(page)
    await picture(page, 'own-key-locked')
    await page.getByLabel('Your passphrase').fill('not the passphrase')
    await page.getByRole('button', { name: 'Unlock' }).click()
    await page.getByText(/^This is not it\./).waitFor()
    expect(await page.getByLabel('Your passphrase').inputValue()).toBe('not the passphrase')
    await page.getByLabel('Your passphrase').fill(passphrase)
    await page.getByRole('button', { name: 'Unlock' }).click()
    await expect.poll(() => page.getByLabel('Your note').inputValue()).toBe(`${canary} More.`)
    await page.reload()
    await expect.poll(() => page.getByLabel('Your note').inputValue()).toBe(`${canary} More.`)
    await picture(page, 'own-key-note')
    await lookInIcelandic(page, 'own-key-note')
  })

  it('opens with the code in a new browser, on a phone in the dark', async () => {
    const phone = await newPerson(browser, { device: 'phone', look: 'dark' })
    await signInAs(phone.page, 'professional')
    // The switch of languages lies in the menu of a phone.
    const url = `https://${new URL(noteUrl).host}`
    await phone.page.context().addCookies([{ name: '__Host-locale', value: 'en', url, secure: true }])
    await phone.page.goto(noteUrl)
    await phone.page.getByRole('button', { name: 'Use the recovery code' }).click()
    await phone.page.getByLabel('Your recovery code').fill('00000')
    await phone.page.getByRole('button', { name: 'Unlock' }).click()
    await phone.page.getByText(/^This cannot be a code of ours/).waitFor()
    await expectAccessible(phone.page)
    await picture(phone.page, 'own-key-locked-phone')
    await phone.page.getByLabel('Your recovery code').fill(code.toLowerCase().replaceAll('-', ' '))
    await phone.page.getByRole('button', { name: 'Unlock' }).click()
    await expect.poll(() => phone.page.getByLabel('Your note').inputValue()).toBe(`${canary} More.`)
    await phone.page.goto(app('/work/notes/own-key'))
    await phone.page.getByRole('button', { name: 'Lock now' }).waitFor()
    await picture(phone.page, 'own-key-phone')
    await lookInIcelandic(phone.page, 'own-key-phone')
    expect(phone.complaints).toEqual([])
    await phone.close()
  })

  it('is turned off by who holds it, and the notes move back', async () => {
    const { page } = desk
    await page.goto(app('/work/notes/own-key'))
    await page.getByText('Turn it off', { exact: true }).click()
    await page.getByRole('button', { name: 'Turn off my own key' }).click()
    await page.getByText('Move your notes back').waitFor()
    await page.getByRole('button', { name: 'Move them now' }).click()
    await page.getByText('Move your notes back').waitFor({ state: 'detached' })
    await page.goto(noteUrl)
    expect(await page.getByLabel('Your note').inputValue()).toBe(`${canary} More.`)
    expect(desk.complaints).toEqual([])
  })
})
