import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { enterCodeFor, password, signInByPassword } from './accounts.ts'
import { acceptTerms, confirmBooking, holdShownTime, hubUrl } from './employee.ts'
import { expectAccessible, lookInIcelandic, type Person, picture } from './open-browser.ts'
import { lettersTo, waitFor } from './outside.ts'
import { gatherPeople } from './people.ts'
import { signInAs } from './staff.ts'

const slug = 'nordurljos'
/** Of this run alone, so that it can be walked again over the same town. */
const run = Date.now().toString(36)
const email = `lilja.${run}@verktakar.example`
const name = `Lilja ${run}`
const app = (path: string) => `${inject('stack').appUrl}${path}`
const professional = 'hugrun@jafnvaegi.example'
const labels = {
  keep: /^They keep the sessions/,
  cancel: /^The sessions are cancelled/,
  offer_self_pay: /^They are offered to pay/,
} as const
const isAtProcessor = (url: URL) => url.origin === inject('stack').sandboxUrl

/**
 * Somebody leaves a company that decided in advance what becomes of sessions that are booked, comes back, and leaves
 * again under other rules. Each step builds on the one before.
 */
describe('somebody who leaves with a session booked', () => {
  const { witness, somebody } = gatherPeople(slug, 'app')
  let control = ''
  let companyId = ''
  let before: { leaver_rule: keyof typeof labels }
  let hr: Person
  let lilja: Person
  let sessionId = ''

  const inPool = async () => {
    const [row] = await witness`select app.pool_balance(${companyId}) as halves`
    return Number(row?.halves)
  }
  const sessionIs = async (state: string) => {
    const [row] = await witness`select state from app.session where id = ${sessionId}`
    return row?.state === state
  }
  const isEmployed = async (state: string) => {
    const [row] = await witness`select m.state from app.employee m join app.person_email e using (person_id)
      where e.email_norm = ${email}`
    return row?.state === state
  }
  const choose = async (rule: keyof typeof labels) => {
    const { page } = hr
    await page.goto(`${control}/credits/policy`)
    await page.getByLabel(labels[rule]).check()
    await page.getByRole('button', { name: 'See what this changes' }).click()
    await page.getByRole('heading', { name: 'What this changes' }).waitFor()
    await page.getByRole('button', { name: 'Change the rules' }).click()
    await page.getByText('The rules for credits are changed.').first().waitFor()
  }
  const writeDown = async () => {
    const { page } = hr
    await page.goto(`${control}/roster/list`)
    await page.getByLabel('Or paste the addresses').fill(email)
    await page.getByRole('button', { name: 'See what changes' }).click()
    await page.getByRole('button', { name: 'Write it down' }).click()
    await page.waitForURL(/\/roster$/)
  }
  const strikeOut = async () => {
    const { page } = hr
    await page.goto(`${control}/roster?find=${email}`)
    await page.getByRole('button', { name: `Strike out ${email}` }).click()
    await page.getByText(`${email} is struck out.`, { exact: false }).waitFor()
    await waitFor('the employment to end', () => isEmployed('left'))
    // Whether anything was booked is not said here.
    expect(await page.getByRole('main').textContent()).not.toMatch(/session/i)
  }
  /** Days ahead, so that the professional does not count on it yet. */
  const book = async (page: Page) => {
    await page.goto(hubUrl(slug))
    await page
      .getByRole('link', { name: /Hugrún/ })
      .first()
      .click()
    await page.waitForURL(/\/professionals\//)
    await page.getByRole('link', { name: 'Week after' }).click()
    await page.waitForURL(/week=/)
    await page.getByRole('link', { name: 'Week before' }).waitFor()
    await holdShownTime(page)
  }
  const atHome = async (page: Page, path: string) => {
    await page.goto(app(path))
    if (new URL(page.url()).pathname.startsWith('/sign-in')) {
      await signInByPassword(page, email)
      await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
      await page.goto(app(path))
    }
  }

  it('had a session that the company pays, and keeps it where the company lets leavers keep them', async () => {
    hr = await somebody()
    await signInAs(hr.page, 'hr-admin')
    const [company] = await witness`select id from app.company where name like 'Norðurljós%'`
    companyId = company?.id
    control = app(`/control/${companyId}`)
    const [policy] = await witness<(typeof before)[]>`select leaver_rule from app.credit_policy
      where company_id = ${companyId} order by version desc limit 1`
    before = policy as typeof before
    await choose('keep')
    await writeDown()
    lilja = await somebody({ device: 'phone' })
    const { page } = lilja
    await book(page)
    await page.getByRole('link', { name: 'Sign in with a password' }).click()
    await page.getByRole('link', { name: 'Create an account to claim your credits' }).click()
    await page.getByLabel('Your name').fill(name)
    await page.getByLabel('Email').fill(email)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Create account' }).click()
    await page.waitForURL(/\/sign-up\/code/)
    await enterCodeFor(page, email)
    await page.waitForURL(/\/book$/)
    await acceptTerms(page)
    sessionId = await confirmBooking(page)
    await strikeOut()
    await waitFor('what was not used to go back', async () => {
      await atHome(page, '/home/credits')
      return (await page.getByText('back to the company’s pool, because you left').count()) > 0
    })
    await expectAccessible(page)
    await lookInIcelandic(page, 'leaver-credits')
    await atHome(page, `/home/sessions/${sessionId}`)
    await page.getByText(/^paid with/).waitFor()
    await page.getByRole('link', { name: 'Cancel this session' }).waitFor()
    await picture(page, 'leaver-keeps')
    expect(await sessionIs('scheduled')).toBe(true)
  })

  it('is the same person with the same credits when HR writes the address down again', async () => {
    const { page } = lilja
    await writeDown()
    await waitFor('the employment to begin again', () => isEmployed('active'))
    await waitFor('the credits to be theirs again', async () => {
      await atHome(page, '/home/credits')
      return (await page.getByText('yours again, because you are back').count()) > 0
    })
    await picture(page, 'leaver-is-back')
    expect(await sessionIs('scheduled')).toBe(true)
  })

  it('loses the session where the company cancels them: credits go back, and both learn no more than that', async () => {
    const { page } = lilja
    await choose('cancel')
    const poolBefore = await inPool()
    await strikeOut()
    await waitFor('the session to be cancelled', () => sessionIs('cancelled'))
    await waitFor('the credits to go back', async () => (await inPool()) > poolBefore)
    await atHome(page, `/home/sessions/${sessionId}`)
    await page.getByText('Cancelled', { exact: true }).first().waitFor()
    await expectAccessible(page)
    await picture(page, 'leaver-loses')
    const letter = await waitFor('the professional’s letter', async () =>
      (await lettersTo(professional, /^(Cancelled|Afbókað)/)).find(({ html }) => html.includes(name)),
    )
    expect(letter.text).toMatch(/its payment fell away|greiðslan fyrir hana féll niður/)
    expect(letter.html).not.toMatch(/Norðurljós/)
  })

  it('is asked where the company offers it, and pays themself: a card first, and nothing is charged yet', async () => {
    const { page } = lilja
    await choose('offer_self_pay')
    await writeDown()
    await waitFor('the employment to begin again', () => isEmployed('active'))
    await book(page)
    sessionId = await confirmBooking(page)
    await strikeOut()
    await waitFor('the question', async () => {
      await atHome(page, '/home')
      return (await page.getByRole('link', { name: 'Choose' }).count()) > 0
    })
    await expectAccessible(page)
    await lookInIcelandic(page, 'leaver-is-asked')
    await page.getByRole('link', { name: 'Choose' }).click()
    await page.getByRole('heading', { name: 'If you keep it' }).waitFor()
    await page.getByRole('button', { name: 'Add a card' }).click()
    await page.waitForURL(isAtProcessor)
    await page.getByRole('button', { name: /^Visa 4242/ }).click()
    await page.waitForURL((url) => !isAtProcessor(url))
    await page.getByRole('heading', { name: 'If you keep it' }).waitFor()
    await expectAccessible(page)
    await lookInIcelandic(page, 'leaver-keep')
    await page.getByRole('button', { name: /^Keep it for/ }).click()
    await page.getByText('The session stays. You pay it yourself, after it.').first().waitFor()
    await page.getByText(/paid by yourself/).waitFor()
    await picture(page, 'leaver-pays')
    const bills = await witness`select 1 from app.bill where session_id = ${sessionId}`
    expect(bills).toHaveLength(0)
  })

  it('is written about to the professional once: who pays has changed, and nothing about why', async () => {
    const about = async () =>
      (await lettersTo(professional, /^(About your time|Um tímann þinn)/)).filter(
        ({ html, text }) =>
          html.includes(name) && /no longer with credits|ekki lengur með einingum/.test(text),
      )
    const letter = await waitFor('the letter', async () => (await about())[0])
    expect(letter.html).not.toMatch(/Norðurljós|Northern|company|fyrirtæki/i)
    expect(await about()).toHaveLength(1)
    expect([...lilja.complaints, ...hr.complaints]).toEqual([])
  })

  it('leaves the company’s rules as they were', async () => {
    await choose(before.leaver_rule)
    const [policy] = await witness`select leaver_rule from app.credit_policy
      where company_id = ${companyId} order by version desc limit 1`
    expect(policy?.leaver_rule).toBe(before.leaver_rule)
  })
})
