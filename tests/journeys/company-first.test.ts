import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { openAccount, signInByCode, signInByPassword, signInThere } from './accounts.ts'
import { acceptTerms, holdFirstTime, hubUrl } from './employee.ts'
import { expectAccessible, picture } from './open-browser.ts'
import { gatherPeople } from './people.ts'

/** Its company requires its own sign-in. */
const slug = 'nordurljos'
const run = Date.now().toString(36)
const own = `birna.${run}@mail.example`
const work = `birna.${run}@nordurljos.example`
const app = (path: string) => `${inject('stack').appUrl}${path}`

/** Somebody with a private address beside the one at work. Each step builds on the one before. */
describe('a hub whose company requires its own sign-in', () => {
  const { witness, somebody } = gatherPeople(slug)

  async function comeByPassword(page: Page): Promise<void> {
    await signInByPassword(page, own)
    await page.waitForURL((url) => url.pathname !== '/sign-in')
    await page.goto(app(`/hand-off/to/${slug}?to=/`))
  }

  async function countSessions(): Promise<number> {
    const [row] = await witness`select count(*)::int as sessions from app.session s
      join app.person_email e on e.person_id = s.person_id where e.email_norm = ${work}`
    return row?.sessions
  }

  it('knows a private account by the company’s sign-in', async () => {
    const { page, complaints } = await somebody()
    await openAccount(page, 'Birna Dögg', own)
    await page.goto(app(`/hand-off/to/${slug}?to=/`))
    await page.goto(hubUrl(slug, '/welcome'))
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, work)
    await page.getByRole('button', { name: 'Add it to the account of Birna Dögg' }).click()
    await page.waitForURL(/\/welcome/)
    await acceptTerms(page)
    await page.waitForURL((url) => url.pathname.startsWith('/home'))
    expect(complaints).toEqual([])
  })

  it('asks for it again from who comes by the private address, and books nothing before', async () => {
    const { page, complaints } = await somebody({ device: 'phone' })
    await comeByPassword(page)
    await holdFirstTime(page, slug, /Hugrún/)
    await page.getByRole('heading', { name: 'First through your company’s sign-in' }).waitFor()
    await expectAccessible(page)
    await picture(page, 'company-first')
    await page.evaluate(() =>
      fetch('/book/confirm', { method: 'POST', body: new URLSearchParams({ funding: 'credits' }) }),
    )
    expect(await countSessions()).toBe(0)
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, work)
    await page.waitForURL(/\/book$/)
    await page.getByRole('button', { name: /^Book / }).waitFor()
    await page.getByText(/The hold was extended once/).waitFor()
    expect(complaints).toEqual([])
  })

  it('asks for it before a request, and leaves what is the person’s own open', async () => {
    const { page, complaints } = await somebody({ look: 'dark' })
    await comeByPassword(page)
    await page.goto(hubUrl(slug, '/professionals/thora-katrin-olafsdottir/request'))
    await page.getByRole('heading', { name: 'First through your company’s sign-in' }).waitFor()
    await picture(page, 'company-first-request')
    await page.getByRole('link', { name: 'Go to your own place' }).click()
    await page.waitForURL((url) => url.pathname === '/home')
    expect(complaints).toEqual([])
  })

  it('asks for it before a request becomes a session that the company pays, and leads back to the time', async () => {
    const client = await somebody()
    const { page, complaints } = client
    await page.goto(hubUrl(slug, '/professionals/thora-katrin-olafsdottir/request'))
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, work)
    await page.waitForURL(/\/request/)
    await page.getByRole('button', { name: 'Send the request' }).click()
    await page.waitForURL(/\/requested\//)
    const requestId = /\/requested\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
    await proposeTime(requestId)
    const elsewhere = await somebody({ device: 'phone' })
    await comeByPassword(elsewhere.page)
    await bookAfterSignIn(elsewhere.page, requestId)
    expect([...complaints, ...elsewhere.complaints]).toEqual([])
  })

  async function proposeTime(requestId: string): Promise<void> {
    const { page } = await somebody()
    await signInByCode(page, 'thora@fjolskyldan.example')
    await page.goto(app(`/work/requests/${requestId}`))
    await page.getByRole('group', { name: 'Times to propose' }).getByRole('checkbox').first().check()
    await page.getByRole('button', { name: 'Propose these times' }).click()
    await page.getByText('The times are proposed.', { exact: false }).first().waitFor()
  }

  async function bookAfterSignIn(page: Page, requestId: string): Promise<void> {
    await page.goto(app(`/home/requests/${requestId}`))
    await page.getByRole('button', { name: 'Book this time' }).click()
    await page.getByRole('heading', { name: 'One step before you book' }).waitFor()
    await expectAccessible(page)
    await picture(page, 'company-first-before-booking')
    expect(await countSessions()).toBe(0)
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, work)
    await page.waitForURL((url) => url.pathname === `/home/requests/${requestId}`)
    expect(new URL(page.url()).searchParams.get('time')).not.toBeNull()
    expect(await page.getByRole('radio').first().isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Book this time' }).click()
    await page.waitForURL(/\/home\/sessions\//)
    expect(await countSessions()).toBe(1)
  }
})
