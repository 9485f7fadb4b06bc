import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { enterCodeFor, password, signInByPassword } from './accounts.ts'
import { acceptTerms, confirmBooking, holdShownTime, hubUrl } from './employee.ts'
import { brandHub, createCompany, inviteProfessional, proveDomain, publishHub } from './hr.ts'
import { expectAccessible, expectNoWider, lookInIcelandic, type Person, picture } from './open-browser.ts'
import { houseNow, lettersTo, nextLetterTo, travelTo, waitFor } from './outside.ts'
import { gatherPeople } from './people.ts'
import { answerInvitation, signInAs } from './staff.ts'

/** Of this run alone, so that it can be walked again over the same town. */
const run = Date.now().toString(36)
const company = {
  name: `Sund ${run} ehf.`,
  slug: `sund-${run}`,
  domain: `sund-${run}.example`,
  admin: `hildur@sund-${run}.example`,
  password: 'kaffi og kleinur á mánudögum',
}
const email = `bjork@${company.domain}`
const app = (path: string) => `${inject('stack').appUrl}${path}`
const dayMs = 86_400_000
const isoDay = (at: Date) => at.toISOString().slice(0, 10)

/** A company's budget, its rules and what it gives beside them, through a whole period and into the next one. */
describe('credits through a period', () => {
  const { witness, somebody } = gatherPeople(company.slug, 'app')
  let hr: Person
  let bjork: Person
  let control = ''
  /** The first day of the period; what follows is so many days after it, at noon. */
  let firstDay = ''

  const onDay = (day: number) =>
    travelTo(witness, new Date(Date.parse(`${firstDay}T12:00:00Z`) + day * dayMs))
  // A sign-in does not last through all the days that pass here.
  const atControl = async (path: string) => {
    const { page } = hr
    await page.goto(`${control}${path}`, { waitUntil: 'networkidle' })
    if (!new URL(page.url()).pathname.startsWith('/sign-in')) return page
    await page.getByLabel('Email').fill(company.admin)
    await page.getByLabel('Password').fill(company.password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
    await page.goto(`${control}${path}`, { waitUntil: 'networkidle' })
    return page
  }
  const atHome = async (path: string, { page } = bjork, address = email) => {
    await page.goto(app(path))
    if (!new URL(page.url()).pathname.startsWith('/sign-in')) return page
    await signInByPassword(page, address)
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
    await page.goto(app(path))
    return page
  }
  const buy = async (credits: number, how: 'On invoice' | 'By card', poNumber = '') => {
    const page = await atControl('/credits/buy')
    await page.getByLabel('How many').fill(String(credits))
    await page.getByLabel(how).check()
    await page.getByLabel('PO number').fill(poNumber)
    await page.getByRole('button', { name: /^Buy on invoice$|^Go on to payment$/ }).click()
    return page
  }
  const setBudget = async (credits: number) => {
    const page = await atControl('/credits/budget')
    await page.getByLabel('At most').fill(String(credits))
    await page.getByLabel('Calendar month').check()
    await page.getByRole('button', { name: 'Save the budget' }).click()
    await page.waitForURL(/\/credits$/)
  }
  const bought = async () => {
    const [row] = await witness`select count(*) filter (where p.funded_at is not null)::int as funded,
      count(*)::int as all from app.pool_purchase p join app.company c on c.id = p.company_id
      where c.name = ${company.name}`
    return row as { funded: number; all: number }
  }
  const balanceIn = async (page: Page) =>
    ((await page.getByRole('main').textContent()) ?? '').replace(/\s+/g, ' ')

  const signUp = async (page: Page, name: string, address: string) => {
    await page.goto(hubUrl(company.slug, '/sign-in'))
    await page.getByRole('link', { name: 'Create an account to claim your credits' }).click()
    await page.getByLabel('Your name').fill(name)
    await page.getByLabel('Email').fill(address)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Create account' }).click()
    await page.waitForURL(/\/sign-up\/code/)
    await enterCodeFor(page, address)
    await page.waitForURL(/\/welcome/)
    await acceptTerms(page)
  }

  it('begin with rules by the month, of which one credit at most goes into the next', async () => {
    hr = await somebody()
    const { page } = hr
    const tomorrow = isoDay(new Date((await houseNow(witness)).getTime() + dayMs))
    await travelTo(witness, new Date(`${tomorrow}T10:00:00Z`))
    firstDay = tomorrow
    control = await createCompany(page, company)
    await proveDomain(page, control, company)
    await page.goto(`${control}/credits/policy`, { waitUntil: 'networkidle' })
    await page.getByLabel('For each person').fill('3')
    await page.getByLabel('Every').selectOption('month')
    await page.getByLabel('Periods begin on').fill(firstDay)
    await page.getByLabel('is carried into the next period, up to a limit').check()
    await page.getByLabel('Carried over at most').fill('1')
    await page.getByText('the next one takes over up to 1 credit.').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Set these rules' }).click()
    await page.waitForURL(/\/credits$/)
    await brandHub(page, control, company)
    await inviteProfessional(page, control, /Sólveig Þórsdóttir/)
    const desk = await somebody()
    await signInAs(desk.page, 'professional')
    await answerInvitation(desk.page, company.name.replace(/ ehf\.$/, ''))
    await publishHub(page, control)
  })

  it('are bought on invoice and by card as far as the budget goes, and not one more', async () => {
    await setBudget(50)
    await buy(25, 'On invoice', 'PO-25')
    await waitFor('the purchase on invoice', async () => (await bought()).funded === 1)
    const { page } = hr
    await buy(25, 'By card', 'PO-26')
    await page.waitForURL((url) => url.origin === inject('stack').sandboxUrl)
    await page
      .getByRole('button', { name: /Pay|success/i })
      .first()
      .click()
    await page.waitForURL(/\/control\//)
    await waitFor('the purchase by card', async () => (await bought()).funded === 2)
    await buy(1, 'On invoice')
    await page
      .getByText('That is more than the budget leaves in this period.', { exact: false })
      .first()
      .waitFor()
    await expectAccessible(page)
    await picture(page, 'budget-refused')
    await lookInIcelandic(page, 'budget-left')
    await buy(1, 'By card')
    await page
      .getByText('That is more than the budget leaves in this period.', { exact: false })
      .first()
      .waitFor()
    expect(await bought()).toEqual({ funded: 2, all: 2 })
  })

  it('are bought again once the budget is higher', async () => {
    await setBudget(60)
    await buy(10, 'On invoice')
    await waitFor('the third purchase', async () => (await bought()).funded === 3)
    const page = await atControl('/credits')
    await page.getByRole('row').filter({ hasText: 'PO-25' }).getByText('25 credits').waitFor()
    await page.getByRole('row').filter({ hasText: 'PO-26' }).getByText('By card').waitFor()
    await page.getByText(/Of 60\scredits until /).waitFor()
    await expectAccessible(page)
    await lookInIcelandic(page, 'budget-credits')
  })

  it('are taken by somebody, who has more beside the rules, with an end of its own', async () => {
    bjork = await somebody({ device: 'phone' })
    const { page } = bjork
    await signUp(page, 'Björk Sunddóttir', email)
    await waitFor('the claim', async () => {
      const rows = await witness`select 1 from app.credit_claim c join app.person_email e using (person_id)
        where e.email_norm = ${email}`
      return rows.length === 1
    })
    const desk = await atControl('/credits/grants/new')
    await desk.getByLabel('For each person').fill('1.5')
    await desk.getByLabel('Everyone').check()
    await desk.getByLabel(/^Last day/).fill(isoDay(new Date(Date.parse(firstDay) + 80 * dayMs)))
    await desk.getByLabel('A sentence for them').fill('Takk fyrir veturinn')
    await expectAccessible(desk)
    await lookInIcelandic(desk, 'grant-everyone')
    await desk.getByLabel('For each person').fill('1.5')
    await desk.getByLabel('Everyone').check()
    await desk.getByLabel(/^Last day/).fill(isoDay(new Date(Date.parse(firstDay) + 80 * dayMs)))
    await desk.getByLabel('A sentence for them').fill('Takk fyrir veturinn')
    await desk.getByRole('button', { name: 'Grant the credits' }).click()
    await desk.waitForURL(/\/credits$/)
    await waitFor('what everyone gets', async () =>
      /1½ credits\s*·\s*given to you beside the rules/.test(await balanceIn(await atHome('/home/credits'))),
    )
    await page.getByText('Takk fyrir veturinn').waitFor()
    await page.getByText('You have 4½ credits left out of 4½.').waitFor()
    await page.getByText(/3\scredits taken from your company’s pool for the period from/).waitFor()
    await expectAccessible(page)
    await lookInIcelandic(page, 'period-own')
  })

  it('of the next period pay for a session that takes place in it, and those of this one stay', async () => {
    const { page } = bjork
    await page.goto(hubUrl(company.slug))
    await page
      .getByRole('link', { name: /Sólveig Þórsdóttir/ })
      .first()
      .click()
    await page.waitForURL(/\/professionals\//)
    for (const _ of ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']) {
      const next = await page.getByRole('link', { name: 'Week after' }).getAttribute('href')
      await page.goto(new URL(next ?? '', page.url()).href)
    }
    await holdShownTime(page)
    const sessionId = await confirmBooking(page)
    const [hold] = await witness`select h.period_start::text as day, h.amount_halves,
      (s.starts_at >= h.period_start) as is_in_it from app.credit_hold h join app.session s on s.id = h.session_id
      where h.session_id = ${sessionId}`
    expect(hold).toMatchObject({ is_in_it: true })
    expect(hold?.day > firstDay).toBe(true)
    await atHome('/home/credits')
    await page.getByText('You have 4½ credits left out of 4½.').waitFor()
    expect(
      await page.getByText(/^3\scredits taken from your company’s pool for the period from/).count(),
    ).toBe(2)
    await page
      .getByText(/set aside for a session/)
      .first()
      .waitFor()
    await expectAccessible(page)
    await lookInIcelandic(page, 'period-booked-ahead')
  })

  it('can be asked for; HR reads no name and no day, and not before a week has passed', async () => {
    const { page } = bjork
    await atHome('/home/credits')
    await page.getByRole('link', { name: 'Ask for more' }).click()
    await page.getByLabel('How many credits').fill('2')
    await page.getByLabel('Things are hard right now').check()
    await expectNoWider(page)
    await page.getByRole('button', { name: 'Ask', exact: true }).click()
    await page.waitForURL(/\/home\/credits/)
    await page.getByText('Waiting for an answer').waitFor()
    await onDay(3)
    const early = await atControl('/credits/requests')
    await early.getByText('Nothing to decide').waitFor()
    await onDay(9)
    const cards = async () =>
      (await atControl('/credits/requests')).getByRole('button', { name: /^Grant 2\scredits, card 1$/ })
    await waitFor('the card', async () => (await (await cards()).count()) === 1)
    const desk = hr.page
    await desk.getByText('Things are hard right now').waitFor()
    expect(await desk.content()).not.toMatch(/Björk|bjork@/)
    await expectAccessible(desk)
    await lookInIcelandic(desk, 'request-cards')
    await (await cards()).click()
    await desk.getByText('Granted', { exact: true }).waitFor()
    await waitFor('the answer', async () =>
      (await balanceIn(await atHome('/home/credits'))).includes(
        '2 credits given to you because you asked for more',
      ),
    )
    const letter = await nextLetterTo(email, /You have new credits/)
    expect(letter.subject).not.toMatch(/Sund|session/i)
  })

  it('of the budget are told to HR at each step, once', async () => {
    const told = async () => (await lettersTo(company.admin, /budget/)).map(({ subject }) => subject).sort()
    await waitFor('the letters about the budget', async () => (await told()).length >= 3)
    expect(await told()).toEqual([
      expect.stringMatching(/^Four fifths of your credit budget are used/),
      expect.stringMatching(/^Half of your credit budget is used/),
      expect.stringMatching(/^Your credit budget is used up/),
    ])
  })

  it('say a week before the end what ends; then what may be carried is, and the rest has gone', async () => {
    await onDay(26)
    await nextLetterTo(email, /Some of your credits end soon/)
    await onDay(33)
    await nextLetterTo(email, /Some of your credits have ended/)
    const page = await waitFor('the next period', async () => {
      const home = await atHome('/home/credits')
      return (await home.getByText(/carried over from the last period/).count()) > 0 ? home : null
    })
    const text = await balanceIn(page)
    expect(text).toMatch(/1 credit · carried over from the last period/)
    // Half a credit of them is set aside for the session that was booked ahead.
    expect(text).toMatch(/2½ credits · of this period/)
    expect(text).toMatch(/1½ credits · given to you beside the rules/)
    expect(text).toMatch(/2 credits expired: they were not used in time/)
    await expectAccessible(page)
    await expectNoWider(page)
    await lookInIcelandic(page, 'period-next')
    const [sum] = await witness`select coalesce(sum(a.balance_halves), 0)::int as halves
      from app.credit_account a join app.company c on c.id = a.company_id where c.name = ${company.name}`
    expect(sum?.halves).toBe(0)
  })

  it('of lower rules stay with what is booked; the rest goes back, and its owner reads why', async () => {
    const page = await atControl('/credits/policy')
    await page.getByLabel('For each person').fill('1')
    await page.getByRole('button', { name: 'See what this changes' }).click()
    await page.getByText('The lower amount counts at once for what is not booked', { exact: false }).waitFor()
    await expectAccessible(page)
    await lookInIcelandic(page, 'rules-lower')
    await page.getByRole('button', { name: 'Change the rules' }).click()
    await page.waitForURL(/\/credits$/)
    await waitFor('what goes back', async () =>
      (await balanceIn(await atHome('/home/credits'))).includes('2 credits back to your company’s pool'),
    )
    expect(await balanceIn(bjork.page)).toMatch(/½ credit · of this period/)
    await expectAccessible(bjork.page)
    await lookInIcelandic(bjork.page, 'period-lower')
    const [hold] = await witness`select h.amount_halves, h.settled_at from app.credit_hold h
      join app.person_email e using (person_id) where e.email_norm = ${email}`
    expect(hold).toEqual({ amount_halves: 1, settled_at: null })
  })

  it('are bought again in the next month, of which nothing is used yet', async () => {
    const page = await atControl('/credits/budget')
    await page.getByText(/Bought in this period, since .*: 0\scredits of 60\scredits\./).waitFor()
    await expectAccessible(page)
    await lookInIcelandic(page, 'budget-next')
    await buy(60, 'On invoice')
    await waitFor('the purchase of the next month', async () => (await bought()).funded === 4)
    expect([...hr.complaints, ...bjork.complaints]).toEqual([])
  })

  it('of who joins late are a share, which they read together with the whole', async () => {
    const page = await atControl('/credits/policy')
    await page.getByLabel('Who joins during a period gets a share').check()
    await page.getByRole('button', { name: 'See what this changes' }).click()
    await page.getByRole('button', { name: 'Change the rules' }).click()
    await page.waitForURL(/\/credits$/)
    await onDay(50)
    const late = await somebody({ device: 'phone', look: 'dark' })
    const address = `tinna@${company.domain}`
    await signUp(late.page, 'Tinna Sunddóttir', address)
    await atHome('/home/credits', late, address)
    await late.page
      .getByText(/A whole period has 1\scredit\. Yours began later, so your share of this one is ½\scredit\./)
      .waitFor()
    await expectAccessible(late.page)
    await expectNoWider(late.page)
    await picture(late.page, 'period-share')
    await lookInIcelandic(late.page, 'period-share')
    expect(late.complaints).toEqual([])
  })
})
