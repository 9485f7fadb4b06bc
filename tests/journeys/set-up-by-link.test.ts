import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { CountedPath, type Counts } from './counted-path.ts'
import { createCompany } from './hr.ts'
import { expectAccessible, newPerson, openBrowser, type Person, picture } from './open-browser.ts'
import { nextLetterTo, setTxtRecord } from './outside.ts'

const company = {
  name: 'Lækur ehf.',
  slug: 'laekur',
  domain: 'laekur.example',
  admin: 'hildur@laekur.example',
  password: 'kleinur og kaffi á fimmtudögum',
}
const itContact = `orri@${company.domain}`

interface Walked {
  readonly name: string
  /** By its name in the row of providers; the first one is open already. */
  readonly tab: string | null
  readonly protocol: 'SAML' | 'OpenID Connect'
  /** Its metadata names an address for questions by form only. */
  readonly takesFormsOnly?: true
  /** What the guide names to be carried over. */
  readonly copies: readonly string[]
}

const providers: readonly Walked[] = [
  {
    name: 'Microsoft Entra ID',
    tab: null,
    protocol: 'SAML',
    copies: ['Identifier (Entity ID)', 'Svarslóð: Reply URL (Assertion Consumer Service URL)'],
  },
  {
    name: 'Google Workspace',
    tab: 'Google Workspace',
    protocol: 'SAML',
    copies: ['Entity ID', 'ACS URL'],
  },
  {
    name: 'Okta',
    tab: 'Okta',
    protocol: 'SAML',
    copies: ['Auðkenni: Audience URI (SP Entity ID)', 'Single sign-on URL'],
  },
  {
    name: 'OneLogin',
    tab: 'OneLogin',
    protocol: 'SAML',
    takesFormsOnly: true,
    copies: ['Auðkenni: Audience (EntityID)', 'Svarslóð: ACS (Consumer) URL'],
  },
  {
    name: 'OpenID Connect',
    tab: 'Annað OpenID Connect',
    protocol: 'OpenID Connect',
    copies: ['Svarslóð (redirect URI)'],
  },
]

/** What the way takes, from the first page to the test that went through; the domain once, then each provider. */
const counts: Readonly<Record<string, Counts>> = {
  domain: { pages: 1, clicks: 1, fields: 0, copies: 2 },
  'Microsoft Entra ID': { pages: 3, clicks: 3, fields: 1, copies: 2 },
  'Google Workspace': { pages: 3, clicks: 4, fields: 1, copies: 2 },
  Okta: { pages: 3, clicks: 4, fields: 1, copies: 2 },
  // One page more leads on by itself: this provider takes forms only.
  OneLogin: { pages: 4, clicks: 4, fields: 1, copies: 2 },
  'OpenID Connect': { pages: 3, clicks: 4, fields: 3, copies: 1 },
}

/** The way to the first successful test, by somebody of IT who has a letter and the page's own words, in Icelandic. */
describe('IT sets the sign-in up by a link', () => {
  let browser: Browser
  let hr: Person
  let it_: Person
  let path: CountedPath
  let control = ''
  const counted: Record<string, Counts> = {}
  const { sandboxUrl } = inject('stack')

  beforeAll(async () => {
    browser = await openBrowser()
    hr = await newPerson(browser)
    it_ = await newPerson(browser, { locale: 'is' })
    await it_.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    path = new CountedPath(it_.page, (url) => url.origin !== sandboxUrl)
  })
  afterAll(() => browser.close())

  it('HR names the domain and sends the link, and needs nothing else', async () => {
    const { page } = hr
    control = await createCompany(page, company)
    await page.goto(`${control}/domains`)
    await page.getByLabel('Domain', { exact: true }).fill(company.domain)
    await page.getByRole('button', { name: 'Add this domain' }).click()
    await page.getByRole('button', { name: `Check ${company.domain} now` }).waitFor()
    await page.goto(`${control}/sign-in/link`)
    await page.getByLabel('Address of your IT person').fill(itContact)
    await page.getByRole('button', { name: 'Make the link' }).click()
    await page.getByText(`The link is on its way to ${itContact}.`).first().waitFor()
  })

  it('IT opens it from the letter and proves the domain', async () => {
    const { page } = it_
    const letter = await nextLetterTo(itContact, /./)
    const link = /https?:\S*\/set-up-link\/[\w-]+/.exec(letter.text)?.[0] ?? ''
    await page.goto(link)
    await page.getByRole('heading', { name: 'Settu upp innskráninguna' }).waitFor()
    await picture(page, 'set-up-start-is')
    await expectAccessible(page)
    const host = await path.copy(page, 'Heiti færslunnar')
    const value = await path.copy(page, 'Gildi færslunnar')
    await setTxtRecord(host, value)
    await path.press(page.getByRole('button', { name: `Athuga ${company.domain} núna` }))
    await page.getByText('Staðfest er að netföng', { exact: false }).waitFor()
    counted.domain = path.take()
  })

  it.each(providers)('$name: from the first page to a test that went through', async (walked) => {
    const { page } = it_
    await path.press(page.getByRole('link', { name: /^Tengja (auðkenningarkerfið|annað)$/ }).first())
    if (walked.tab) await path.press(page.getByRole('link', { name: walked.tab, exact: true }))
    // The steps there are read; here the values are carried over.
    for (const name of walked.copies) expect(await path.copy(page, name)).toMatch(/^https?:/)
    await picture(page, `set-up-${walked.name.replaceAll(' ', '-')}-is`)
    const slug = `laekur-${walked.name.toLowerCase().replaceAll(/\W/g, '-')}`
    await hand(page, walked, slug)
    await path.press(page.getByRole('button', { name: 'Athuga og vista sem drög' }))
    await page.waitForURL(/\/set-up$/)
    const opened = page.waitForEvent('popup')
    await path.press(testOf(page, walked))
    const test = await opened
    await test.waitForURL((url) => url.origin === sandboxUrl)
    await test.getByRole('button', { name: new RegExp(`anna@${company.domain}`) }).click()
    await test.getByText('Prófunin tókst').waitFor()
    await expectAccessible(test)
    await picture(test, `set-up-${walked.name.replaceAll(' ', '-')}-tested-is`)
    await test.close()
    counted[walked.name] = path.take()
    await page.reload()
  })

  /** The button of one connection among others. */
  function testOf(page: Page, { name, tab }: Walked) {
    return page
      .getByRole('heading', { name: tab ?? name, exact: true })
      .locator('xpath=ancestor::*[.//form][1]')
      .getByRole('button', { name: 'Prófa innskráningu', exact: true })
  }

  /** Gives back what the provider shows at the end of its guide. */
  async function hand(page: Page, { protocol, takesFormsOnly }: Walked, slug: string): Promise<void> {
    if (protocol === 'SAML') {
      await tell(slug)
      const metadata = `${sandboxUrl}/saml/${slug}/metadata?domain=${company.domain}`
      await path.fill(page, 'Slóð lýsigagna', takesFormsOnly ? `${metadata}&bindings=post` : metadata)
      return
    }
    await tell(slug)
    await path.fill(page, 'Útgefandi (issuer) eða slóð uppsetningarskjalsins', `${sandboxUrl}/oidc/${slug}`)
    await path.fill(page, 'Biðlaraauðkenni (client ID)', 'kara')
    await path.fill(page, 'Biðlaraleyndarmál (client secret)', 'a-secret-of-the-walk')
  }

  /** The provider knows the company's people by its domain. */
  async function tell(slug: string): Promise<void> {
    await fetch(`${sandboxUrl}/control/companies`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ slug, domain: company.domain }),
    })
  }

  it('takes no more than this: every page, click, field and copy on our side', () => {
    expect(counted).toEqual(counts)
  })

  it('reaches nothing else of the company, and is over when HR says so', async () => {
    const { page, complaints } = it_
    const response = await page.goto(control)
    expect(page.url()).not.toBe(control)
    expect(response?.status()).toBeLessThan(500)
    await hr.page.goto(`${control}/sign-in/link`)
    await hr.page.getByText('Withdraw the link', { exact: true }).first().click()
    await hr.page.getByRole('button', { name: 'Withdraw the link' }).click()
    await hr.page.getByText('The link does not work any more.').first().waitFor()
    await page.goto(`${inject('stack').appUrl}/set-up`)
    await page.getByText('Þessi uppsetningartengill virkar ekki').waitFor()
    await expectAccessible(page)
    await picture(page, 'set-up-withdrawn-is')
    expect([...complaints, ...hr.complaints]).toEqual([])
  })
})
