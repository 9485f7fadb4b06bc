import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { enterCodeFor, password } from './accounts.ts'
import { acceptTerms, confirmBooking, holdFirstTime, hubUrl } from './employee.ts'
import { brandHub, createCompany, inviteProfessional, proveDomain, publishHub } from './hr.ts'
import { expectAccessible, lookInIcelandic, type Person, picture } from './open-browser.ts'
import { waitFor } from './outside.ts'
import { gatherPeople } from './people.ts'
import { answerInvitation, signInAs } from './staff.ts'

/** Of this run alone, so that it can be walked again over the same town. */
const run = Date.now().toString(36)
const company = {
  name: `Lind ${run} ehf.`,
  slug: `lind-${run}`,
  domain: `lind-${run}.example`,
  admin: `hildur@lind-${run}.example`,
  password: 'kaffi og kleinur á mánudögum',
}
const email = `bjork@${company.domain}`
const app = (path: string) => `${inject('stack').appUrl}${path}`
const professional = /Sólveig Þórsdóttir/

/** A company opens its hub before it has bought a single credit. Each step builds on the one before. */
describe('a hub whose pool is zero', () => {
  const { witness, somebody } = gatherPeople(company.slug, 'app')
  let hr: Person
  let bjork: Person
  let olderTab: Page
  let desk: Person
  let control = ''

  it('is published all the same, with the warning that nobody can book on the company', async () => {
    hr = await somebody()
    const { page } = hr
    control = await createCompany(page, company)
    await proveDomain(page, control, company)
    await page.goto(`${control}/credits/policy`)
    await page.getByLabel('For each person').fill('0.5')
    await page.getByLabel('New credits wait until you buy more').check()
    await page.getByRole('button', { name: 'Set these rules' }).click()
    await page.waitForURL(/\/credits$/)
    await brandHub(page, control, company)
    await inviteProfessional(page, control, professional)
    desk = await somebody()
    await signInAs(desk.page, 'professional')
    await answerInvitation(desk.page, company.name.replace(/ ehf\.$/, ''))
    await page.goto(`${control}/publish`)
    await page.getByText('The pool is empty: nobody can book on the company.').waitFor()
    await page.getByRole('link', { name: 'Buy credits' }).waitFor()
    await expectAccessible(page)
    await lookInIcelandic(page, 'publish-pool-is-zero')
    await publishHub(page, control)
  })

  it('makes the account of an employee, whose credits wait, and tells HR without a name', async () => {
    bjork = await somebody({ device: 'phone' })
    const { page } = bjork
    await page.goto(hubUrl(company.slug, '/sign-in'))
    await page.getByRole('link', { name: 'Create an account to claim your credits' }).click()
    await page.getByLabel('Your name').fill('Björk Lindudóttir')
    await page.getByLabel('Email').fill(email)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Create account' }).click()
    await page.waitForURL(/\/sign-up\/code/)
    await enterCodeFor(page, email)
    await page.waitForURL(/\/welcome/)
    olderTab = await page.context().newPage()
    await olderTab.goto(hubUrl(company.slug, '/welcome'))
    await acceptTerms(page)
    await page.getByText(/Yours wait: they come by themselves/).waitFor()
    await expectAccessible(page)
    await lookInIcelandic(page, 'welcome-pool-empty')
    await page.goto(hubUrl(company.slug, '/hand-off/to/app?to=/home/credits'))
    await page.getByText('Credits of yours wait').waitFor()
    expect(await page.getByText(/ready for your first booking/).count()).toBe(0)
    await picture(page, 'credits-wait')
    const told = await waitFor('the news for HR', async () => {
      const rows = await witness`select w.person_id, w.payload from app.due_work w
        join app.company c on c.id = w.company_id
        where w.kind = 'notice.pool_matter' and c.name = ${company.name}`
      return rows.length > 0 ? rows : null
    })
    const [who] = await witness`select person_id from app.person_email where email_norm = ${email}`
    expect(JSON.stringify(told)).not.toContain(who?.person_id)
  })

  it('charges nobody in silence: the price to pay oneself, or stop and free the time', async () => {
    const { page } = bjork
    await holdFirstTime(page, company.slug, professional)
    await page.getByText('Your credits wait for your company').waitFor()
    await page.getByText('Nothing has been charged.', { exact: false }).first().waitFor()
    await expectAccessible(page)
    await lookInIcelandic(page, 'book-pool-empty')
    await page.getByRole('button', { name: 'Stop and free the time' }).click()
    await page.waitForURL((url) => !url.pathname.endsWith('/book'))
    const live = await witness`select 1 from app.slot_hold h join app.person_email e using (person_id)
      where e.email_norm = ${email} and h.state = 'live'`
    expect(live).toHaveLength(0)
  })

  it('gives what waited once HR buys, and an older page takes nothing twice', async () => {
    const { page } = hr
    await page.goto(`${control}/credits/buy`, { waitUntil: 'networkidle' })
    await page.getByLabel('How many').fill('5')
    await page.getByLabel('On invoice').check()
    await page.getByRole('button', { name: 'Buy on invoice' }).click()
    await page.getByText('The credits are in the pool.').first().waitFor()
    await waitFor('the credits that waited', async () => {
      await bjork.page.goto(hubUrl(company.slug, '/welcome'))
      return (await bjork.page.getByText(/left out of ½/).count()) > 0
    })
    await acceptTerms(olderTab)
    await olderTab
      .getByText(/^Already claimed on .* Nothing was taken twice\./)
      .first()
      .waitFor()
    await picture(olderTab, 'welcome-already-claimed')
    await olderTab.close()
    const claims = await witness`select 1 from app.credit_claim c join app.person_email e using (person_id)
      where e.email_norm = ${email}`
    expect(claims).toHaveLength(1)
  })

  it('offers, once the credit is used, to pay oneself at a price, to ask for more, or to stop', async () => {
    const { page } = bjork
    await holdFirstTime(page, company.slug, professional)
    await confirmBooking(page)
    await holdFirstTime(page, company.slug, professional)
    await page.getByText('You have no credits left for this session').waitFor()
    await page.getByText(/You can pay ISK\s[\d,]+ yourself/).waitFor()
    await page.getByRole('button', { name: 'Add a card' }).waitFor()
    await page.getByRole('button', { name: 'Stop and free the time' }).waitFor()
    await expectAccessible(page)
    await lookInIcelandic(page, 'book-no-credits')
    await page.getByRole('link', { name: 'Ask for more credits' }).waitFor()
  })

  it('reads before booking that somebody who takes no cards is paid directly, and books without one', async () => {
    const { page } = bjork
    const charging = async (choice: RegExp) => {
      await desk.page.goto(app('/work/payments/payee'))
      const before = await desk.page.getByRole('radio', { checked: true }).getAttribute('value')
      await desk.page.getByRole('radio', { name: choice }).check()
      await desk.page.getByRole('button', { name: 'Save' }).click()
      await desk.page.waitForURL(/\/work\/payments$/)
      return before
    }
    const before = await charging(/^Without cards here/)
    await page.reload()
    await page.getByText('This professional takes no cards here').waitFor()
    expect(await page.getByRole('button', { name: 'Add a card' }).count()).toBe(0)
    await expectAccessible(page)
    await lookInIcelandic(page, 'book-no-cards')
    await confirmBooking(page)
    await charging(before === 'manual' ? /^When I say so/ : /^Automatically/)
    const booked = await witness`select b.funding from app.booking b join app.person_email e using (person_id)
      where e.email_norm = ${email} order by b.funding`
    expect(booked.map(({ funding }) => funding)).toEqual(['credits', 'self_pay'])
  })

  it('asks for more without a name, and nothing was charged on the way', async () => {
    const { page } = bjork
    await page.goto(app('/home/credits'))
    await page.getByRole('link', { name: 'Ask for more' }).click()
    await page.waitForURL(/more/)
    await page.getByRole('button', { name: /^Ask|^Send/ }).click()
    await page.waitForURL(/\/home\/credits/)
    await expectAccessible(page)
    await picture(page, 'credits-asked')
    const charges = await witness`select 1 from app.charge c join app.bill b on b.id = c.bill_id
      join app.person_email e on e.person_id = b.person_id where e.email_norm = ${email}`
    expect(charges).toHaveLength(0)
    expect([...bjork.complaints, ...hr.complaints]).toEqual([])
  })
})
