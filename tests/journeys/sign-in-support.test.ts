import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { hubUrl } from './employee.ts'
import { expectAccessible, newPerson, openBrowser, type Person, picture } from './open-browser.ts'
import { letPass, nextLetterTo, openWitness, setIdentityProvider } from './outside.ts'
import { readReference, signInAs } from './staff.ts'

const slug = 'fjallasyn'
const employee = 'katrin@fjallasyn.example'
const privateAddress = 'katrin.heima@postur.example'

/** One refused sign-in, from the person's page over support and IT to the letter that says: try again. */
describe('a refused sign-in and who helps', () => {
  const { sandboxUrl, appUrl } = inject('stack')
  const witness = openWitness()
  let browser: Browser
  let katrin: Person
  let hanna: Person
  let reference = ''
  let sharedUrl = ''

  beforeAll(async () => {
    browser = await openBrowser()
    katrin = await newPerson(browser, { device: 'phone' })
    hanna = await newPerson(browser)
  })
  afterAll(async () => {
    await setIdentityProvider(slug, 'good')
    await browser.close()
    await witness.end()
  })

  const inConsole = (path = '') => `${appUrl}/console/attempts/${reference}${path}`
  const signIn = async ({ page }: Person) => {
    await page
      .getByRole('button', { name: /company’s sign-in|Start again/ })
      .first()
      .click()
    await page.waitForURL((url) => url.origin === sandboxUrl)
    await page.getByRole('button', { name: new RegExp(employee) }).click()
    await page.waitForURL((url) => url.origin !== sandboxUrl)
  }

  it('asks support for help, with a private address for the answer', async () => {
    const { page } = katrin
    await setIdentityProvider(slug, 'wrong-audience')
    await page.goto(hubUrl(slug, '/sign-in'))
    await signIn(katrin)
    reference = (await readReference(page)) ?? ''
    await page.getByRole('link', { name: 'Or leave one message and hear by letter' }).click()
    await page.getByLabel('What did you see?').fill('It says that my company has to change something.')
    await page.getByLabel('Where may we tell you that it works again?').fill(privateAddress)
    await page.getByRole('button', { name: 'Send to support' }).click()
    await page.getByRole('heading', { name: 'Support has your message' }).waitFor()
    await expectAccessible(page)
    await picture(page, 'support-asked')
  })

  it('is read by support with every value hidden, and with values for a reason that stays on record', async () => {
    const { page } = hanna
    await signInAs(page, 'support-agent')
    await page.goto(inConsole())
    await page.getByText('It says that my company has to change something.').waitFor()
    await picture(page, 'support-attempt')
    await page.getByRole('link', { name: 'Read the answer' }).click()
    await page.getByText('Values that could name a person are hidden').waitFor()
    expect(await page.content()).not.toContain(employee)
    await page.getByRole('button', { name: 'Show the values' }).click()
    await page
      .getByLabel('Why you need to see them')
      .fill('Ticket 4711: which address does the company send?')
    await page.getByRole('button', { name: 'Show the values' }).click()
    await page.getByText('Values are shown for the reason you gave').waitFor()
    expect(await page.content()).toContain(employee)
    await expectAccessible(page)
    await picture(page, 'support-answer-opened')
    const [entry] = await witness`select detail from app.audit_entry
      where action = 'sso_document.opened' order by at desc limit 1`
    expect(JSON.stringify(entry)).toContain('Ticket 4711')
    await page.reload()
    expect(await page.content()).not.toContain(employee)
  })

  it('is held against a changed set-up: the right audience lets it pass, another one does not help', async () => {
    const { page } = hanna
    await page.goto(inConsole('/replay'))
    const audience = page.getByLabel('Our entity ID (audience)')
    await audience.fill('https://somebody-else.example')
    await page.getByRole('button', { name: 'Hold the answer against it' }).click()
    await page.getByText('This change makes no difference.').waitFor()
    await audience.fill(await namedAudience())
    await page.getByRole('button', { name: 'Hold the answer against it' }).click()
    await page.getByText('This change lets the answer pass.').waitFor()
    await expectAccessible(page)
    await picture(page, 'support-replay')
  })

  /** The audience that the provider named, as support reads it on the attempt. */
  async function namedAudience(): Promise<string> {
    const [attempt] =
      await witness`select received->>'text' as audience from app.sso_attempt where reference = ${reference}`
    return attempt?.audience
  }

  it('reaches the company’s IT by a link that names nobody', async () => {
    const { page } = hanna
    await page.goto(inConsole())
    await page.getByRole('button', { name: 'Make a link' }).click()
    await page.getByText('The link is ready to copy.').first().waitFor()
    sharedUrl = /https?:[^\s<"]*\/sso\/shared\/[\w-]+/.exec(await page.content())?.[0] ?? ''
    const it = await newPerson(browser, { locale: 'is', look: 'dark' })
    await it.page.goto(sharedUrl)
    await it.page.getByRole('heading', { level: 1 }).waitFor()
    expect(await it.page.content()).not.toMatch(/katrin|Fjallasýn|fjallasyn\.example/)
    await expectAccessible(it.page)
    await picture(it.page, 'support-shared-is')
    expect(it.complaints).toEqual([])
    await it.close()
    await page.reload()
    expect(await page.getByText('Not opened yet.').count()).toBe(0)
  })

  it('leads from an address to how its account stands, for a reason, and to nothing that is done with it', async () => {
    const { page } = hanna
    await page.goto(`${appUrl}/console/accounts`)
    await page.getByLabel('Address').fill('anna@nordurljos.example')
    await page.getByLabel('Why you look').fill('She says that no code arrives, ticket 4712.')
    await page.getByRole('button', { name: 'Show the account' }).click()
    await page.getByText('work, at nordurljos.example').waitFor()
    await expectAccessible(page)
    await picture(page, 'support-account')
    const [entry] = await witness`select detail from app.audit_entry
      where action = 'account.looked_up' order by at desc limit 1`
    expect(entry?.detail).toEqual({
      reason: 'She says that no code arrives, ticket 4712.',
      domain: 'nordurljos.example',
    })
  })

  it('is not found under a code that was misheard, on a page that says so and breaks nothing', async () => {
    const { page, complaints } = hanna
    const response = await page.goto(`${appUrl}/console/attempts/river-candle-otter-284`)
    expect(response?.status()).toBe(404)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    await expectAccessible(page)
    await picture(page, 'support-not-found')
    for (const path of ['/console/logouts/river-candle-otter-284', '/console/nothing-here']) {
      await page.goto(`${appUrl}${path}`)
      await page.waitForLoadState('networkidle')
    }
    expect(complaints).toEqual([])
  })

  it('is announced at the hub while it lasts, to everybody who is about to sign in, and to who looks after it', async () => {
    const { page } = hanna
    await page.goto(`${appUrl}/console/health`)
    const row = page.getByRole('row', { name: /Fjallasýn/ })
    await row.getByText('Announce trouble', { exact: true }).click()
    await row.getByRole('button', { name: 'In the set-up between us' }).click()
    await page.getByText('The hub now says so where people sign in.').first().waitFor()
    const letter = await nextLetterTo('elin.marta@fjallasyn.example', /you look after has trouble/)
    expect(letter.text).not.toMatch(/psycholog|therap|katrin/i)
    await expectAccessible(page)
    await picture(page, 'support-health-announced')
    const visitor = await newPerson(browser, { device: 'phone' })
    await visitor.page.goto(hubUrl(slug, '/sign-in'))
    await visitor.page.getByText('Signing in is not working for everybody right now').waitFor()
    await expectAccessible(visitor.page)
    await picture(visitor.page, 'support-hub-banner')
    await page
      .getByRole('row', { name: /Fjallasýn/ })
      .getByRole('button', { name: 'Take it down' })
      .click()
    await page.getByText('The announcement is down.').first().waitFor()
    await visitor.page.reload()
    expect(await visitor.page.getByText('Signing in is not working').count()).toBe(0)
    await visitor.close()
  })

  it('is marked as resolved: the person is told by letter and on the page, and trying again works', async () => {
    const { page } = katrin
    await setIdentityProvider(slug, 'good')
    await hanna.page.goto(inConsole())
    await hanna.page.getByRole('button', { name: 'Resolved: tell them to try again' }).click()
    await hanna.page.getByText('Marked as resolved. Whoever asked gets a letter.').first().waitFor()
    const letter = await nextLetterTo(privateAddress, /./)
    expect(`${letter.subject} ${letter.text}`).not.toMatch(/Fjallasýn|psycholog|therap/i)
    await page.getByRole('link', { name: 'Back to the attempt' }).click()
    await page.getByText('This has been put right').waitFor()
    await expectAccessible(page)
    await picture(page, 'support-resolved')
    await signIn(katrin)
    await page.waitForURL((url) => url.hostname.startsWith(`${slug}.`) && !url.pathname.startsWith('/sso'))
    const [newest] =
      await witness`select outcome from app.sso_attempt where host like 'fjallasyn.%' order by started_at desc limit 1`
    expect(newest).toEqual({ outcome: 'succeeded' })
  })

  it('is no longer to be read by the link when its days are over', async () => {
    await letPass(witness, 6 * 24 * 60)
    const late = await newPerson(browser)
    await late.page.goto(sharedUrl)
    await late.page.getByRole('heading', { level: 1 }).waitFor()
    await picture(late.page, 'support-shared-over')
    expect(await late.page.getByText('What to change').count()).toBe(0)
    expect([...late.complaints, ...katrin.complaints, ...hanna.complaints]).toEqual([])
  })
})
