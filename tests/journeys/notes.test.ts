import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { expectAccessible, newPerson, openBrowser, type Person, picture } from './open-browser.ts'
import { openWitness } from './outside.ts'
import { signInAs } from './staff.ts'

/** Of this run alone, so that it can be walked again over the same town. */
const template = `Week ${Date.now().toString(36)}`
const app = (path: string) => `${inject('stack').appUrl}${path}`

/** Writing about a client while the network comes and goes, and asking clients from a phone. */
describe('notes and forms', () => {
  const witness = openWitness()
  let browser: Browser
  let desk: Person

  beforeAll(async () => {
    browser = await openBrowser()
    desk = await newPerson(browser)
    await signInAs(desk.page, 'professional')
  })
  afterAll(async () => {
    await witness.end()
    await browser.close()
  })

  it('a text that the network lost is kept, survives the page, and is saved when the network is back', async () => {
    const { page } = desk
    const [client] = await witness`select n.person_id from app.note n
      join app.professional p on p.id = n.professional_id where p.slug = 'solveig-thorsdottir' limit 1`
    await page.goto(app(`/work/clients/${client?.person_id}`))
    await page.getByRole('button', { name: 'Write a note' }).first().click()
    await page.waitForURL(/\/work\/notes\//)
    const box = page.getByLabel('Your note')
    await box.fill('Written while there was a network.')
    await page.getByText(/^Saved at /).waitFor()

    await page.context().setOffline(true)
    await box.fill('Written while there was none.')
    await page.getByText(/^No connection\. Your text is kept in this window/).waitFor()
    await picture(page, 'note-offline')
    await page.context().setOffline(false)
    await page.getByText(/^Saved at /).waitFor()

    // The page itself is still answered; only what is saved does not arrive.
    await page.route('**/work/notes/*/text', (route) => route.abort())
    await box.fill('Written before the page was closed.')
    await page.getByText(/^No connection\. Your text is kept in this window/).waitFor()
    page.on('dialog', (dialog) => dialog.accept())
    await page.reload()
    await page.getByText(/^No connection\. Your text is kept in this window/).waitFor()
    expect(await box.inputValue()).toBe('Written before the page was closed.')
    await page.unroute('**/work/notes/*/text')
    await page.getByText(/^Saved at /).waitFor()
    await page.reload()
    expect(await box.inputValue()).toBe('Written before the page was closed.')
    await expectAccessible(page)
    const noteId = page.url().split('/').at(-1)?.split('?')[0] ?? ''
    const rows = await witness`select encode(sealed, 'escape') as text from app.note_version
      where note_id = ${noteId}`
    expect(rows.length).toBeGreaterThan(0)
    for (const { text } of rows) expect(text).not.toContain('Written')
  })

  it('a note begins with a template, is locked and added to; its client reads when it was opened, not what it says', async () => {
    const { page } = desk
    await page.goto(app('/work/notes/templates'))
    await page.getByLabel('Name', { exact: true }).fill(template)
    await page.getByLabel('Text', { exact: true }).fill('How the week was:')
    await page.getByRole('button', { name: 'Save the template' }).click()
    await page.getByText('The template is saved.').first().waitFor()
    await expectAccessible(page)
    const [anna] =
      await witness`select person_id from app.person_email where email_norm = 'anna@nordurljos.example'`
    await page.goto(app(`/work/clients/${anna?.person_id}`))
    await page.getByRole('button', { name: 'Write a note' }).first().click()
    await page.waitForURL(/\/work\/notes\//)
    await page.getByRole('link', { name: template }).click()
    const box = page.getByLabel('Your note')
    await expect.poll(() => box.inputValue()).toBe('How the week was:')
    await box.fill('How the week was: quiet.')
    await page.getByText(/^Saved at /).waitFor()
    const note = new URL(page.url()).pathname
    await page.locator('summary', { hasText: 'Lock this note' }).click()
    await page.getByRole('button', { name: 'Lock for good' }).click()
    await page.getByText('The note is locked.').first().waitFor()
    expect(await box.count()).toBe(0)
    await page.getByRole('button', { name: 'Add an amendment' }).click()
    await page.getByText(/^Amends the note of/).waitFor()
    await box.fill('It rained on Tuesday.')
    await page.getByText(/^Saved at /).waitFor()
    await page.goto(app(note))
    await page.getByText('How the week was: quiet.').waitFor()
    await page.getByRole('link', { name: /^Amendment of/ }).waitFor()
    await expectAccessible(page)
    await picture(page, 'note-locked')

    const client = await newPerson(browser, { device: 'phone' })
    await signInAs(client.page, 'client')
    await client.page.goto(app('/home/record-openings'))
    await client.page
      .getByText(/^(opened a note about you|opnaði nótu um þig)$/)
      .first()
      .waitFor()
    expect(await client.page.getByRole('main').textContent()).not.toMatch(/quiet|Tuesday/)
    await expectAccessible(client.page)
    await picture(client.page, 'record-openings')
    await page.goto(app('/work/notes/templates'))
    await page.getByRole('button', { name: `Remove ${template}` }).click()
    await page.getByText('The template is removed.').first().waitFor()
    expect(client.complaints).toEqual([])
    await client.close()
  })

  it('a form is built on a phone, where nothing is wider than the screen', async () => {
    const phone = await newPerson(browser, { device: 'phone' })
    await signInAs(phone.page, 'professional')
    await phone.page.goto(app('/work/intake'))
    await expectAccessible(phone.page)
    const width = await phone.page.evaluate('document.documentElement.scrollWidth')
    expect(width).toBeLessThanOrEqual(390)
    const questions = phone.page.locator('button[name=remove]')
    const before = await questions.count()
    await phone.page.locator('input[name=en]').last().fill('How did you sleep last week?')
    await phone.page.locator('input[name=is]').last().fill('Hvernig svafstu í síðustu viku?')
    await phone.page.locator('select[name=kind]').last().selectOption('scale')
    await picture(phone.page, 'intake-phone')
    await phone.page.getByRole('button', { name: /^(Save as a new version|Vista sem nýja útgáfu)$/ }).tap()
    await questions.nth(before).waitFor()
    await questions.nth(before).tap()
    await questions.nth(before).waitFor({ state: 'detached' })
    expect(phone.complaints).toEqual([])
    await phone.close()
  })
})
