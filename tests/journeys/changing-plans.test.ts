import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { signInThere } from './accounts.ts'
import { acceptTerms, confirmBooking, hubUrl } from './employee.ts'
import { expectAccessible, expectNoWider, lookInIcelandic, type Person, picture } from './open-browser.ts'
import { houseNow, letPass, lettersTo, nextLetterTo, travelTo, waitFor } from './outside.ts'
import { gatherPeople } from './people.ts'
import { completeSession, signInAs } from './staff.ts'

const slug = 'fjallasyn'
/** Of this run alone, so that it can be walked again over the same town. */
const email = `solrun.${Date.now().toString(36)}@fjallasyn.example`
const professional = { name: /Sólveig/, email: 'solveig@stofan.example' }
const app = (path: string) => `${inject('stack').appUrl}${path}`
const hour = 3_600_000

/** A client and a professional in a browser each: what becomes of a session when plans change. */
describe('changed plans', () => {
  const { witness, somebody } = gatherPeople(slug, 'app')
  let client: Person
  let desk: Person
  let begun = ''

  beforeAll(async () => {
    client = await somebody({ device: 'phone' })
    desk = await somebody()
    await signInAs(desk.page, 'professional')
  })

  const signIn = async (page: Page) => {
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, email)
    await page.waitForURL((url) => url.hostname.startsWith(`${slug}.`))
  }

  /** Books the first time of a later week, and waits until it cannot be taken back untold any more. */
  async function book(isNew = false): Promise<string> {
    const { page } = client
    await page.goto(hubUrl(slug))
    await page.getByRole('link', { name: professional.name }).first().click()
    await page.waitForURL(/\/professionals\//)
    const next = await page.getByRole('link', { name: 'Week after' }).getAttribute('href')
    await page.goto(new URL(next ?? '', page.url()).href)
    await holdFirstShown(page)
    if (isNew) {
      await signIn(page)
      await acceptTerms(page)
    }
    const sessionId = await confirmBooking(page)
    await letPass(witness, 5)
    await page.goto(hubUrl(slug, `/hand-off/to/app?to=/home/sessions/${sessionId}`))
    await page.waitForURL((url) => url.pathname === `/home/sessions/${sessionId}`)
    return sessionId
  }

  async function holdFirstShown(page: Page): Promise<void> {
    await page
      .getByRole('button', { name: /^Book .+, / })
      .first()
      .click()
    await page.waitForURL(/\/book$/)
    await page
      .getByText(/A time is held for you/)
      .first()
      .waitFor()
  }

  async function rowOf(sessionId: string) {
    const [row] = await witness`select s.state, s.starts_at as "startsAt", s.cut_off_at as "cutOffAt",
        s.calendar_sequence as sequence, h.settled_as as "settledAs"
      from app.session s join app.credit_hold h on h.session_id = s.id where s.id = ${sessionId}`
    return row as {
      state: string
      startsAt: Date
      cutOffAt: Date
      sequence: number
      settledAs: string | null
    }
  }

  it('moves to another time as the same session, and each of the two is told once', async () => {
    const sessionId = await book(true)
    const before = await rowOf(sessionId)
    const { page } = client
    const known = { client: await lettersTo(email), desk: await lettersTo(professional.email) }
    await page.getByRole('link', { name: 'Move this session' }).click()
    await page.getByText('Moving is free.', { exact: false }).waitFor()
    await expectAccessible(page)
    await picture(page, 'plans-move')
    await lookInIcelandic(page, 'plans-move')
    await page
      .getByRole('button', { name: /^Move to / })
      .last()
      .click()
    await page.getByText('The session is moved:', { exact: false }).first().waitFor()
    const after = await rowOf(sessionId)
    expect(after).toMatchObject({ state: 'scheduled', sequence: before.sequence + 1, settledAs: null })
    expect(after.startsAt).not.toEqual(before.startsAt)
    await letPass(witness, 10)
    await nextLetterTo(email, /^New time: /)
    const fresh = (letters: { readonly id: string }[], old: { readonly id: string }[]) =>
      letters.filter(({ id }) => !old.some((one) => one.id === id))
    expect(fresh(await lettersTo(email, /^New time: /), known.client)).toHaveLength(1)
    await waitFor(
      'the letter to the professional',
      async () =>
        fresh(await lettersTo(professional.email, /^(New time|Nýr tími): /), known.desk).length === 1,
    )
  })

  it('is cancelled in time: the credit is back at once, both are told, and nothing reminds', async () => {
    const sessionId = await book()
    const { page } = client
    const known = (await lettersTo(professional.email)).length
    await page.getByRole('link', { name: 'Cancel this session' }).click()
    await page.getByText(/You get .+ back at once\./).waitFor()
    await page.getByRole('button', { name: 'Cancel the session' }).click()
    await page.getByText('nothing was charged.', { exact: false }).first().waitFor()
    await expect.poll(() => rowOf(sessionId)).toMatchObject({ state: 'cancelled', settledAs: 'release' })
    await nextLetterTo(email, /^Cancelled: /)
    await waitFor('the letter to the professional', async () => {
      const letters = await lettersTo(professional.email)
      return letters
        .slice(0, letters.length - known)
        .some(({ subject }) => /^(Cancelled|Afbókað): /.test(subject))
    })
    await waitFor('the reminders to be taken back', async () => {
      const left = await witness`select 1 from app.due_work
        where key like ${`${sessionId}%`} and kind like 'notice.reminder%'`
      return left.length === 0
    })
  })

  it('has one end when both cancel at the same moment, and whoever was second reads so', async () => {
    const sessionId = await book()
    await client.page.getByRole('link', { name: 'Cancel this session' }).click()
    await client.page.getByRole('button', { name: 'Cancel the session' }).waitFor()
    await desk.page.goto(app(`/work/sessions/${sessionId}`))
    await desk.page.getByText('Cancel this session').click()
    const both = [
      client.page.getByRole('button', { name: 'Cancel the session' }),
      desk.page.getByRole('button', { name: /^Cancel \w/ }),
    ]
    await both[1]?.waitFor()
    await Promise.all(both.map((button) => button.click()))
    const answers = await Promise.all(
      [client, desk].map(async ({ page }) => {
        const said = page.getByText(/The session is cancelled|has begun, or was already cancelled/).first()
        await said.waitFor()
        return said.textContent()
      }),
    )
    expect(answers.filter((said) => said?.includes('already cancelled'))).toHaveLength(1)
    await expect.poll(() => rowOf(sessionId)).toMatchObject({ state: 'cancelled', settledAs: 'release' })
    const ends = await witness`select 1 from app.session_event
      where session_id = ${sessionId} and kind in ('cancelled', 'late_cancelled')`
    expect(ends).toHaveLength(1)
  })

  it('says what a late cancellation uses before it is done, uses it, and tells both', async () => {
    const sessionId = await book()
    const { startsAt, cutOffAt } = await rowOf(sessionId)
    const { page } = client
    await travelTo(witness, new Date(cutOffAt.getTime() - 15 * 60_000))
    await signInAgain(`/home/sessions/${sessionId}/cancel`)
    const free = page.getByRole('button', { name: 'Cancel the session' })
    await free.waitFor()
    // Left open over the cut-off: what was shown is not what would happen now, and the house’s clock decides.
    await travelTo(witness, new Date(cutOffAt.getTime() + 60_000))
    await free.click()
    await page.waitForURL(/\/cancel\?changed/)
    expect(await rowOf(sessionId)).toMatchObject({ state: 'scheduled', settledAs: null })
    await page
      .getByText(/This uses .+credits?\./)
      .first()
      .waitFor()
    await expectAccessible(page)
    await picture(page, 'plans-late')
    await lookInIcelandic(page, 'plans-late')
    await page.getByRole('button', { name: /^Cancel and use .*credit/ }).click()
    await page.getByText('It counts as used, as shown before.', { exact: false }).first().waitFor()
    await expect
      .poll(() => rowOf(sessionId))
      .toMatchObject({ state: 'late_cancelled', settledAs: 'spend', startsAt })
    await nextLetterTo(email, /^Cancelled: /)
    await nextLetterTo(professional.email, /^(Cancelled|Afbókað): /)
  })

  it('cannot be cancelled any more once it has begun, also from a page that was open before', async () => {
    const sessionId = await book()
    const { startsAt } = await rowOf(sessionId)
    const { page } = client
    await travelTo(witness, new Date(startsAt.getTime() - hour))
    await signInAgain(`/home/sessions/${sessionId}/cancel`)
    const late = page.getByRole('button', { name: /^Cancel and use .*credit/ })
    await late.waitFor()
    await travelTo(witness, new Date(startsAt.getTime() + 60_000))
    await late.click()
    await page.getByText('This session has begun, or was already cancelled.').first().waitFor()
    await picture(page, 'plans-begun')
    expect(await rowOf(sessionId)).toMatchObject({ state: 'scheduled', settledAs: null })
    expect((await houseNow(witness)).getTime()).toBeGreaterThan(startsAt.getTime())
    begun = sessionId
  })

  it('counts among the sessions with its professional once it was held', async () => {
    const [row] = await witness`select ends_at from app.session where id = ${begun}`
    await travelTo(witness, row?.ends_at as Date)
    await signInAs(desk.page, 'professional')
    await completeSession(desk.page, begun)
    await signInAgain('/home/professionals')
    const { page } = client
    await page.getByText('2 sessions held').waitFor()
    await expectAccessible(page)
    await picture(page, 'plans-professionals')
    await lookInIcelandic(page, 'plans-professionals')
    await page.getByRole('link', { name: /^Sessions with Sólveig/ }).click()
    const count = page.getByRole('link', { name: /^Sólveig.* \(2\)$/ })
    await count.waitFor()
    expect(await count.getAttribute('aria-current')).toBe('page')
    expect(await page.getByRole('main').getByText('Held', { exact: true }).count()).toBe(2)
    await expectAccessible(page)
    await picture(page, 'plans-history')
    await lookInIcelandic(page, 'plans-history')
    const wide = await somebody({ look: 'dark', likeOf: client })
    for (const path of ['/home/professionals', '/home/sessions?show=past', '/home']) {
      await wide.page.goto(app(path))
      await expectNoWider(wide.page)
      await expectAccessible(wide.page)
      await picture(wide.page, `plans-wide-${path.length}`)
    }
    expect(wide.complaints).toEqual([])
    expect([...client.complaints, ...desk.complaints]).toEqual([])
  })

  /** After days have passed the sign-in is over: the same person, in the same browser, at the same page. */
  async function signInAgain(path: string): Promise<void> {
    const { page } = client
    await page.context().clearCookies({ name: '__Host-session' })
    await page.goto(hubUrl(slug, '/sign-in'))
    await signIn(page)
    await page.goto(hubUrl(slug, `/hand-off/to/app?${new URLSearchParams({ to: path })}`))
    await page.waitForURL((url) => url.pathname === path)
  }
})
