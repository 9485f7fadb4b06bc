import type { Page } from 'playwright-core'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { signInThere } from './accounts.ts'
import { hubUrl } from './employee.ts'
import { expectAccessible, expectNoWider, lookInIcelandic, type Person, picture } from './open-browser.ts'
import { setIdentityProvider } from './outside.ts'
import { gatherPeople } from './people.ts'
import { readReference, signInAs } from './staff.ts'

const slug = 'fjallasyn'
const otherSlug = 'nordurljos'
const run = Date.now().toString(36)
const employee = `vala.${run}@fjallasyn.example`

/** What a provider answers wrongly: what the person reads of it, and who has to act as support reads it. */
interface Failure {
  readonly mode: string
  readonly says: RegExp
  readonly mustAct: RegExp
  /** What support sees expected and received beside each other. */
  readonly compared?: readonly RegExp[]
}

const it_ = /the company’s IT/
const failures: readonly Failure[] = [
  {
    mode: 'wrong-audience',
    says: /is set for another service/,
    mustAct: it_,
    compared: [/\/sso\/sp\/|entity|urn:|https?:/, /elsewhere\.example\/saml/],
  },
  { mode: 'wrong-key', says: /could not verify the signature of/, mustAct: it_ },
  { mode: 'no-email', says: /did not send your email address/, mustAct: it_, compared: [/email|mail/i] },
  { mode: 'foreign-domain', says: /elsewhere\.example is not part of/, mustAct: /HR/ },
  { mode: 'clock-skew', says: /The clocks do not agree/, mustAct: it_ },
  { mode: 'expired', says: /The clocks do not agree/, mustAct: it_ },
  { mode: 'wrong-recipient', says: /wrong address/, mustAct: it_, compared: [/elsewhere\.example/] },
]

/** A sign-in that fails: at the company's own page, or in an answer that comes back. */
describe('a sign-in that fails', () => {
  const { sandboxUrl, appUrl } = inject('stack')
  const { witness, somebody } = gatherPeople(slug, 'app', otherSlug)
  let vala: Person
  let hanna: Person
  let reference = ''
  /** The reference code of each failure. */
  const codes = new Map<string, string>()

  afterAll(() => setIdentityProvider(slug, 'good'))

  const leave = async (page: Page) => {
    await page.goto(hubUrl(slug, '/sign-in'))
    await page
      .getByRole('button', { name: /company’s sign-in|Start again/ })
      .first()
      .click()
    await page.waitForURL((url) => url.origin === sandboxUrl)
  }
  const choose = (page: Page) => signInThere(page, employee)

  it('ends on the company’s own page when IT has taken the assignment away', async () => {
    vala = await somebody({ device: 'phone' })
    await setIdentityProvider(slug, 'refuse')
    await leave(vala.page)
    await choose(vala.page)
    await vala.page.getByText('AADSTS50105', { exact: false }).first().waitFor()
    expect(new URL(vala.page.url()).origin).toBe(sandboxUrl)
  })

  it('is noticed at the hub when they press back: its code, what may help, a new try, a note to IT, chat and form', async () => {
    const { page } = vala
    await page.goBack()
    await page.goBack()
    await page.waitForURL((url) => url.hostname.startsWith(`${slug}.`))
    await page.getByText('Your company’s sign-in did not finish', { exact: false }).first().waitFor()
    await page.locator('a[href*="/sso/trouble"]').first().click()
    await page.getByRole('heading', { name: 'Your company’s sign-in did not finish' }).waitFor()
    reference = (await readReference(page)) ?? ''
    expect(reference).toMatch(/^\w+-\w+-\w+/)
    await page.getByLabel('Text or code from that page').waitFor()
    await page.getByRole('button', { name: 'Start again' }).waitFor()
    await page.getByRole('button', { name: 'Prepare the note' }).waitFor()
    await page.getByRole('link', { name: 'Talk with support here' }).waitFor()
    await page.getByRole('link', { name: 'Or leave one message and hear by letter' }).waitFor()
    await expectAccessible(page)
    await expectNoWider(page)
    await picture(page, 'failed-unfinished')
    await lookInIcelandic(page, 'failed-unfinished')
  })

  it('is explained by the code that was pasted, with a note to IT that tells nobody what this is', async () => {
    const { page } = vala
    await page.getByLabel('Text or code from that page').fill(`AADSTS50105 for ${employee}`)
    await page.getByRole('button', { name: 'Explain it' }).click()
    await page.getByText('Your account is not yet allowed to use this', { exact: false }).waitFor()
    await page.getByText('Your company’s IT can put this right', { exact: false }).waitFor()
    await page.getByRole('button', { name: 'Prepare the note' }).click()
    const note = await page.getByLabel('Note', { exact: true }).inputValue()
    expect(note).toMatch(/assign/i)
    expect(note).not.toMatch(/kara|psycholog|therap|health|wellbeing|vala/i)
    await expectAccessible(page)
    await picture(page, 'failed-explained')
  })

  it('opens at support by its code: company, how far it came, the domain alone, the cause, the last success', async () => {
    hanna = await somebody()
    const { page } = hanna
    await signInAs(page, 'support-agent')
    await page.goto(`${appUrl}/console/attempts/${reference}`)
    await page.getByRole('link', { name: 'Fjallasýn' }).first().waitFor()
    await page.getByText('AADSTS50105', { exact: false }).first().waitFor()
    await page.getByText(it_).first().waitFor()
    await page.getByText('Last success of this connection').waitFor()
    expect(await page.content()).not.toContain('vala')
    await expectAccessible(page)
    await picture(page, 'failed-at-support')
    const [attempt] =
      await witness`select step, returned_at from app.sso_attempt where reference = ${reference}`
    expect(attempt).toEqual({ step: 'sent', returned_at: null })
  })

  it.each(failures)('that comes back ($mode) says its kind, and support who must act', async (failure) => {
    const { page } = vala
    await setIdentityProvider(slug, failure.mode)
    await leave(page)
    await choose(page)
    await page.waitForURL((url) => url.origin !== sandboxUrl)
    await page.getByText(failure.says).first().waitFor()
    const code = (await readReference(page)) ?? ''
    codes.set(failure.mode, code)
    await expectNoWider(page)
    await picture(page, `failed-${failure.mode}`)
    const support = hanna.page
    await support.goto(`${appUrl}/console/attempts/${code}`)
    await support.locator('strong').filter({ hasText: failure.mustAct }).first().waitFor()
    for (const value of failure.compared ?? [])
      await support.locator('code').filter({ hasText: value }).first().waitFor()
    expect(await support.content()).not.toContain('vala')
    await picture(support, `failed-${failure.mode}-at-support`)
  })

  it('of an address outside the company’s domains leads to support, or to the hub where the address belongs', async () => {
    const { page } = vala
    await setIdentityProvider(slug, 'foreign-domain')
    await leave(page)
    await choose(page)
    await page
      .getByText(/elsewhere\.example is not part of/)
      .first()
      .waitFor()
    await page.getByText('Your company’s HR can put this right.', { exact: false }).waitFor()
    await page.getByRole('link', { name: 'Talk with support here' }).waitFor()
    expect(await page.getByRole('link', { name: 'Go to that hub' }).count()).toBe(0)
    await setIdentityProvider(slug, 'good')
    await leave(page)
    await signInThere(page, `vala.${run}@${otherSlug}.example`)
    await page
      .getByText(/nordurljos\.example is not part of/)
      .first()
      .waitFor()
    await page
      .getByText('Addresses at nordurljos.example belong to another company’s hub.', { exact: false })
      .waitFor()
    await expectAccessible(page)
    await expectNoWider(page)
    await picture(page, 'failed-other-hub')
    await lookInIcelandic(page, 'failed-other-hub')
    await page.getByRole('link', { name: 'Go to that hub' }).click()
    await page.waitForURL((url) => url.hostname.startsWith(`${otherSlug}.`) && url.pathname === '/sign-in')
    await page
      .getByRole('heading', { name: /Sign in|Norðurljós/ })
      .first()
      .waitFor()
  })

  it('of an address outside the company’s domains makes no account, and of a provider without addresses neither', async () => {
    const made =
      await witness`select person_id from app.person_email where email_norm like ${`vala.${run}@%`}`
    expect(made).toEqual([])
  })

  it('is found at support by company, by the domain of the address and by how it ended', async () => {
    const { page } = hanna
    const rowOf = (mode: string) => page.getByRole('link', { name: codes.get(mode) ?? 'none', exact: true })
    const companies = page.getByLabel('Company', { exact: true })
    const choosing = async (name: string) =>
      companies.selectOption(
        (await companies.locator('option', { hasText: name }).getAttribute('value')) ?? '',
      )
    await page.goto(`${appUrl}/console/attempts`)
    await rowOf('wrong-audience').waitFor()
    await choosing('Fjallasýn')
    await page.getByLabel('Outcome', { exact: true }).selectOption('refused')
    await page.getByLabel('Address at', { exact: true }).fill('elsewhere.example')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await page.getByRole('link', { name: 'Clear the filters' }).waitFor()
    await rowOf('foreign-domain').waitFor()
    expect(await rowOf('wrong-audience').count()).toBe(0)
    await expectAccessible(page)
    await picture(page, 'attempts-filtered')
    await choosing('Norðurljós')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await rowOf('foreign-domain').waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'Clear the filters' }).click()
    await rowOf('wrong-audience').waitFor()
  })

  it('passes as soon as the provider answers rightly, and the next one that fails stands beside that', async () => {
    const { page } = vala
    await setIdentityProvider(slug, 'good')
    await leave(page)
    await choose(page)
    await page.waitForURL((url) => url.hostname.startsWith(`${slug}.`) && !url.pathname.startsWith('/sso'))
    await vala.page.context().clearCookies()
    await setIdentityProvider(slug, 'wrong-key')
    await leave(page)
    await choose(page)
    await page.waitForURL((url) => url.origin !== sandboxUrl)
    const code = (await readReference(page)) ?? ''
    const support = hanna.page
    await support.goto(`${appUrl}/console/attempts/${code}/answer`)
    const certificate = support
      .getByText('Certificate', { exact: true })
      .locator('xpath=following-sibling::dd[1]')
    for (const side of ['Does not agree', 'Received', 'Expected', 'Last success'])
      await certificate.getByText(side, { exact: true }).waitFor()
    await support.getByText('The same as here').first().waitFor()
    await expectAccessible(support)
    await expectNoWider(support)
    await picture(support, 'beside-the-last-success')
    await lookInIcelandic(support, 'beside-the-last-success')
    const complaints = [...vala.complaints, ...hanna.complaints].filter(
      (said) => !/40[0-9]|410|422/.test(said),
    )
    expect(complaints).toEqual([])
  })
})
