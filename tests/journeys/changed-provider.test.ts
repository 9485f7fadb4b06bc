import { describe, expect, inject, it } from 'vitest'
import { signInThere } from './accounts.ts'
import { acceptTerms, hubUrl } from './employee.ts'
import {
  brandHub,
  connectionCard,
  connectSignIn,
  createCompany,
  decideOnCredits,
  proveDomain,
  publishHub,
} from './hr.ts'
import { expectAccessible, expectNoWider, lookInIcelandic, type Person, picture } from './open-browser.ts'
import { nextLetterTo } from './outside.ts'
import { gatherPeople } from './people.ts'
import { readReference, signInAs } from './staff.ts'

const company = {
  name: 'Lambhagi ehf.',
  slug: 'lambhagi',
  domain: 'lambhagi.example',
  admin: 'hildur@lambhagi.example',
  password: 'heitt vatn í gömlum ofnum',
}
/** The provider that the company moves to: other identifiers, the same people. */
const next = { ...company, name: 'Lambhagi Entra', slug: 'lambhagi-entra' }
const [anna, bjarni] = [`anna@${company.domain}`, `bjarni@${company.domain}`]

/** From one identity provider to another one, and everybody finds the account that they have. */
describe('a company that changes its identity provider', () => {
  const { appUrl } = inject('stack')
  const { witness, somebody } = gatherPeople(company.slug, 'app')
  let hr: Person
  let first: Person
  let second: Person
  let control = ''

  /** At the hub, through one of the company's sign-ins; the choice is shown once there are two. */
  async function signIn({ page }: Person, email: string, through: string | RegExp): Promise<void> {
    await page.goto(hubUrl(company.slug, '/sign-in?to=/welcome'))
    await page.getByRole('button', { name: through }).click()
    await signInThere(page, email)
    await page.waitForURL((url) => url.hostname.startsWith(`${company.slug}.`))
  }

  /** The same browser, without a session. */
  const signOut = ({ page }: Person) => page.context().clearCookies({ name: '__Host-session' })

  /** The accounts that have this address, and by how many sign-ins each is opened. */
  const accountsOf = (email: string) => witness`
    select count(distinct e.person_id)::int as accounts, count(l.subject)::int as links from app.person_email e
    left join app.linked_identity l on l.person_id = e.person_id where e.email_norm = ${email}`

  it('has one that its people use', async () => {
    hr = await somebody()
    control = await createCompany(hr.page, company)
    await proveDomain(hr.page, control, company)
    await connectSignIn(hr.page, control, company)
    await decideOnCredits(hr.page, control)
    await brandHub(hr.page, control, company)
    await publishHub(hr.page, control)
    first = await somebody({ device: 'phone' })
    second = await somebody({ device: 'phone', look: 'dark' })
    for (const [person, email] of [
      [first, anna],
      [second, bjarni],
    ] as const) {
      await signIn(person, email, /^Continue to your company/)
      await acceptTerms(person.page)
      await person.page.waitForURL((url) => url.pathname.startsWith('/home'))
      expect(await accountsOf(email)).toEqual([{ accounts: 1, links: 1 }])
    }
  })

  it('switches the next one on beside it, without a word on who its people are', async () => {
    await connectSignIn(hr.page, control, next)
    const { page } = first
    await signOut(first)
    await signIn(first, anna, `Continue with ${next.name}`)
    await page.getByText(/already an account with this address, and another sign-in opens it/).waitFor()
    await expectNoWider(page)
    await expectAccessible(page)
    await picture(page, 'changed-provider-prove')
    await lookInIcelandic(page, 'changed-provider-prove')
    const reference = (await readReference(page)) ?? ''
    const support = await somebody()
    await signInAs(support.page, 'support-agent')
    await support.page.goto(`${appUrl}/console/attempts/${reference}`)
    await support.page.getByText(/says at the new connection whose place that takes/).waitFor()
    expect(await accountsOf(anna)).toEqual([{ accounts: 1, links: 1 }])
    expect(support.complaints).toEqual([])
  })

  it('lets in whoever proves their account first, and by both ways from then on', async () => {
    const { page } = first
    await page.getByRole('link', { name: 'Sign in to my account first' }).click()
    await page.waitForURL((url) => url.pathname === '/sign-in')
    await page.getByRole('button', { name: `Continue with ${company.name}` }).click()
    await signInThere(page, anna)
    await page.getByText(/You are signed in to your account now/).waitFor()
    await expectAccessible(page)
    await picture(page, 'changed-provider-proved')
    await page.getByRole('button', { name: 'Go through my company again' }).click()
    await signInThere(page, anna)
    await page.getByText(/now opens the account that you had/).waitFor()
    expect(await accountsOf(anna)).toEqual([{ accounts: 1, links: 2 }])
    await nextLetterTo(anna, /new way to sign in/i)
  })

  it('says whose place it takes, and everybody finds their account', async () => {
    const { page } = hr
    await page.goto(`${control}/sign-in`)
    const card = connectionCard(page, next.name)
    await card.getByText('Takes the place of another sign-in', { exact: true }).click()
    await card
      .getByLabel('Have your people signed in another way until now?')
      .selectOption({ label: `Yes, through ${company.name}; this one takes its place` })
    await expectAccessible(page)
    await picture(page, 'changed-provider-place')
    await card.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText(new RegExp(`It takes the place of ${company.name} until`)).waitFor()
    await picture(page, 'changed-provider-placed')
    await lookInIcelandic(page, 'changed-provider-placed')
    const support = await somebody()
    await signInAs(support.page, 'support-agent')
    await support.page.goto(`${appUrl}/console/companies/${control.split('/').at(-1)}`)
    await support.page.getByText(new RegExp(`^${company.name}, until `)).waitFor()
    await expectAccessible(support.page)
    await picture(support.page, 'changed-provider-support')
    await lookInIcelandic(support.page, 'changed-provider-support')
    expect(support.complaints).toEqual([])
    await signOut(second)
    await signIn(second, bjarni, `Continue with ${next.name}`)
    await second.page.getByText(/now opens the account that you had/).waitFor()
    expect(await accountsOf(bjarni)).toEqual([{ accounts: 1, links: 2 }])
    await nextLetterTo(bjarni, /new way to sign in/i)
  })

  it('switches the former one off, and its people come by the next', async () => {
    const { page } = hr
    await page.goto(`${control}/sign-in`)
    const card = connectionCard(page, company.name)
    await card.getByText('Switch off', { exact: true }).click()
    await card.getByRole('button', { name: 'Switch off company sign-in' }).click()
    await page.getByText('Company sign-in is off.').first().waitFor()
    await signOut(second)
    await signIn(second, bjarni, /^Continue to your company/)
    await second.page.waitForURL((url) => !url.pathname.startsWith('/s'))
    expect(await accountsOf(bjarni)).toEqual([{ accounts: 1, links: 2 }])
    expect([hr, first, second].flatMap(({ complaints }) => complaints)).toEqual([])
  })
})
