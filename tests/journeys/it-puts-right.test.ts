import { afterAll, describe, expect, inject, it } from 'vitest'
import { signInThere } from './accounts.ts'
import { connectSignIn, createCompany, proveDomain } from './hr.ts'
import { expectAccessible, expectNoWider, type Person, picture } from './open-browser.ts'
import { nextLetterTo, setIdentityProvider } from './outside.ts'
import { gatherPeople } from './people.ts'
import { readReference, signInAs } from './staff.ts'

const company = {
  name: 'Grundarnes ehf.',
  slug: 'grundarnes',
  domain: 'grundarnes.example',
  admin: 'hildur@grundarnes.example',
  password: 'kleinur og kaffi á laugardögum',
}
const itContact = `orri@${company.domain}`
const employee = `bryndis@${company.domain}`
const privateAddress = 'bryndis.heima@postur.example'

/** One mistake of the company's IT, from the employee who meets it to her next sign-in: flow 5, line 6 in one go. */
describe('a mistake that the company’s IT puts right', () => {
  const { sandboxUrl, appUrl } = inject('stack')
  const { witness, somebody } = gatherPeople(company.slug, 'app')
  let hr: Person
  let bryndis: Person
  let hanna: Person
  let orri: Person
  let control = ''
  let reference = ''
  let entityId = ''

  afterAll(() => setIdentityProvider(company.slug, 'good'))

  /** By the work address at the app, where the password is refused and the company’s sign-in offered. */
  const tryToSignIn = async ({ page }: Person) => {
    await page.goto(`${appUrl}/sign-in`)
    await page.locator('input[name=email]').fill(employee)
    await page.locator('input[name=password]').fill('whatever it was before')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByRole('button', { name: /company’s sign-in/ }).click()
    await signInThere(page, employee)
    await page.waitForURL((url) => url.origin !== sandboxUrl)
  }

  it('stops an employee, who asks support from her phone', async () => {
    hr = await somebody()
    control = await createCompany(hr.page, company)
    await proveDomain(hr.page, control, company)
    await connectSignIn(hr.page, control, company)
    await testThrough(hr, 'bjarni', 'Test sign-in', 'The test sign-in went through')
    await hr.page.reload()
    await hr.page.getByText('Require it', { exact: true }).click()
    await hr.page.getByRole('button', { name: 'Require company sign-in', exact: true }).click()
    await hr.page.getByText('Company sign-in is now required.').first().waitFor()
    await setIdentityProvider(company.slug, 'wrong-audience')
    bryndis = await somebody({ device: 'phone' })
    const { page } = bryndis
    await tryToSignIn(bryndis)
    reference = (await readReference(page)) ?? ''
    await page.getByRole('link', { name: 'Or leave one message and hear by letter' }).click()
    await page.getByLabel('Where may we tell you that it works again?').fill(privateAddress)
    await page.getByRole('button', { name: 'Send to support' }).click()
    await page.getByRole('heading', { name: 'Support has your message' }).waitFor()
    await expectNoWider(page)
  })

  it('is explained to IT by the link that support sends, which names nobody', async () => {
    hanna = await somebody()
    await signInAs(hanna.page, 'support-agent')
    await hanna.page.goto(`${appUrl}/console/attempts/${reference}`)
    await hanna.page.getByRole('button', { name: 'Make a link' }).click()
    await hanna.page.getByText('The link is ready to copy.').first().waitFor()
    const link = /https?:[^\s<"]*\/sso\/shared\/[\w-]+/.exec(await hanna.page.content())?.[0] ?? ''
    orri = await somebody({ look: 'dark' })
    const { page } = orri
    await page.goto(link)
    await page.getByText('What to change', { exact: true }).waitFor()
    await page.getByText('elsewhere.example/saml', { exact: false }).first().waitFor()
    const [attempt] = await witness`select c.entity_id from app.sso_attempt a
      join app.sso_connection c on c.id = a.connection_id where a.reference = ${reference}`
    entityId = attempt?.entity_id
    await page.getByText(entityId, { exact: true }).first().waitFor()
    expect(await page.content()).not.toMatch(/bryndis|Grundarnes|grundarnes\.example/)
    await expectAccessible(page)
    await picture(page, 'it-reads-what-to-change')
  })

  it('is put right by the values of the set-up link, where a test then goes through', async () => {
    await hr.page.goto(`${control}/sign-in/link`)
    await hr.page.getByLabel('Address of your IT person').fill(itContact)
    await hr.page.getByRole('button', { name: 'Make the link' }).click()
    await hr.page.getByText(`The link is on its way to ${itContact}.`).first().waitFor()
    const letter = await nextLetterTo(itContact, /./)
    const { page } = orri
    await page.goto(/https?:\S*\/set-up-link\/[\w-]+/.exec(letter.text)?.[0] ?? '')
    await page.getByRole('heading', { name: 'Set up the sign-in', exact: true }).waitFor()
    await testThrough(orri, 'anna', 'Test sign-in', /set for another service/)
    await page.reload()
    await page.getByText('Addresses and certificates', { exact: true }).first().click()
    await page.getByText(entityId, { exact: true }).first().waitFor()
    await setIdentityProvider(company.slug, 'good')
    await testThrough(orri, 'anna', 'Test sign-in', 'The test sign-in went through')
    await expectAccessible(page)
    await picture(page, 'it-put-it-right')
  })

  it('lets the employee in, who is told by support that trying again works', async () => {
    await hanna.page.goto(`${appUrl}/console/attempts/${reference}`)
    await hanna.page.getByRole('button', { name: 'Resolved: tell them to try again' }).click()
    await hanna.page.getByText('Marked as resolved. Whoever asked gets a letter.').first().waitFor()
    const letter = await nextLetterTo(privateAddress, /./)
    expect(`${letter.subject} ${letter.text}`).not.toMatch(/Grundarnes|psycholog|therap/i)
    const [resolved] = await witness`select r.resolved_at is not null as is_resolved from app.sso_resolution r
      join app.sso_attempt a on a.id = r.attempt_id where a.reference = ${reference}`
    expect(resolved).toEqual({ is_resolved: true })
    const { page } = bryndis
    await page.getByRole('link', { name: 'Back to the attempt' }).click()
    await page.getByText('This has been put right').waitFor()
    await tryToSignIn(bryndis)
    await page.waitForURL((url) => !/^\/(sso|sign-in)/.test(url.pathname))
    const [newest] = await witness`select a.outcome from app.sso_attempt a
      join app.company c on c.id = a.company_id
      where c.name = ${company.name} and a.purpose = 'sign_in' order by a.started_at desc limit 1`
    expect(newest).toEqual({ outcome: 'succeeded' })
    expect([hr, bryndis, hanna, orri].flatMap(({ complaints }) => complaints)).toEqual([])
  })

  /** A test sign-in in its own window, and what it says at the end. */
  async function testThrough(
    { page }: Person,
    name: string,
    button: string,
    says: string | RegExp,
  ): Promise<void> {
    const opened = page.waitForEvent('popup')
    await page.getByRole('button', { name: button, exact: true }).click()
    const test = await opened
    await test.waitForURL((url) => url.origin === sandboxUrl)
    await test.getByRole('button', { name: new RegExp(`${name}@${company.domain}`) }).click()
    await test.getByText(says).first().waitFor()
    await test.close()
  }
})
