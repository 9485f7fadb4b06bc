import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { enterCodeFor, signInByCode, signInByPassword, signInThere } from './accounts.ts'
import { acceptTerms, confirmBooking, holdShownTime, hubUrl } from './employee.ts'
import { expectAccessible, expectNoWider, lookInIcelandic, type Person, picture } from './open-browser.ts'
import { lettersTo, nextLetterTo, waitFor } from './outside.ts'
import { gatherPeople } from './people.ts'
import { signInAs } from './staff.ts'

/** Its company requires its own sign-in. */
const slug = 'nordurljos'
const company = 'Norðurljós hf.'
const run = Date.now().toString(36)
const own = `birta.${run}@mail.example`
const work = `birta.${run}@nordurljos.example`
const app = (path: string) => `${inject('stack').appUrl}${path}`

/** An account outlives the job: it moves to a private address, with all that is in it. Each step builds on the last. */
describe('an account after the employer', () => {
  const { witness, somebody } = gatherPeople(slug, 'app')
  let birta: Person
  let elsewhere: Person
  let hr: Person
  let personId = ''
  let sessionId = ''

  async function comeThroughCompany(page: Page): Promise<void> {
    await page.goto(hubUrl(slug, '/sign-in'))
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, work)
    await page.waitForURL((url) => url.hostname.startsWith(`${slug}.`) && !url.pathname.startsWith('/sso/'))
  }

  async function goHome(page: Page, path: string): Promise<void> {
    await page.goto(hubUrl(slug, `/hand-off/to/app?${new URLSearchParams({ to: path })}`))
    await page.waitForURL((url) => url.pathname === path)
  }

  /** Of the account, as the rows say. */
  async function addresses(): Promise<string[]> {
    const rows = await witness`select email_norm as email from app.person_email
      where person_id = ${personId} and verified_at is not null order by kind`
    return rows.map(({ email }) => email)
  }

  it('gets a private address while its person still works there', async () => {
    birta = await somebody({ device: 'phone' })
    const { page } = birta
    await page.goto(hubUrl(slug))
    await page
      .getByRole('link', { name: /Hugrún/ })
      .first()
      .click()
    await page.waitForURL(/\/professionals\//)
    // Days ahead, so that nothing is due while its person leaves.
    await page.getByRole('link', { name: 'Week after' }).click()
    await page.getByRole('link', { name: 'Week before' }).waitFor()
    await holdShownTime(page)
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, work)
    await page.waitForURL(/\/book$/)
    await acceptTerms(page)
    sessionId = await confirmBooking(page)
    const [row] = await witness`select person_id from app.person_email where email_norm = ${work}`
    personId = row?.person_id
    await goHome(page, '/home/security/address')
    await page.getByLabel('Email address').fill(own)
    await page.getByRole('button', { name: 'Send the code' }).click()
    await page.waitForURL(/\/security\/address\/code/)
    await enterCodeFor(page, own)
    await page.waitForURL((url) => !url.pathname.includes('/code'))
    expect(await addresses()).toEqual([own, work])
    expect(birta.complaints).toEqual([])
  })

  it('tells of a new browser at the private address, and nobody at work', async () => {
    elsewhere = await somebody()
    await comeThroughCompany(elsewhere.page)
    const letter = await nextLetterTo(own, /opened in a new browser/)
    expect(`${letter.subject} ${letter.text}`).not.toMatch(/Norðurljós|nordurljos/)
    await goHome(elsewhere.page, '/home/security')
    await elsewhere.page.getByRole('heading', { name: 'Where you are signed in' }).waitFor()
    // What was told was told once, and the mailbox that an employer reads has none of it.
    expect(await lettersTo(own, /opened in a new browser/)).toHaveLength(1)
    expect(await lettersTo(work, /opened in a new browser/)).toEqual([])
    expect(elsewhere.complaints).toEqual([])
  })

  it('is shut where the company had opened it once they leave, and opens by the private address with all that is in it', async () => {
    hr = await somebody()
    await signInAs(hr.page, 'hr-admin')
    const [row] = await witness`select id from app.company where name = ${company}`
    const roster = app(`/control/${row?.id}/roster`)
    await hr.page.goto(`${roster}/list`)
    await hr.page.getByLabel('Or paste the addresses').fill(work)
    await hr.page.getByRole('button', { name: 'See what changes' }).click()
    await hr.page.getByRole('button', { name: 'Write it down' }).click()
    await hr.page.waitForURL(/\/roster$/)
    await hr.page.goto(`${roster}?find=${work}`)
    await hr.page.getByRole('button', { name: `Strike out ${work}` }).click()
    await waitFor('the employment to end', async () => {
      const [employee] = await witness`select state from app.employee where person_id = ${personId}`
      return employee?.state === 'left'
    })
    await waitFor('the sign-in to be over', async () => {
      await elsewhere.page.goto(app('/home'))
      return new URL(elsewhere.page.url()).pathname === '/sign-in'
    })
    const { page } = birta
    await signInByCode(page, own)
    await page.goto(app(`/home/sessions/${sessionId}`))
    await page
      .getByText(/Hugrún/)
      .first()
      .waitFor()
    await page.goto(app('/home/credits'))
    await page.getByRole('heading', { name: `Credits from ${company}` }).waitFor()
    const [owner] = await witness`select person_id from app.session where id = ${sessionId}`
    expect(owner?.person_id).toBe(personId)
  })

  it('says what taking the company’s sign-in off does, in every look', async () => {
    const dark = await somebody({ look: 'dark' })
    await signInByPassword(dark.page, own)
    await dark.page.waitForURL((url) => url.pathname === '/home')
    for (const [name, { page, complaints }] of [
      ['after-leaving', birta],
      ['after-leaving-dark', dark],
    ] as const) {
      await page.goto(app('/home/security'))
      await page.getByRole('link', { name: `Take off the sign-in of ${company}` }).click()
      await page.getByRole('heading', { name: `Take off the sign-in of ${company}` }).waitFor()
      await page.getByText(`From now on you sign in with ${own}.`, { exact: false }).waitFor()
      await page.getByText('whoever reads that mailbox now could otherwise ask for a code').waitFor()
      await expectNoWider(page)
      await expectAccessible(page)
      await picture(page, name)
      await lookInIcelandic(page, name)
      expect(complaints).toEqual([])
    }
  })

  it('moves to the private address: the letter about it comes there, and nothing of the company opens it', async () => {
    const { page } = birta
    await page.getByRole('button', { name: 'Take the sign-in off' }).click()
    await page.waitForURL((url) => url.pathname === '/home/security')
    await page.getByRole('heading', { name: 'Email addresses' }).waitFor()
    expect(await page.getByRole('link', { name: /^Take off the sign-in of/ }).count()).toBe(0)
    expect(await addresses()).toEqual([own])
    expect(await witness`select 1 from app.linked_identity where person_id = ${personId}`).toEqual([])
    const letter = await nextLetterTo(own, /sign-in was taken off your account/)
    expect(letter.text).toContain('Nobody there is told. Sign in with your private address from now on.')
    expect(`${letter.subject} ${letter.text}`).not.toMatch(/Norðurljós|nordurljos/)
    expect(await lettersTo(work, /sign-in was taken off/)).toEqual([])
    await page.goto(app(`/home/sessions/${sessionId}`))
    await page
      .getByText(/Hugrún/)
      .first()
      .waitFor()
    // The company's provider still knows them. That makes nobody new of them.
    const back = await somebody()
    await back.page.goto(hubUrl(slug, '/sign-in'))
    await back.page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(back.page, work)
    await back.page.getByText(`${company} has not opened this benefit to you.`).waitFor()
    expect(await witness`select 1 from app.person_email where email_norm = ${work}`).toEqual([])
    const again = await somebody({ device: 'phone' })
    await signInByPassword(again.page, own)
    await again.page.waitForURL((url) => url.pathname === '/home')
    expect([...birta.complaints, ...again.complaints, ...hr.complaints]).toEqual([])
  })
})
