import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { openAccount, signInByPassword, signInThere } from './accounts.ts'
import { acceptTerms, holdFirstTime, hubUrl } from './employee.ts'
import { expectAccessible, expectNoWider, lookInIcelandic, picture } from './open-browser.ts'
import { gatherPeople } from './people.ts'
import { readReference } from './staff.ts'

/** Its company requires its own sign-in. */
const slug = 'nordurljos'
const run = Date.now().toString(36)
const own = `vala.${run}@mail.example`
const work = `vala.${run}@nordurljos.example`
const app = (path: string) => `${inject('stack').appUrl}${path}`

/** Somebody who sees clients, and is somebody's employee. Each step builds on the one before. */
describe('a professional who is an employee, too', () => {
  const { witness, somebody } = gatherPeople(slug, 'fjallasyn', 'app')

  async function comeThroughCompany(page: Page): Promise<void> {
    await page.goto(hubUrl(slug, '/welcome'))
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, work)
    await page.waitForURL((url) => url.hostname.startsWith(`${slug}.`))
  }
  /** As far as the papers, which nobody has looked at yet. */
  async function apply(page: Page): Promise<void> {
    await page.goto(app('/work/apply'))
    for (const [label, text] of [
      ['Title in English', 'Psychologist'],
      ['Title in Icelandic', 'Sálfræðingur'],
      ['About you in English', 'I help people who sleep badly, in six sessions or fewer.'],
      ['About you in Icelandic', 'Ég hjálpa fólki sem sefur illa, í sex tímum eða færri.'],
    ] as const)
      await page.getByLabel(label).fill(text)
    await page.getByRole('checkbox', { name: 'Icelandic' }).first().check()
    await page.getByRole('checkbox', { name: /Sleep/ }).first().check()
    await page.getByRole('checkbox', { name: /accept the terms for professionals/ }).check()
    await page.getByRole('button', { name: 'Apply' }).click()
    await page.waitForURL(/\/work\/credentials/)
  }
  const toApp = (page: Page) => page.goto(hubUrl(slug, '/hand-off/to/app?to=%2F'))

  it('applies with an address of their own, and joins the company’s sign-in to the account by their own word', async () => {
    const { page, complaints } = await somebody()
    await openAccount(page, 'Vala Brá', own)
    await apply(page)
    await page.goto(app(`/hand-off/to/${slug}?to=/`))
    await comeThroughCompany(page)
    await page.getByRole('button', { name: 'Add it to the account of Vala Brá' }).click()
    await page.waitForURL(/\/welcome/)
    await acceptTerms(page)
    await page.waitForURL((url) => url.pathname.startsWith('/home'))
    const people =
      await witness`select distinct person_id from app.person_email where email_norm in (${own}, ${work})`
    expect(people).toHaveLength(1)
    expect(complaints).toEqual([])
  })

  it('chooses where to go; what the employer’s sign-in opened does not open the clients', async () => {
    const { page, complaints } = await somebody({ device: 'phone' })
    await comeThroughCompany(page)
    await toApp(page)
    await page.getByRole('heading', { name: 'Where to?' }).waitFor()
    await expectNoWider(page)
    await expectAccessible(page)
    await picture(page, 'two-sides-chooser')
    await lookInIcelandic(page, 'two-sides-chooser')
    await page.getByRole('link', { name: 'Your own sessions' }).click()
    await page.waitForURL((url) => url.pathname === '/home')
    await page.goto(app('/'))
    await page.getByRole('link', { name: 'Your day as a professional' }).click()
    await page.getByText('Your professional side asks for your own sign-in').waitFor()
    await expectNoWider(page)
    await expectAccessible(page)
    await picture(page, 'two-sides-own-sign-in')
    await lookInIcelandic(page, 'two-sides-own-sign-in')
    for (const path of ['/work', '/work/clients', '/work/requests']) {
      await page.goto(app(path))
      expect(new URL(page.url()).pathname, path).toBe('/sign-in')
    }
    expect(complaints).toEqual([])
  })

  it('opens the clients by a session of their own, for which the employer does not pay', async () => {
    const { page, complaints } = await somebody({ look: 'dark' })
    await signInByPassword(page, own)
    await page.getByRole('heading', { name: 'Where to?' }).waitFor()
    await picture(page, 'two-sides-chooser-dark')
    await page.getByRole('link', { name: 'Your day as a professional' }).click()
    await page.waitForURL((url) => url.pathname.startsWith('/work'))
    await page.goto(app(`/hand-off/to/${slug}?to=/`))
    await holdFirstTime(page, slug, /Hugrún/)
    await page.getByRole('heading', { name: 'First through your company’s sign-in' }).waitFor()
    expect(complaints).toEqual([])
  })

  it('is not opened by an employer for the address alone: refused, with a code for support', async () => {
    const { page, complaints } = await somebody()
    const email = `thora.${run}@fjallasyn.example`
    await openAccount(page, 'Þóra Lind', email)
    await apply(page)
    const stranger = await somebody({ device: 'phone' })
    await stranger.page.goto(hubUrl('fjallasyn', '/sign-in'))
    await stranger.page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(stranger.page, email)
    await stranger.page
      .getByText(/There is already an account with this address, and another sign-in opens it/)
      .first()
      .waitFor()
    expect(await readReference(stranger.page)).toMatch(/^[a-z]+-[a-z]+-[a-z]+-\d+$/)
    await expectNoWider(stranger.page)
    await expectAccessible(stranger.page)
    await picture(stranger.page, 'two-sides-refused')
    const links = await witness`select 1 from app.linked_identity l
      join app.person_email e on e.person_id = l.person_id and e.email_norm = ${email}`
    expect(links).toEqual([])
    expect([...complaints, ...stranger.complaints]).toEqual([])
  })
})
