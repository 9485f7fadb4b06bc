import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { expectAccessible, newPerson, openBrowser, type Person, picture } from './open-browser.ts'
import { openWitness, waitFor } from './outside.ts'
import { signInAs } from './staff.ts'

const employee = 'anna@nordurljos.example'

/** Credits from the three sides that see them: HR gives and tries out rules, their owner reads, support looks after. */
describe('credits that explain themselves', () => {
  const { appUrl } = inject('stack')
  const witness = openWitness()
  let browser: Browser
  let hr: Person
  let anna: Person
  let hanna: Person
  let bjartur: Person
  let companyId = ''

  beforeAll(async () => {
    browser = await openBrowser()
    hr = await newPerson(browser)
    anna = await newPerson(browser, { device: 'phone', locale: 'is' })
    hanna = await newPerson(browser)
    bjartur = await newPerson(browser, { look: 'dark', device: 'phone' })
    const [company] = await witness`select id from app.company where name like 'Norðurljós%'`
    companyId = company?.id
  })
  afterAll(async () => {
    await browser.close()
    await witness.end()
  })

  it('shows HR what other rules would do before they are set, and sets nothing', async () => {
    const { page } = hr
    const policies = () => witness`select id from app.credit_policy where company_id = ${companyId}`
    const before = (await policies()).length
    await signInAs(page, 'hr-admin')
    await page.goto(`${appUrl}/control/${companyId}/credits/policy`)
    await page.getByText('Each of your people can take 6 credits every year').waitFor()
    await page.getByLabel('For each person').fill('12')
    await page.getByText('Each of your people can take 12 credits every year').waitFor()
    await page.getByRole('button', { name: 'See what this changes' }).click()
    await page.getByRole('heading', { name: 'What this changes' }).waitFor()
    await page.getByLabel('How many people work for you?').fill('900')
    await page.getByRole('button', { name: 'Calculate again' }).click()
    await page.getByText('These rules promise more than you have bought').waitFor()
    await expectAccessible(page)
    await picture(page, 'credits-policy-effect')
    expect(await policies()).toHaveLength(before)
  })

  it('gives one person some beside the rules, and never says who has an account', async () => {
    const { page } = hr
    await page.goto(`${appUrl}/control/${companyId}/credits/grants/new`)
    await page.getByLabel('For each person').fill('1')
    await page
      .getByText(/^To named|^Named/)
      .first()
      .click()
    await page.getByLabel('Addresses', { exact: true }).fill(employee)
    await page
      .getByRole('main')
      .getByRole('button', { name: /^(Give|Grant)/ })
      .click()
    await page.waitForURL(/\/credits$/)
    await picture(page, 'credits-control')
  })

  it('tells their owner, who reads Icelandic on a phone, what ends when, and each movement in a sentence', async () => {
    const { page } = anna
    await signInAs(page, 'client')
    await waitFor('the credits that HR gave', async () => {
      await page.goto(`${appUrl}/home/credits`)
      return (await page.getByText('veitt þér aukalega').count()) > 0
    })
    await page.getByText('Hvað gildir hve lengi').first().waitFor()
    await page
      .getByText(/veitt þér af fyrirtækinu/)
      .first()
      .waitFor()
    await expectAccessible(page)
    await picture(page, 'credits-own')
  })

  it('lets support look at a ledger now', async () => {
    const { page } = hanna
    await signInAs(page, 'support-agent')
    await page.goto(`${appUrl}/console/health`)
    await page.getByRole('heading', { name: 'Money and credits' }).waitFor()
    await expectAccessible(page)
    await picture(page, 'credits-health')
    await page.goto(`${appUrl}/console/companies/${companyId}/ledger`)
    await page.getByRole('button', { name: 'Look at it now' }).click()
    await page.getByText('The check is on its way.', { exact: false }).first().waitFor()
    await waitFor('the check', async () => {
      await page.reload()
      return (
        (await page.getByText('Every account holds what its movements say', { exact: false }).count()) > 0
      )
    })
    await expectAccessible(page)
    await picture(page, 'credits-ledger')
    expect(await page.getByRole('main').textContent()).not.toContain('anna')
  })

  it('corrects much of it by two people alone: one asks, the other makes it or declines', async () => {
    const [asker, decider] = [hanna.page, bjartur.page]
    const ledger = `${appUrl}/console/companies/${companyId}/ledger`
    const pool = async () => {
      const [row] = await witness`select app.pool_balance(${companyId}) as halves`
      return Number(row?.halves)
    }
    const before = await pool()
    await signInAs(decider, 'support-colleague')
    for (const [amount, button, said] of [
      ['40', 'Make it', 'The correction is made.'],
      ['-30', 'Decline', 'The correction is declined.'],
    ] as const) {
      await asker.goto(`${ledger}/correction`)
      await asker.getByLabel('Correction').fill(amount)
      await asker.getByLabel('Reason').fill('Bought by telephone, agreed in writing.')
      await asker.getByRole('button', { name: 'Correct', exact: true }).click()
      await asker.getByText('You asked for this one: somebody else decides.').waitFor()
      expect(await asker.getByRole('button', { name: 'Make it' }).count()).toBe(0)
      await decider.goto(ledger)
      await expectAccessible(decider)
      await picture(decider, `credits-correction-${amount}`)
      await decider.getByRole('button', { name: button }).click()
      await decider.getByText(said).waitFor()
      await asker.reload()
      expect(await asker.getByText('You asked for this one').count()).toBe(0)
    }
    await expectAccessible(asker)
    await picture(asker, 'credits-corrected')
    expect(await pool()).toBe(before + 80)
  })
})
