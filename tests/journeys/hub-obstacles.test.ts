import { beforeAll, describe, expect, it } from 'vitest'
import { hubUrl } from './employee.ts'
import { brandHub, createCompany, inviteProfessional } from './hr.ts'
import { expectAccessible, lookInIcelandic, type Person, picture } from './open-browser.ts'
import { gatherPeople } from './people.ts'

/** Of this run alone, so that it can be walked again over the same town. */
const run = Date.now().toString(36)
const company = {
  name: `Klettur ${run} ehf.`,
  slug: `klettur-${run}`,
  domain: `klettur-${run}.example`,
  admin: `hildur@klettur-${run}.example`,
  password: 'kaffi og kleinur á mánudögum',
}

/** What stands in the way between a company and its hub, and how each page says so. */
describe('a company on the way to its hub', () => {
  const { somebody } = gatherPeople('fjallasyn', 'app')
  let hr: Person
  let control = ''

  beforeAll(async () => {
    hr = await somebody()
    control = await createCompany(hr.page, company)
  })

  it('cannot have a domain that another company has proven, nor learns whose it is', async () => {
    const { page } = hr
    await page.goto(`${control}/domains`)
    await page.getByLabel('Domain', { exact: true }).fill('fjallasyn.example')
    await page.getByRole('button', { name: 'Add this domain' }).click()
    await page
      .getByText(/Another company has proven/)
      .first()
      .waitFor()
    expect(await page.getByRole('main').textContent()).not.toContain('Fjallasýn')
    await expectAccessible(page)
    await picture(page, 'domain-taken')
    await lookInIcelandic(page, 'domain-taken')
  })

  it('reads at once that an address is reserved or taken, and what is free near it', async () => {
    const { page } = hr
    await page.goto(`${control}/branding`)
    await page.getByLabel('Name of the hub').fill('Klettur')
    const address = page.getByLabel('Address', { exact: true })
    await address.fill('admin')
    await page.getByText('This address is reserved').first().waitFor()
    await address.fill('fjallasyn')
    await page.getByText('fjallasyn is taken').first().waitFor()
    await page.getByText(/^Free: /).waitFor()
    await expectAccessible(page)
    await picture(page, 'address-taken')
    await page.getByRole('button', { name: 'Save address and look' }).click()
    await page.getByText('The address fjallasyn is taken. Choose another one.').first().waitFor()
  })

  it('sees its hub as employees will while it types, on a desktop and in the dark too', async () => {
    const { page } = hr
    await page.goto(`${control}/branding`)
    const preview = page.getByRole('region', { name: 'Preview' })
    await page.getByLabel('Name of the hub').fill('Klettur heilsa')
    await preview.getByText('Klettur heilsa').first().waitFor()
    await preview.getByRole('button', { name: 'Show on a desktop' }).click()
    await preview.getByRole('button', { name: 'Show in dark' }).click()
    await expectAccessible(page)
    await picture(page, 'hub-preview')
    await brandHub(page, control, company)
  })

  it('is warned before publishing that nobody accepted and that the pool is empty', async () => {
    const { page } = hr
    await inviteProfessional(page, control, /Sólveig Þórsdóttir/)
    await page.goto(`${control}/publish`)
    await page.getByText('No professional has accepted yet: people would find an empty hub.').waitFor()
    await page.getByText('No domain is proven, so nobody can join by their work address.').waitFor()
    await page.getByText('There are no rules for credits, so nobody could be given any.').waitFor()
    await expectAccessible(page)
    await picture(page, 'publish-obstacles')
    await lookInIcelandic(page, 'publish-obstacles')
    const visitor = await somebody({ device: 'phone' })
    expect((await visitor.page.goto(hubUrl(company.slug)))?.status()).toBe(404)
    await page.goto(`${control}/credits/policy`)
    await page.getByLabel('For each person').fill('4')
    await page.getByRole('button', { name: 'Set these rules' }).click()
    await page.waitForURL(/\/credits$/)
    await page.goto(`${control}/publish`)
    await page.getByText('The pool is empty: nobody can book on the company.').waitFor()
    await page.goto(`${control}/professionals`)
    await page.getByRole('button', { name: /^Withdraw.*Sólveig/ }).click()
    await page
      .getByText(/^Done\./)
      .first()
      .waitFor()
    expect(hr.complaints).toEqual([])
  })
})
