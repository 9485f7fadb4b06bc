import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { signInThere } from './accounts.ts'
import { acceptTerms, confirmBooking, holdShownTime, hubUrl, openHome } from './employee.ts'
import { expectAccessible, expectNoWider, lookInIcelandic, type Person, picture } from './open-browser.ts'
import { letPass, nextLetterTo, travelTo } from './outside.ts'
import { gatherPeople } from './people.ts'
import { signInAs } from './staff.ts'

const slug = 'fjallasyn'
/** Of this run alone, so that it can be walked again over the same town. */
const run = Date.now().toString(36)
const app = (path: string) => `${inject('stack').appUrl}${path}`

/** What a letter says stands in the product too: with a bell, without script, and on time. */
describe('what somebody was told', () => {
  const { witness, somebody } = gatherPeople(slug)
  const email = `halla.${run}@fjallasyn.example`
  let client: Person
  let sessionId = ''
  let startsAt: Date

  async function signIn(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, email)
    await page.waitForURL((url) => url.hostname.startsWith(`${slug}.`))
  }

  /** A page of the client's own, by whoever is signed in at the hub; in English. */
  it('is counted by the bell after the letter, and leads to what it is about', async () => {
    client = await somebody({ device: 'phone' })
    const { page } = client
    await page.goto(hubUrl(slug))
    await page
      .getByRole('link', { name: /Sólveig/ })
      .first()
      .click()
    await page.waitForURL(/\/professionals\//)
    await holdShownTime(page)
    await signIn(page)
    await acceptTerms(page)
    sessionId = await confirmBooking(page)
    const [session] = await witness`select starts_at from app.session where id = ${sessionId}`
    startsAt = session?.starts_at as Date
    // The letter waits until the booking cannot be undone any more.
    await letPass(witness, 4)
    await nextLetterTo(email, /^(Booked|Bókað): /)
    await openHome(page, slug, '/home')
    await page.getByRole('link', { name: /^Notices \d+ unread$/ }).click()
    await page.waitForURL(/\/home\/notices$/)
    await page.getByRole('heading', { name: 'Notices', level: 1 }).waitFor()
    await expectNoWider(page)
    await expectAccessible(page)
    await picture(page, 'notices-phone')
    const booked = page.getByRole('listitem').filter({ hasText: /^(Booked|Bókað): / })
    expect(await booked.getByText('New', { exact: true }).count()).toBe(1)
    await booked.getByRole('link').click()
    await page.waitForURL((url) => url.pathname === `/home/sessions/${sessionId}`)
    await openHome(page, slug, '/home/notices')
    expect(await booked.getByText('New', { exact: true }).count()).toBe(0)
    await lookInIcelandic(page, 'notices-phone')
    expect(client.complaints).toEqual([])
  })

  it('is read all at once, and chosen, where no script runs', async () => {
    await openHome(client.page, slug, '/home/notices')
    const quiet = await somebody({ likeOf: client, isScriptOff: true })
    const { page } = quiet
    await page.goto(app('/home/notices'))
    const unread = page.getByRole('link', { name: /^Notices \d+ unread$/ })
    if ((await unread.count()) > 0) {
      await page.getByRole('button', { name: 'Mark all as read' }).click()
      await page.getByText('All marked as read.').first().waitFor()
    }
    expect(await unread.count()).toBe(0)
    await page.getByRole('link', { name: 'Choose what reaches you' }).click()
    await page.getByRole('checkbox', { name: 'A reminder one hour before a session' }).uncheck()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved. It holds from the next message on.').first().waitFor()
    expect(
      await page.getByRole('checkbox', { name: 'A reminder one hour before a session' }).isChecked(),
    ).toBe(false)
    expect(await page.getByRole('checkbox', { name: 'Ten minutes before a session' }).isChecked()).toBe(true)
  })

  it('begins in a few minutes, which every page shows, unless it is done without', async () => {
    await travelTo(witness, new Date(startsAt.getTime() - 8 * 60_000))
    client = await somebody({ device: 'phone' })
    const { page } = client
    await page.goto(hubUrl(slug, '/sign-in'))
    await signIn(page)
    await openHome(page, slug, '/home/credits')
    const soon = page.getByRole('status').filter({ hasText: 'Your session begins at' })
    await soon.waitFor()
    expect(await soon.textContent()).not.toMatch(/Sólveig|therap|psych/i)
    await expectNoWider(page)
    await expectAccessible(page)
    await picture(page, 'soon-phone')
    await soon.getByRole('link').click()
    await page.waitForURL((url) => url.pathname.startsWith(`/home/sessions/${sessionId}`))
    await openHome(page, slug, '/home/notices/choice')
    await page.getByRole('checkbox', { name: 'Ten minutes before a session' }).uncheck()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved. It holds from the next message on.').first().waitFor()
    expect(await soon.count()).toBe(0)
  })

  it('is shown to the professional among their own, with the session that begins', async () => {
    const desk = await somebody({ look: 'dark' })
    const { page } = desk
    await signInAs(page, 'professional')
    await page.goto(app('/work/notices'))
    await page.getByRole('status').filter({ hasText: 'Your session begins at' }).waitFor()
    await page
      .getByRole('list', { name: 'Notices' })
      .getByRole('link', { name: /^(New booking|Ný bókun): / })
      .first()
      .waitFor()
    await expectAccessible(page)
    await picture(page, 'notices-work')
    expect(desk.complaints).toEqual([])
  })
})
