import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createCompany, proveDomain } from './hr.ts'
import {
  expectAccessible,
  expectNoWider,
  newPerson,
  openBrowser,
  type Person,
  picture,
} from './open-browser.ts'
import { letPass, nextLetterTo, openWitness, setIdentityProvider, waitFor } from './outside.ts'

const company = {
  name: 'Gljúfur ehf.',
  slug: 'gljufur',
  domain: 'gljufur.example',
  admin: 'hildur@gljufur.example',
  password: 'kleinur og kaffi á mánudögum',
}
const itContact = `orri@${company.domain}`
const connectionsMax = 8

/** One mistake of whoever sets up: what is put in, and what the page says is wrong. */
interface Mistake {
  readonly code: string
  readonly text?: (good: string) => string
  readonly address?: string
  /** Of an issuer whose discovery document says this. */
  readonly discovery?: Readonly<Record<string, string | readonly string[]>>
  readonly en: string
  readonly is: string
}

const mistakes: readonly Mistake[] = [
  {
    code: 'C01',
    text: () => '<!doctype html><html><body>Sign in</body></html>',
    en: 'This is not the metadata of one identity provider.',
    is: 'Þetta eru ekki lýsigögn eins auðkenningarkerfis.',
  },
  {
    code: 'C02',
    text: (good) => good.replace(/<KeyDescriptor[\s\S]*<\/KeyDescriptor>/, ''),
    en: 'The metadata holds no signing certificate.',
    is: 'Ekkert undirskriftarskírteini er í lýsigögnunum.',
  },
  {
    code: 'C03',
    text: (good) => good.slice(0, 300),
    en: 'The file is broken XML.',
    is: 'Skráin er gölluð XML-skrá.',
  },
  {
    code: 'C04',
    text: (good) => good.replaceAll('IDPSSODescriptor', 'SPSSODescriptor'),
    en: 'This is metadata of a service, not of an identity provider.',
    is: 'Þetta eru lýsigögn þjónustu en ekki auðkenningarkerfis.',
  },
  {
    code: 'C05',
    text: (good) => good.replaceAll(/<SingleSignOnService[^>]*\/>/g, ''),
    en: 'The metadata names no sign-in address.',
    is: 'Engin innskráningarslóð er í lýsigögnunum.',
  },
  {
    code: 'C06',
    text: (good) =>
      good.replaceAll(/(<SingleSignOnService[^>]*Location=")http[^"]*/g, '$1ftp://idp.example/sso'),
    en: 'The sign-in address in the metadata is not usable.',
    is: 'Innskráningarslóðin í lýsigögnunum er ónothæf.',
  },
  {
    code: 'C07',
    address: '/saml-of-nobody/metadata',
    en: 'We could not reach this address.',
    is: 'Við náðum ekki sambandi við þessa slóð.',
  },
  {
    code: 'C08',
    address: 'https://169.254.169.254/metadata',
    en: 'We may not fetch metadata from this address.',
    is: 'Við megum ekki sækja lýsigögn á þessa slóð.',
  },
  {
    code: 'C09',
    text: (good) => good.replaceAll(company.slug, 'fjallasyn'),
    en: 'This identity provider is already connected elsewhere.',
    is: 'Þetta auðkenningarkerfi er þegar tengt annars staðar.',
  },
  {
    code: 'C14',
    text: (good) =>
      good.replace('<EntityDescriptor ', '<EntityDescriptor validUntil="2025-11-01T00:00:00Z" '),
    en: 'This metadata is no longer valid.',
    is: 'Þessi lýsigögn eru útrunnin.',
  },
  {
    code: 'C15',
    text: (good) => good.replace(/(<X509Certificate>).{40}/, '$1AAAA'),
    en: 'A certificate in the metadata cannot be read.',
    is: 'Ekki tókst að lesa skírteini í lýsigögnunum.',
  },
  {
    code: 'C16',
    discovery: { token_endpoint: ['nothing'] },
    en: 'There is no sign-in service for OpenID Connect at this address.',
    is: 'Ekkert auðkenningarkerfi fyrir OpenID Connect er á þessari slóð.',
  },
  {
    code: 'C17',
    discovery: { issuer: 'https://login.example/another' },
    en: 'The sign-in service at this address calls itself something else.',
    is: 'Auðkenningarkerfið á þessari slóð kallar sig öðru nafni.',
  },
  {
    code: 'C18',
    discovery: { issuer: 'https://login.example/{tenantid}/v2.0' },
    en: 'This address is shared by all companies in the world.',
    is: 'Öll fyrirtæki heims deila þessari slóð.',
  },
  {
    code: 'C19',
    discovery: { token_endpoint_auth_methods_supported: ['client_secret_basic'] },
    en: 'This provider cannot be asked in the way we ask.',
    is: 'Ekki er hægt að spyrja þetta auðkenningarkerfi eins og við spyrjum.',
  },
]

/** Everything that goes wrong while a sign-in is set up: HR reads it at a desk, IT on a phone, each in a language. */
describe('what goes wrong in a set-up', () => {
  const { sandboxUrl, appUrl } = inject('stack')
  const witness = openWitness()
  let browser: Browser
  let hr: Person
  let it_: Person
  let control = ''
  let link = ''
  let metadata = ''

  beforeAll(async () => {
    browser = await openBrowser()
    hr = await newPerson(browser)
    it_ = await newPerson(browser, { locale: 'is', device: 'phone', look: 'dark' })
  })
  afterAll(async () => {
    await setIdentityProvider(company.slug, 'good')
    await browser.close()
    await witness.end()
  })

  it('refuses a domain that another company holds, and says when its own record is not there', async () => {
    const { page } = hr
    control = await createCompany(page, company)
    await page.goto(`${control}/domains`)
    await page.getByLabel('Domain', { exact: true }).fill('fjallasyn.example')
    await page.getByRole('button', { name: 'Add this domain' }).click()
    await page
      .getByText('Another company has proven that fjallasyn.example is its domain.', { exact: false })
      .first()
      .waitFor()
    await expectAccessible(page)
    await picture(page, 'domain-taken')
    await proveDomain(page, control, company)
    await tell(company.slug)
    metadata = await (await fetch(`${sandboxUrl}/saml/${company.slug}/metadata`)).text()
  })

  it('sends IT a newer link, and the one before says that it was replaced', async () => {
    const { page } = it_
    const older = await sendLink()
    link = await sendLink(older)
    expect(link).not.toBe(older)
    await page.goto(older)
    await page.getByText('Nýrri tengill hefur verið búinn til', { exact: false }).waitFor()
    await page.getByRole('heading', { name: 'Þessi uppsetningartengill virkar ekki' }).waitFor()
    await expectAccessible(page)
    await expectNoWider(page)
    await picture(page, 'link-replaced-is')
    await page.goto(`${older.slice(0, -6)}aaaaaa`)
    await page.getByText('Þessi uppsetningartengill er ekki til.', { exact: false }).waitFor()
    await page.goto(link)
    await page.waitForURL(/\/set-up$/)
  })

  it.each(mistakes)('$code is said at the field, in plain words, to HR and to IT', async (mistake) => {
    await makeMistake(hr.page, `${control}/sign-in/new`, mistake, 'en')
    await makeMistake(it_.page, `${appUrl}/set-up/new`, mistake, 'is')
  })

  it('C13: a test person without an address, and one from outside the domain, are red lines with their fix', async () => {
    const { page } = it_
    await connect(page, `${appUrl}/set-up/new`, metadata)
    for (const [mode, red] of [
      ['no-email', 'Sendið vinnunetfangið einu sinni í eigindinu email.'],
      ['foreign-domain', 'Prófaðu með aðgangi úr fyrirtækinu eða staðfestu lénið fyrst.'],
    ] as const) {
      await setIdentityProvider(company.slug, mode)
      const opened = page.waitForEvent('popup')
      await page.getByRole('button', { name: 'Prófa innskráningu', exact: true }).first().click()
      const test = await opened
      await test.waitForURL((url) => url.origin === sandboxUrl)
      await test.getByRole('button', { name: new RegExp(`anna@${company.domain}`) }).click()
      await test.getByText(red).waitFor()
      await expectAccessible(test)
      await expectNoWider(test)
      await picture(test, `test-${mode}-is`)
      await test.close()
    }
    await setIdentityProvider(company.slug, 'good')
  })

  it('C10: metadata of another provider renews nothing, and says which was expected', async () => {
    const { page } = hr
    await page.goto(`${control}/sign-in`)
    await page.getByText('Addresses and certificates', { exact: false }).first().click()
    await page.getByRole('link', { name: 'Load the new metadata' }).first().click()
    await page.waitForURL(/renews=/)
    const renewal = new URL(page.url()).search
    for (const [who, form, says] of [
      [hr, `${control}/sign-in/new`, 'The metadata now names another identity provider.'],
      [it_, `${appUrl}/set-up/new`, 'Lýsigögnin nefna nú annað auðkenningarkerfi.'],
    ] as const) {
      await who.page.goto(`${form}${renewal}`)
      await fillMetadata(who.page, numbered(connectionsMax + 2))
      await who.page.getByText(says, { exact: false }).first().waitFor()
      await expectNoWider(who.page)
      await expectAccessible(who.page)
      await picture(who.page, `C10-${who === hr ? 'en' : 'is'}`)
    }
  })

  it('C11: what our own library does not take is our mistake, and nothing is lost by it', async () => {
    const shutLibrary = () => witness`revoke insert, update on sso.jackson_store from kara_sso`
    const openLibrary = () => witness`grant insert, update on sso.jackson_store to kara_sso`
    await shutLibrary()
    try {
      for (const [who, form, says] of [
        [hr, `${control}/sign-in/new`, 'There is a set-up error on our side.'],
        [it_, `${appUrl}/set-up/new`, 'Villa er í uppsetningunni hjá okkur.'],
      ] as const) {
        await who.page.goto(`${form}?provider=other`)
        await fillMetadata(who.page, metadata)
        await who.page.getByText(says, { exact: false }).first().waitFor()
        await expectNoWider(who.page)
        await expectAccessible(who.page)
        await picture(who.page, `C11-${who === hr ? 'en' : 'is'}`)
      }
    } finally {
      await openLibrary()
    }
    await connect(hr.page, `${control}/sign-in/new`, metadata)
    await hr.page.reload()
    expect(await hr.page.getByRole('button', { name: 'Test sign-in', exact: true }).count()).toBe(1)
  })

  it('takes eight connections and says at the ninth what to do instead', async () => {
    const { page } = hr
    for (let count = 2; count <= connectionsMax; count++) {
      await connect(page, `${control}/sign-in/new`, numbered(count))
    }
    await page.goto(`${control}/sign-in/new?provider=other`)
    await fillMetadata(page, numbered(connectionsMax + 1))
    await page.getByText('A company can have 8 sign-in connections.', { exact: false }).first().waitFor()
    await expectAccessible(page)
    await picture(page, 'ninth-connection')
  })

  it('lets the link of IT run out, and says so when it is opened and in the middle of the work', async () => {
    const { page } = it_
    await page.goto(`${appUrl}/set-up`)
    await letPass(witness, 3 * 24 * 60 + 1)
    for (const address of [`${appUrl}/set-up`, link]) {
      await page.goto(address)
      await page.getByText('Þessi tengill gilti í 3 daga og er útrunninn.', { exact: false }).waitFor()
    }
    await expectAccessible(page)
    await expectNoWider(page)
    await picture(page, 'link-expired-is')
    // A link that is over answers 410, which the browser writes down as well.
    const complaints = [...hr.complaints, ...it_.complaints].filter((said) => !/410/.test(said))
    expect(complaints).toEqual([])
  })

  /** Puts the mistake into the form of its protocol and waits for what the page says. */
  async function makeMistake(page: Page, form: string, mistake: Mistake, locale: 'en' | 'is'): Promise<void> {
    const { code, text, discovery } = mistake
    if (text) {
      await page.goto(`${form}?provider=other`)
      await fillMetadata(page, text(metadata))
    } else if (code === 'C07' || code === 'C08') {
      await page.goto(`${form}?provider=other`)
      await page.locator('input[name=metadataUrl]').fill(new URL(mistake.address ?? '', sandboxUrl).href)
      await submit(page)
    } else {
      await page.goto(`${form}?provider=openid`)
      if (discovery) await describeIssuer(discovery)
      await page.locator('input[name=issuer]').fill(`${sandboxUrl}/oidc/gljufur-oidc`)
      await page.locator('input[name=clientId]').fill('kara')
      await page.locator('input[name=clientSecret]').fill('a-secret-of-the-walk')
      await submit(page)
    }
    await page.getByText(mistake[locale], { exact: false }).first().waitFor()
    await expectNoWider(page)
    await expectAccessible(page)
    await picture(page, `${code}-${locale}`)
  }

  async function fillMetadata(page: Page, text: string): Promise<void> {
    await page.locator('textarea[name=metadataXml]').fill(text)
    await submit(page)
  }

  const submit = (page: Page) =>
    page
      .getByRole('button', { name: /^(Check and save|Athuga og vista)/ })
      .first()
      .click()

  async function connect(page: Page, form: string, text: string): Promise<void> {
    await page.goto(`${form}?provider=other`)
    await fillMetadata(page, text)
    await page.waitForURL(/\/(sign-in|set-up)$/)
  }

  /** The same provider with an identifier of its own, as one that has many apps publishes it. */
  const numbered = (count: number) => metadata.replace(/(entityID="[^"]*)/, `$1/app-${count}`)

  async function describeIssuer(said: NonNullable<Mistake['discovery']>): Promise<void> {
    await post('/control/oidc/gljufur-oidc/discovery', said)
  }

  /** The provider knows the company's people by its domain. */
  const tell = (slug: string) => post('/control/companies', { slug, domain: company.domain })

  async function post(path: string, body: unknown): Promise<void> {
    const answer = await fetch(`${sandboxUrl}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect([path, answer.status]).toEqual([path, 200])
  }

  /** Makes a link for IT and reads it in the letter that is not the one before. */
  async function sendLink(before = ''): Promise<string> {
    const { page } = hr
    await page.goto(`${control}/sign-in/link`)
    await page.getByLabel('Address of your IT person').fill(itContact)
    await page.getByRole('button', { name: 'Make the link' }).click()
    await page.getByText(`The link is on its way to ${itContact}.`).first().waitFor()
    return waitFor('the letter with the newer link', async () => {
      const newest = await newestLink()
      return newest !== before && newest
    })
  }

  async function newestLink(): Promise<string> {
    const letter = await nextLetterTo(itContact, /./)
    return /https?:\S*\/set-up-link\/[\w-]+/.exec(letter.text)?.[0] ?? ''
  }
})
