import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { signInThere } from './accounts.ts'
import { acceptTerms, confirmBooking, holdFirstTime, hubUrl, openHome } from './employee.ts'
import {
  expectAccessible,
  lookInIcelandic,
  newPerson,
  openBrowser,
  type Person,
  picture,
} from './open-browser.ts'
import { letPass, nextLetterTo, openWitness } from './outside.ts'
import { signInAs } from './staff.ts'

const slug = 'nordurljos'
/** Of this run alone, so that it can be walked again over the same town. */
const run = Date.now().toString(36)
const employee = `sigrun.${run}@nordurljos.example`
const colleague = `dagny.${run}@nordurljos.example`

/** A company that requires the electronic ID, and waits while support compares a name. Each step builds on the last. */
describe('a hub that requires the electronic ID', () => {
  const witness = openWitness()
  let browser: Browser
  let hr: Person
  let support: Person
  let client: Person

  beforeAll(async () => {
    browser = await openBrowser()
    hr = await newPerson(browser)
    support = await newPerson(browser)
    client = await newPerson(browser, { device: 'phone' })
  })
  afterAll(async () => {
    await browser.close()
    await witness.end()
  })

  async function requireId(page: Page, isRequired: boolean, waits = isRequired): Promise<void> {
    const [company] = await witness`select id from app.company where name like 'Norðurljós%'`
    await page.goto(`${inject('stack').appUrl}/control/${company?.id}/sign-in/protection`)
    await page.getByRole('checkbox', { name: 'Require the electronic ID' }).setChecked(isRequired)
    await page.getByRole('checkbox', { name: 'Wait while support compares a name' }).setChecked(waits)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText(/holds for every booking/).waitFor()
  }

  async function countSessions(email = employee): Promise<number> {
    const [row] = await witness`select count(*)::int as sessions from app.session s
      join app.person_email e on e.person_id = s.person_id where e.email_norm = ${email}`
    return row?.sessions
  }

  async function showId(page: Page, behaviour?: string, name = 'Bjarni Einarsson'): Promise<void> {
    await page.getByRole('button', { name: 'Show my electronic ID' }).click()
    await page.getByRole('button', { name: 'Protect with the electronic ID' }).click()
    await page.waitForURL((url) => url.origin === inject('stack').sandboxUrl)
    if (behaviour) {
      await page.locator('details summary').click()
      await page.locator(`input[name=behaviour][value=${behaviour}]`).check()
    }
    await page.getByRole('button', { name }).click()
    await page.waitForURL(/\/book/)
  }

  it('is decided by HR, with what happens to a name that differs', async () => {
    await signInAs(hr.page, 'hr-admin')
    await requireId(hr.page, true)
    await expectAccessible(hr.page)
    await picture(hr.page, 'control-protection-eid')
  })

  it('asks before the booking, and a cancelled one comes back to the held time with its reason', async () => {
    const { page } = client
    const url = `https://${new URL(hubUrl(slug)).host}`
    await page.context().addCookies([{ name: '__Host-locale', value: 'en', url, secure: true }])
    await holdFirstTime(page, slug, /Hugrún/)
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, employee)
    await acceptTerms(page)
    await page.getByRole('heading', { name: 'First, your electronic ID' }).waitFor()
    await expectAccessible(page)
    await showId(page, 'cancelled')
    await page.getByText(/electronic ID was cancelled/i).waitFor()
    await page.getByRole('heading', { name: 'First, your electronic ID' }).waitFor()
    await page.getByText(/The hold was extended once/).waitFor()
  })

  it('keeps the time while the provider does not answer, and writes one letter when it does', async () => {
    const { page } = client
    await showId(page, 'unavailable')
    await page.getByText('The electronic ID does not answer', { exact: true }).waitFor()
    await expectAccessible(page)
    await picture(page, 'book-eid-silent')
    await page.getByRole('button', { name: 'Write to me when it answers' }).click()
    await page.getByText(/You get one letter as soon as/).waitFor()
    expect(await countSessions()).toBe(0)
    await letPass(witness, 3)
    const letter = await nextLetterTo(employee, /go on where you stopped/)
    expect(letter.text).toContain('/book')
  })

  it('waits while support compares another name, on the server too', async () => {
    const { page } = client
    await page.goto(hubUrl(slug, '/book'))
    await showId(page)
    await page.getByRole('heading', { name: 'Support compares a name' }).waitFor()
    await expectAccessible(page)
    await picture(page, 'book-eid-name')
    await page.evaluate(() =>
      fetch('/book/confirm', { method: 'POST', body: new URLSearchParams({ funding: 'credits' }) }),
    )
    expect(await countSessions()).toBe(0)
  })

  it('is judged by support, who sees both names only with a reason', async () => {
    const { page, complaints } = support
    await signInAs(page, 'support-agent')
    await page.goto(`${inject('stack').appUrl}/console/names`)
    await expectAccessible(page)
    await picture(page, 'console-names')
    await lookInIcelandic(page, 'console-names')
    // The oldest stands first: somebody of the town waits too.
    await page.getByRole('link', { name: 'Compare the names' }).last().click()
    await page.getByRole('heading', { name: 'Read both names' }).waitFor()
    expect(await page.getByText('Bjarni Einarsson').count()).toBe(0)
    await page.getByLabel('Why').fill('A booking waits for it.')
    await page.getByRole('button', { name: 'Show both names' }).click()
    await page.getByText('Bjarni Einarsson').waitFor()
    await expectAccessible(page)
    await picture(page, 'console-name')
    await lookInIcelandic(page, 'console-name')
    await page.getByLabel('Why').fill('A new name, and the passport shows both.')
    await page.getByRole('button', { name: 'One person: approve' }).click()
    await page.getByText('Approved. The person gets a letter.').waitFor()
    await nextLetterTo(employee, /name of your electronic ID is confirmed/)
    expect(complaints).toEqual([])
  })

  it('goes on with the booking then', async () => {
    const { page, complaints } = client
    await page.goto(hubUrl(slug, '/book'))
    await confirmBooking(page)
    expect(await countSessions()).toBe(1)
    expect(complaints).toEqual([])
  })

  it('goes on at once where HR lets nobody wait: support compares the name meanwhile', async () => {
    await requireId(hr.page, true, false)
    const other = await newPerson(browser, { look: 'dark' })
    const { page, complaints } = other
    const url = `https://${new URL(hubUrl(slug)).host}`
    await page.context().addCookies([{ name: '__Host-locale', value: 'en', url, secure: true }])
    await holdFirstTime(page, slug, /Hugrún/)
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, colleague)
    await acceptTerms(page)
    await page.getByRole('heading', { name: 'First, your electronic ID' }).waitFor()
    await showId(page, undefined, 'Anna Jónsdóttir')
    await confirmBooking(page)
    expect(await countSessions(colleague)).toBe(1)
    const reviews = await witness`select 1 from app.eid_name_review r
      join app.person_email e on e.person_id = r.person_id
      where e.email_norm = ${colleague} and r.ended_at is null`
    expect(reviews).toHaveLength(1)
    await openHome(page, slug, '/home/security')
    await page.getByText('so our support compares the two. It works meanwhile.').waitFor()
    await expectAccessible(page)
    await picture(page, 'security-eid-name')
    await lookInIcelandic(page, 'security-eid-name')
    // Whoever walks this again needs the same ID.
    await page.getByRole('button', { name: 'Remove Electronic ID' }).click()
    await page.getByRole('link', { name: 'Protect the account' }).waitFor()
    await requireId(hr.page, false)
    expect(complaints).toEqual([])
    await other.close()
  })
})
