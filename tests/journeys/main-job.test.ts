import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { acceptTerms, confirmBooking, holdFirstTime, hubUrl, signInThroughCompany } from './employee.ts'
import {
  brandHub,
  connectSignIn,
  createCompany,
  decideOnCredits,
  inviteProfessional,
  proveDomain,
  publishHub,
} from './hr.ts'
import {
  expectAccessible,
  lookInIcelandic,
  newPerson,
  openBrowser,
  type Person,
  picture,
} from './open-browser.ts'
import { letPass, lettersTo, openWitness, setIdentityProvider, travelTo, waitFor } from './outside.ts'
import { answerInvitation, completeSession, readReference, signInAs } from './staff.ts'

const company = {
  name: 'Straumur ehf.',
  slug: 'straumur',
  domain: 'straumur.example',
  admin: 'hildur@straumur.example',
  password: 'kaffi og kleinur á mánudögum',
}
const employee = `anna@${company.domain}`
const professional = /Sólveig Þórsdóttir/

/** The main job from end to end, in the order in which people meet it. Each step builds on the one before. */
describe('the main job', () => {
  const witness = openWitness()
  let browser: Browser
  let hr: Person
  let anna: Person
  let control = ''
  let sessionId = ''
  let reference = ''

  /** HR on another day, whose session of the first one has ended. */
  const hrAgain = async () => {
    const back = await newPerson(browser)
    await back.page.goto(`${inject('stack').appUrl}/sign-in`)
    await back.page.getByLabel('Email').fill(company.admin)
    await back.page.getByLabel('Password').fill(company.password)
    await back.page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await back.page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
    return back
  }

  beforeAll(async () => {
    browser = await openBrowser()
    hr = await newPerson(browser)
    anna = await newPerson(browser, { device: 'phone' })
  })
  afterAll(async () => {
    await browser.close()
    await witness.end()
  })

  it('HR signs up, proves her address and creates the company', async () => {
    control = await createCompany(hr.page, company)
    await expectAccessible(hr.page)
    await picture(hr.page, 'control')
  })

  it('proves the company’s domain by a record in its DNS', () => proveDomain(hr.page, control, company))

  it('connects single sign-on, tests it and switches it on', () => connectSignIn(hr.page, control, company))

  it('decides on credits and pays for them by card', () => decideOnCredits(hr.page, control))

  it('promises no more than was bought, once that is wanted, and says what is missing for more', async () => {
    const { page } = hr
    const promise = async (people: string) => {
      await page.goto(`${control}/credits/policy`, { waitUntil: 'networkidle' })
      await page.getByLabel(/^A year of it must have been bought/).check()
      await page.getByLabel('How many people work for you?').fill(people)
      await page.getByRole('button', { name: 'See what this changes' }).click()
      await page.getByRole('heading', { name: 'What this changes' }).waitFor()
    }
    await promise('11')
    await page.getByText('Buy 4 credits more first, or promise less.').waitFor()
    expect(await page.getByRole('button', { name: 'Change the rules' }).count()).toBe(0)
    await page.getByRole('main').getByRole('link', { name: 'Buy credits' }).waitFor()
    await expectAccessible(page)
    await lookInIcelandic(page, 'credits-promise-too-much')
    await promise('10')
    await page.getByRole('button', { name: 'Change the rules' }).click()
    await page.waitForURL(/\/credits$/)
    await page.getByText(/for 10 people, may be no more than you bought in the last twelve months/).waitFor()
    await expectAccessible(page)
    await lookInIcelandic(page, 'credits-promise')
  })

  it('gives the hub its name, address, colour and logo', () => brandHub(hr.page, control, company))

  it('invites a professional, who accepts', async () => {
    await inviteProfessional(hr.page, control, professional)
    const solveig = await newPerson(browser)
    await signInAs(solveig.page, 'professional')
    await answerInvitation(solveig.page, 'Straumur')
    expect(solveig.complaints).toEqual([])
    await solveig.close()
  })

  it('publishes the hub in visible steps', async () => {
    await publishHub(hr.page, control)
    const response = await hr.page.goto(hubUrl(company.slug))
    expect(response?.status()).toBe(200)
  })

  it('an employee on a phone holds a time before she has signed in', async () => {
    await anna.page.goto(hubUrl(company.slug))
    await picture(anna.page, 'hub')
    await expectAccessible(anna.page)
    await holdFirstTime(anna.page, company.slug, professional)
    await anna.page
      .getByText(/A time is held for you for/)
      .first()
      .waitFor()
    await expectAccessible(anna.page)
  })

  it('sees a code when her company’s sign-in is set up wrongly, and the time stays hers', async () => {
    await setIdentityProvider(company.slug, 'wrong-audience')
    await anna.page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await anna.page.getByRole('button', { name: new RegExp(employee) }).click()
    await anna.page.getByText('Your company’s sign-in did not finish').waitFor()
    reference = (await readReference(anna.page)) ?? ''
    expect(reference).toMatch(/\S/)
    await setIdentityProvider(company.slug, 'good')
    await anna.page.goto(hubUrl(company.slug, '/book'))
  })

  it('signs in through the company, accepts the terms and books for one credit', async () => {
    await signInThroughCompany(anna.page, company.slug, employee)
    await acceptTerms(anna.page)
    sessionId = await confirmBooking(anna.page)
    const [booking] =
      await witness`select funding, cost_halves from app.booking where session_id = ${sessionId}`
    expect(booking).toMatchObject({ funding: 'credits' })
  })

  it('leaves the questions for later and finds session and task on her own page', async () => {
    await anna.page.getByRole('button', { name: 'I’ll do it later' }).click()
    await anna.page.waitForURL(/\/home/)
    await anna.page.getByText(professional).first().waitFor()
    await expectAccessible(anna.page)
    await picture(anna.page, 'home')
  })

  it('gets one confirmation with a calendar file, in words that give nothing away', async () => {
    await letPass(witness, 5)
    const letter = await waitFor('the confirmation', async () =>
      (await lettersTo(employee)).find(({ attachments }) => attachments.length > 0),
    )
    expect(`${letter.subject} ${letter.text}`).not.toMatch(/psycholog|therap|Straumur/i)
    expect(letter.attachments.map(({ filename }) => filename).join()).toMatch(/\.ics/)
    expect(await lettersTo('solveig@stofan.example')).not.toHaveLength(0)
  })

  it('is reminded at the right time, and only then', async () => {
    const [session] = await witness`select starts_at from app.session where id = ${sessionId}`
    const startsAt = session?.starts_at as Date
    const before = (await lettersTo(employee)).length
    // The first free time may be less than a day ahead; the reminder of the last hour comes always.
    await travelTo(witness, new Date(startsAt.getTime() - 59 * 60_000))
    await waitFor('the reminder', async () => (await lettersTo(employee)).length > before)
  })

  it('the professional completes the session, and the credit is spent', async () => {
    const [session] = await witness`select ends_at from app.session where id = ${sessionId}`
    await travelTo(witness, session?.ends_at as Date)
    const solveig = await newPerson(browser)
    await signInAs(solveig.page, 'professional')
    await picture(solveig.page, 'workspace')
    await completeSession(solveig.page, sessionId)
    expect(solveig.complaints).toEqual([])
    await solveig.close()
    await waitFor('the credit to be spent', async () => {
      const [hold] = await witness`select settled_as from app.credit_hold where session_id = ${sessionId}`
      return hold?.settled_as === 'spend'
    })
  })

  it('HR’s report counts nobody below the floor and names nobody', async () => {
    const rows = await witness`select ends_at from app.session where id = ${sessionId}`
    const ended = rows[0]?.ends_at as Date
    await travelTo(witness, new Date(Date.UTC(ended.getUTCFullYear(), ended.getUTCMonth() + 1, 5, 12)))
    await waitFor('the report', async () => (await witness`select 1 from app.report_release`).length > 0)
    const back = await hrAgain()
    await back.page.goto(`${control}/reports`)
    await back.page.getByText('Fewer than 10 people').first().waitFor()
    expect(await back.page.content()).not.toMatch(/anna@|\bAnna\b/)
    await back.close()
  })

  it('a month of twelve people is gone once HR wants fifteen behind each figure, and never fewer than ten', async () => {
    const [month] =
      await witness`select (min(period_start) - interval '1 month')::date::text as start, company_id
      from app.report_release where company_id = ${control.split('/').at(-1) ?? ''} group by company_id`
    for (const figure of ['people', 'sessions', 'credits_halves']) {
      // Twelve people and fourteen sessions, as the release writes them: down to the step of five.
      await witness`insert into app.report_release
        (company_id, id, period_start, period_end, figure, amount, floor, released_at)
        values (${month?.company_id}, gen_random_uuid(), ${month?.start},
          ${month?.start}::date + interval '1 month', ${figure}, 10, 10, now())`
    }
    const back = await hrAgain()
    const { page } = back
    await page.goto(`${control}/reports`)
    await page.getByText('People in a month').waitFor()
    await page.goto(`${control}/reports/floor`, { waitUntil: 'networkidle' })
    await page.getByLabel('At least').fill('5')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Choose 10 or more.').first().waitFor()
    await expectAccessible(page)
    await lookInIcelandic(page, 'report-floor')
    await page.getByLabel('At least').fill('15')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForURL(/\/reports$/)
    await page.getByText('Figures stand for at least 15 people').waitFor()
    await page.getByText('Fewer than 15 people').first().waitFor()
    expect(await page.getByText('People in a month').count()).toBe(0)
    await expectAccessible(page)
    await lookInIcelandic(page, 'report-higher-floor')
    await page.goto(hubUrl(company.slug, '/privacy'))
    await page
      .getByText('A month is shown only when at least 15 people are behind it.', { exact: false })
      .waitFor()
    expect(back.complaints).toEqual([])
    await back.close()
  })

  it('support opens the failed attempt by the code that was read out', async () => {
    const hanna = await newPerson(browser)
    await signInAs(hanna.page, 'support-agent')
    await hanna.page.goto(`${inject('stack').appUrl}/console`)
    await hanna.page.getByRole('searchbox').fill(reference)
    await hanna.page.keyboard.press('Enter')
    await hanna.page.waitForURL(/\/console\/attempts\/[^?]/)
    await hanna.page.getByText(/S01/).first().waitFor()
    expect(await hanna.page.content()).not.toContain(employee)
    await picture(hanna.page, 'console')
    await expectAccessible(hanna.page)
    expect(hanna.complaints).toEqual([])
  })

  it('left no complaint in any browser', () => {
    expect([...hr.complaints, ...anna.complaints]).toEqual([])
  })
})
