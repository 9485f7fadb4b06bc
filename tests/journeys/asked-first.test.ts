import { beforeAll, describe, expect, inject, it } from 'vitest'
import { signInByCode, signInThere } from './accounts.ts'
import { acceptTerms, hubUrl } from './employee.ts'
import { expectAccessible, lookInIcelandic, type Person, picture } from './open-browser.ts'
import { nextLetterTo } from './outside.ts'
import { gatherPeople } from './people.ts'

const slug = 'nordurljos'
const professional = { name: /Elín Sölvadóttir/, email: 'elin@hreyfa.example' }
/** Of this run alone, so that it can be walked again over the same town. */
const email = `dagny.${Date.now().toString(36)}@nordurljos.example`
const app = (path: string) => `${inject('stack').appUrl}${path}`

/** A service that is asked for while another is booked: a time is chosen all the same, and the professional's word makes it a session. */
describe('a time that is asked for', () => {
  const { somebody } = gatherPeople(slug)
  let client: Person
  let desk: Person
  /** As its button says it, without the cost. */
  let wanted = ''

  beforeAll(async () => {
    client = await somebody({ device: 'phone' })
    desk = await somebody()
    await signInByCode(desk.page, professional.email)
  })

  it('is found without a script: search, filters and times are links and forms', async () => {
    const plain = await somebody({ isScriptOff: true })
    const { page } = plain
    await page.goto(hubUrl(slug))
    await page.getByRole('searchbox').fill('Elín')
    await page.getByRole('button', { name: 'Show', exact: true }).first().click()
    await page.waitForURL(/q=El/)
    await page.getByRole('link', { name: professional.name }).first().click()
    await page.waitForURL(/\/professionals\//)
    await page.getByRole('link', { name: /Treatment/ }).click()
    await page.waitForURL(/service=/)
    const time = page.getByRole('button', { name: /^Ask for / }).first()
    await time.click()
    await page.waitForURL(/sign-in|request/)
  })

  it('is chosen on the profile, which says that it is by request', async () => {
    const { page } = client
    await page.goto(hubUrl(slug))
    await page.getByRole('link', { name: professional.name }).first().click()
    await page.waitForURL(/\/professionals\//)
    await page.getByRole('link', { name: /Treatment/ }).click()
    const time = page.getByRole('button', { name: /^Ask for / }).first()
    await time.waitFor()
    await expectAccessible(page)
    await time.scrollIntoViewIfNeeded()
    await picture(page, 'asked-times')
    await lookInIcelandic(page, 'asked-times')
    const said =
      (await page
        .getByRole('button', { name: /^Ask for / })
        .first()
        .getAttribute('aria-label')) ?? ''
    wanted = said.replace(/^Ask for /, '').replace(/, [^,]*$/, '')
    await page.getByRole('button', { name: said, exact: true }).click()
  })

  it('stands in the request from the start, through the sign-in and the terms', async () => {
    const { page } = client
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, email)
    await page.waitForURL(/\/request\?.*at=/)
    await acceptTerms(page)
    const chosen = page.getByRole('checkbox', { name: wanted })
    await chosen.waitFor()
    expect(await chosen.isChecked()).toBe(true)
    await page.getByText(/Elín Sölvadóttir may book it for you at once/).waitFor()
    await expectAccessible(page)
    await chosen.scrollIntoViewIfNeeded()
    await picture(page, 'asked-request')
    await lookInIcelandic(page, 'asked-request')
    await page.getByRole('button', { name: 'Send the request' }).click()
    await page.waitForURL(/\/requested\//)
    await page.getByText(wanted).first().waitFor()
  })

  it('is booked by its professional with one press, and its client is told', async () => {
    const { page } = desk
    const id = /\/requested\/([0-9a-f-]{36})/.exec(client.page.url())?.[1] ?? ''
    await page.goto(app(`/work/requests/${id}`))
    const book = page.getByRole('button', { name: /^Book / })
    await book.first().waitFor()
    expect(await book.count()).toBe(1)
    expect(await book.first().getAttribute('aria-label')).toContain(wanted)
    await expectAccessible(page)
    await picture(page, 'asked-desk')
    await book.first().click()
    await page.getByText('The time is taken.', { exact: false }).first().waitFor()
    await nextLetterTo(email, /^Booked: /)
    expect([client, desk].flatMap(({ complaints }) => complaints)).toEqual([])
  })

  it('is told from hours that are the professional’s own, and from somebody who waits', async () => {
    const { page } = desk
    await page.goto(app('/work/availability'))
    await picture(page, 'own-hours')
    await expectAccessible(page)
    const house = await somebody({ look: 'dark' })
    await signInByCode(house.page, 'solveig@stofan.example')
    await house.page.goto(app('/work/clients/waitlist'))
    await house.page
      .getByText(/^Somebody in /)
      .first()
      .waitFor()
    await expectAccessible(house.page)
    await picture(house.page, 'waitlist')
    await lookInIcelandic(house.page, 'waitlist')
  })
})
