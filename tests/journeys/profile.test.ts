import { formatter } from '@kara/language'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { signInThere } from './accounts.ts'
import { acceptTerms, confirmBooking, holdFirstTime, hubUrl } from './employee.ts'
import { expectAccessible, expectNoWider, picture } from './open-browser.ts'
import { letPass, lettersTo, waitFor } from './outside.ts'
import { gatherPeople } from './people.ts'

const slug = 'fjallasyn'
const email = `solrun.${Date.now().toString(36)}@fjallasyn.example`
const app = (path: string) => `${inject('stack').appUrl}${path}`

/** A picture of one colour. */
const picturedAs = (colour: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><rect width="60" height="60" fill="${colour}"/></svg>`,
  )

/** One dot, of a kind that is not taken. */
const moving = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

/** What somebody says of themselves. Each step builds on the one before. */
describe('a profile', () => {
  const { witness, somebody } = gatherPeople(slug, 'app')

  async function signIn(page: Page, path: string): Promise<void> {
    await page.goto(hubUrl(slug, '/sign-in'))
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, email)
    await page.waitForURL((url) => url.hostname.startsWith(`${slug}.`) && !url.pathname.startsWith('/sso'))
    await page.goto(hubUrl(slug, `/hand-off/to/app?${new URLSearchParams({ to: path })}`))
    await page.waitForURL((url) => url.pathname === path)
  }

  async function choose(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('button', { name: 'Use this picture' }).click()
  }

  const picturesOf = async () => {
    const [row] = await witness`select p.picture from app.person p
      join app.person_email e on e.person_id = p.id and e.email_norm = ${email}`
    return row?.picture as string
  }

  it('takes a picture, and refuses one that is too large or none at all with nothing lost', async () => {
    const { page, complaints } = await somebody({ device: 'phone' })
    await holdFirstTime(page, slug, /Hugrún/)
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, email)
    await page.waitForURL(/\/book$/)
    await acceptTerms(page)
    await confirmBooking(page)
    await page.goto(hubUrl(slug, '/hand-off/to/app?to=/home/profile'))
    await choose(page, { name: 'me.svg', mimeType: 'image/svg+xml', buffer: picturedAs('#7a3e9d') })
    await page.getByText('Your picture is stored.').first().waitFor()
    const kept = await picturesOf()
    expect(kept).not.toBe('')
    await choose(page, { name: 'me.gif', mimeType: 'image/gif', buffer: moving })
    await page.getByText('Choose a picture in PNG, JPEG, WebP or SVG.').first().waitFor()
    await choose(page, { name: 'me.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') })
    await page.getByText('This file cannot be read as a picture.', { exact: false }).first().waitFor()
    await expectAccessible(page)
    await picture(page, 'profile-wrong-kind')
    await page.getByLabel('Name', { exact: true }).fill('Sólrún Björk')
    await choose(page, { name: 'huge.png', mimeType: 'image/png', buffer: Buffer.alloc(8_000_001) })
    await page.getByText('This picture is too large. It may have at most 8 MB.').waitFor()
    await expectNoWider(page)
    await expectAccessible(page)
    await picture(page, 'profile-too-large')
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Sólrún Björk')
    expect(await picturesOf()).toBe(kept)
    expect(complaints).toEqual([])
  })

  it('counts everywhere at once: name, language and zone, on the own pages and at the hub', async () => {
    const { page, complaints } = await somebody({ look: 'dark' })
    await signIn(page, '/home/profile')
    await page.getByLabel(/^(Name|Nafn)$/).fill('Sólrún Björk')
    await page.locator('select[name=locale]').selectOption('is')
    await page.locator('form:has(select[name=locale]) button').first().click()
    await page.getByText('Upplýsingarnar hafa verið vistaðar.').first().waitFor()
    await expectAccessible(page)
    await picture(page, 'profile-saved-is')
    await page.goto(app('/home'))
    await page.getByText('Sólrún Björk').first().waitFor()
    // English was chosen at the hub before that: the profile's is the newer wish, until the hub's switch is used again.
    await page.goto(app(`/hand-off/to/${slug}?to=/`))
    await page.waitForURL((url) => url.hostname.startsWith(`${slug}.`))
    expect(await page.locator('html').getAttribute('lang')).toBe('is')
    await page.getByRole('button', { name: 'English' }).first().click()
    await page.locator('html[lang=en]').waitFor()
    await page.goto(app('/home'))
    expect(await page.locator('html').getAttribute('lang')).toBe('is')
    expect(complaints).toEqual([])
  })

  it('asks nothing of the sessions when the zone changes: it says how the next is written now, and goes back', async () => {
    const { page, complaints } = await somebody()
    const startsAt = () => witness`select s.starts_at from app.session s
      join app.person_email e on e.person_id = s.person_id and e.email_norm = ${email}`
    const before = await startsAt()
    await signIn(page, '/home/profile')
    await page.locator('select[name=locale]').selectOption('en')
    await page.locator('select[name=timeZone]').selectOption('Europe/Copenhagen')
    await page.locator('form:has(select[name=timeZone]) button').first().click()
    await page
      .getByText(/Your sessions stay when they are: the next one was written/)
      .first()
      .waitFor()
    await expectAccessible(page)
    await picture(page, 'profile-other-zone')
    await page.getByRole('button', { name: 'Write times as before' }).click()
    await expect.poll(() => page.locator('select[name=timeZone]').inputValue()).toBe('Atlantic/Reykjavik')
    expect(await startsAt()).toEqual(before)
    expect(complaints).toEqual([])
  })

  it('shows the address that the company holds locked, with the reason', async () => {
    const { page } = await somebody({ device: 'phone', look: 'dark' })
    await signIn(page, '/home/profile')
    await page.getByText(/^It comes from the sign-in of Fjallasýn/).waitFor()
    expect(await page.getByRole('textbox', { name: /email/i }).count()).toBe(0)
    await expectNoWider(page)
    await expectAccessible(page)
    await picture(page, 'profile-locked-address')
  })

  it('asks once which zone to write times in when the browser is elsewhere; page, letter and calendar agree', async () => {
    const { page, complaints } = await somebody({ device: 'phone', timeZone: 'Europe/Copenhagen' })
    const question = page.getByText('Your browser is in another time zone than your profile.')
    await holdFirstTime(page, slug, /Hugrún/)
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, email)
    await question.waitFor()
    await expectNoWider(page)
    await expectAccessible(page)
    await picture(page, 'profile-which-zone')
    await page.locator('input[name=timeZone][value="Europe/Copenhagen"]').check()
    const sessionId = await confirmBooking(page)
    const [session] = await witness`select starts_at from app.session where id = ${sessionId}`
    const startsAt = new Date(session?.starts_at).toISOString()
    const time = formatter('en', 'Europe/Copenhagen').time(startsAt)
    expect(time).not.toBe(formatter('en', 'Atlantic/Reykjavik').time(startsAt))
    await page.getByRole('main').getByText(time).first().waitFor()
    await letPass(witness, 5)
    const stamp = startsAt.replace(/[-:]|\.\d{3}/g, '')
    const letter = await waitFor('the confirmation of this time', async () =>
      (await lettersTo(email)).find(({ attachments }) =>
        attachments.some(({ content }) => Buffer.from(content, 'base64').toString().includes(stamp)),
      ),
    )
    expect(letter.text).toContain(time)
    await holdFirstTime(page, slug, /Hugrún/)
    await page.getByRole('button', { name: /^Book / }).waitFor()
    expect(await question.count()).toBe(0)
    expect(complaints).toEqual([])
  })
})
