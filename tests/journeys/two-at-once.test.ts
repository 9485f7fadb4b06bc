import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hubUrl } from './employee.ts'
import { newPerson, openBrowser, type Person } from './open-browser.ts'
import { openWitness } from './outside.ts'

const slug = 'fjallasyn'

/** Two people who want the same time of the same professional, each in a browser of their own. */
describe('two people and one time', () => {
  const witness = openWitness()
  let browser: Browser
  let people: Person[]

  beforeAll(async () => {
    browser = await openBrowser()
    people = [
      await newPerson(browser, { device: 'phone' }),
      await newPerson(browser, { device: 'desktop', look: 'dark' }),
    ]
  })
  afterAll(async () => {
    await browser.close()
    await witness.end()
  })

  const timesOf = (page: Page) => page.getByRole('button', { name: /^Book .+, / })

  it('one holds it; the other is told, charged nothing, and takes one of the nearest', async () => {
    const [one, other] = people.map(({ page }) => page) as [Page, Page]
    await one.goto(hubUrl(slug))
    await one
      .getByRole('link', { name: /Hugrún/ })
      .first()
      .click()
    await one.waitForURL(/\/professionals\//)
    await other.goto(one.url())
    const name = (await timesOf(one).first().getAttribute('aria-label')) ?? ''
    const wanted = (page: Page) => page.getByRole('button', { name, exact: true })
    await wanted(other).waitFor()
    await Promise.all([wanted(one).click(), wanted(other).click()])
    await Promise.all([one, other].map((page) => page.waitForURL(/\/book$|refused=/)))
    const [winner, loser] = /refused=/.test(one.url()) ? [other, one] : [one, other]
    await winner
      .getByText(/A time is held for you for/)
      .first()
      .waitFor()
    expect(loser.url()).toContain('refused=taken')
    await loser.getByText(/was taken by somebody else a moment ago/).waitFor()
    const near = 'Nothing was charged. The nearest free times:'
    await loser.getByText(near).waitFor()
    const at = new URL(loser.url()).searchParams.get('at')
    const profile = new URL(loser.url()).pathname.split('/').at(-1) ?? ''
    const held = await witness`select count(*)::int as holds from app.slot_hold h
      join app.professional p on p.id = h.professional_id
      where p.slug = ${profile} and h.starts_at = ${at} and h.state = 'live'`
    expect(held[0]?.holds).toBe(1)
    expect(await wanted(loser).count()).toBe(0)
    await loser.getByText(near).locator('xpath=following-sibling::form//button').first().click()
    await loser.waitForURL(/\/book$/)
    await loser
      .getByText(/A time is held for you for/)
      .first()
      .waitFor()
    expect(people.flatMap(({ complaints }) => complaints)).toEqual([])
  })
})
