import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceptTerms, confirmBooking, holdFirstTime, hubUrl } from './employee.ts'
import { expectAccessible, newPerson, openBrowser, type Person, picture } from './open-browser.ts'
import { letPass, lettersTo, nextLetterTo, openWitness, waitFor } from './outside.ts'

const slug = 'hraunver'
const password = 'a quiet morning walk'
/** Of this run alone, so that it can be walked again over the same town. */
const run = Date.now().toString(36)

async function codeFor(email: string, already = 0): Promise<string> {
  await nextLetterTo(email, /verification code/)
  const letters = await lettersTo(email, /verification code/)
  expect(letters.length).toBeGreaterThan(already)
  return (/\b(\d{3}) (\d{3})\b/.exec(letters[0]?.text ?? '')?.slice(1) ?? []).join('')
}

async function createAccount(page: Page, name: string, email: string): Promise<void> {
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.waitForURL(/\/sign-up\/code/)
}

async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code').fill(code)
  await page.getByRole('button', { name: 'Go on' }).click()
}

/** The hub of a company without a sign-in of its own. */
describe('an account with a password', () => {
  const witness = openWitness()
  let browser: Browser
  let person: Person

  beforeAll(async () => {
    browser = await openBrowser()
    person = await newPerson(browser, { device: 'phone' })
  })
  afterAll(async () => {
    await browser.close()
    await witness.end()
  })

  it('claims credits: rules first, a code, the terms, and the dashboard shows them with their end', async () => {
    const { page, complaints } = person
    const email = `birta.${run}@hraunver.example`
    await page.goto(hubUrl(slug, '/sign-in'))
    await picture(page, 'hub-sign-in')
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Create an account to claim your credits' }).click()
    await page.getByText(/At least 10 characters/).waitFor()
    await page.getByLabel('Password').fill('Manchester1999')
    await page.getByLabel('Your name').fill('Birta Sól')
    await page.getByLabel('Email').fill(email)
    await page.getByRole('button', { name: 'Create account' }).click()
    await page
      .getByText(/lists of leaked ones/)
      .first()
      .waitFor()
    expect(await page.getByLabel('Email').inputValue()).toBe(email)
    await picture(page, 'hub-sign-up-refused')
    await createAccount(page, 'Birta Sól', email)
    await expectAccessible(page)
    await picture(page, 'hub-sign-up-code')
    const code = await codeFor(email)
    await enterCode(page, code === '000000' ? '000001' : '000000')
    await page
      .getByText(/This code is not right/)
      .first()
      .waitFor()
    await enterCode(page, code)
    await page.waitForURL(/\/welcome/)
    await expectAccessible(page)
    await picture(page, 'hub-welcome-terms')
    await acceptTerms(page)
    await page.waitForURL(/\/home$/)
    await page.getByText(/left out of 3/).waitFor()
    await page.goto(hubUrl(slug, '/welcome'))
    await page.getByText(/left out of 3/).waitFor()
    await picture(page, 'hub-welcome-credits')
    expect(complaints).toEqual([])
  })

  it('leads back to the hub by the house with the heart, where every professional is theirs', async () => {
    const { page } = person
    await page.goto(hubUrl(slug, '/hand-off/to/app?to=/home'))
    await page.waitForURL((url) => url.pathname === '/home')
    await page.getByRole('link', { name: 'My wellbeing hub' }).click()
    await page.waitForURL((url) => url.hostname.startsWith(`${slug}.`))
    await page
      .getByRole('link', { name: /Hugrún/ })
      .first()
      .click()
    await page
      .getByRole('button', { name: /^Book .+, / })
      .first()
      .waitFor()
  })

  it('claims once over two tabs: the second reads when, and the balance is the same', async () => {
    const { page, complaints, close } = await newPerson(browser)
    const email = `dagur.${run}@hraunver.example`
    await page.goto(hubUrl(slug, '/sign-up'))
    await createAccount(page, 'Dagur', email)
    await enterCode(page, await codeFor(email))
    await page.waitForURL(/\/welcome/)
    const second = await page.context().newPage()
    await second.goto(hubUrl(slug, '/welcome'))
    await second.getByRole('checkbox', { name: 'I have read the terms and accept them' }).waitFor()
    await acceptTerms(page)
    await page.waitForURL(/\/home$/)
    await acceptTerms(second)
    await second
      .getByText(/^Already claimed on .+ Nothing was taken twice/)
      .first()
      .waitFor()
    await second.getByText(/left out of 3/).waitFor()
    await expectAccessible(second)
    await picture(second, 'hub-claimed-before')
    const [row] = await witness`select count(*)::int as claims from app.credit_movement m
      join app.person_email e on e.person_id = m.person_id and e.email_norm = ${email} where m.kind = 'claim'`
    expect(row?.claims).toBe(1)
    expect(complaints).toEqual([])
    await close()
  })

  it('has another code after a minute and not before; three wrong ones wait a quarter of an hour', async () => {
    const { page, complaints, close } = await newPerson(browser, { device: 'phone', look: 'dark' })
    const email = `fjola.${run}@hraunver.example`
    const another = () => page.getByRole('button', { name: 'Send another code' }).click()
    const countCodes = async () => (await lettersTo(email, /verification code/)).length
    await page.goto(hubUrl(slug, '/sign-up'))
    await createAccount(page, 'Fjóla', email)
    const first = await codeFor(email)
    await another()
    await page
      .getByText(/You can ask for another in \d+ seconds/)
      .first()
      .waitFor()
    await letPass(witness, 1)
    await another()
    await page.getByText('Another code is on its way.').waitFor()
    await waitFor('the second code', async () => (await countCodes()) === 2)
    const wrong = first === '000000' ? '000001' : '000000'
    for (const said of [/Tries left: 2/, /Tries left: 1/, /Three wrong codes/]) {
      await enterCode(page, wrong)
      await page.getByText(said).first().waitFor()
    }
    await expectAccessible(page)
    await picture(page, 'code-locked')
    await enterCode(page, await codeFor(email, 1))
    await page
      .getByText(/Three wrong codes/)
      .first()
      .waitFor()
    await letPass(witness, 16)
    await another()
    await page.getByText('Another code is on its way.').waitFor()
    await waitFor('the third code', async () => (await countCodes()) === 3)
    await enterCode(page, await codeFor(email, 2))
    await page.waitForURL(/\/welcome/)
    expect(complaints).toEqual([])
    await close()
  })

  it('an address that the company does not know gets an account, the reason and nobody else’s data', async () => {
    const { page, close } = await newPerson(browser)
    const email = `stranger.${run}@elsewhere.example`
    await page.goto(hubUrl(slug, '/sign-up'))
    await createAccount(page, 'Somebody Else', email)
    await enterCode(page, await codeFor(email))
    await page.getByRole('heading', { name: 'We could not match you to Hraunver' }).waitFor()
    await page.getByText(email).waitFor()
    await expectAccessible(page)
    await picture(page, 'hub-welcome-unknown')
    await close()
  })

  it('an address with an account is answered the same on the page; only its letter tells', async () => {
    const { page, close } = await newPerson(browser)
    await page.goto(hubUrl(slug, '/sign-up'))
    await createAccount(page, 'Not Tinna', 'tinna.ros@hraunver.example')
    await page.getByText(/We have sent six digits/).waitFor()
    await nextLetterTo('tinna.ros@hraunver.example', /account|aðgang/)
    await close()
  })

  it('a held time waits while the account is made, and is booked', async () => {
    const { page, close } = await newPerson(browser)
    const email = `egill.${run}@hraunver.example`
    await holdFirstTime(page, slug, /Hugrún/)
    await page.getByRole('link', { name: 'Create an account to claim your credits' }).click()
    await createAccount(page, 'Egill', email)
    await enterCode(page, await codeFor(email))
    await page.waitForURL(/\/book$/)
    await acceptTerms(page)
    await confirmBooking(page)
    const [row] = await witness`select count(*)::int as count from app.credit_hold h
      join app.person_email e on e.person_id = h.person_id where e.email_norm = ${email}`
    expect(row?.count).toBe(1)
    await close()
  })

  it('a forgotten password is replaced by a code, with the same answer for everybody', async () => {
    const { page, close } = await newPerson(browser)
    const email = `egill.${run}@hraunver.example`
    await page.goto(hubUrl(slug, '/sign-in'))
    await page.getByRole('link', { name: 'Forgot your password?' }).click()
    await page.waitForURL(/\/password\?/)
    await page.getByLabel('Email').fill('nobody@hraunver.example')
    await page.getByRole('button', { name: 'Send the code' }).click()
    await page.getByText(/If the address is known here/).waitFor()
    await page.goto(hubUrl(slug, '/password'))
    await page.getByLabel('Email').fill(email)
    await page.getByRole('button', { name: 'Send the code' }).click()
    await page.getByText(/If the address is known here/).waitFor()
    await expectAccessible(page)
    await picture(page, 'password-reset')
    await page.getByLabel('Code').fill(await codeFor(email, 1))
    await page.getByLabel('New password').fill('snjór yfir hafnarbakka')
    await page.getByRole('button', { name: 'Save the password' }).click()
    await page.getByText(/Your password is saved/).waitFor()
    await page.getByLabel('Email').fill(email)
    await page.getByLabel('Password').fill('snjór yfir hafnarbakka')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByRole('link', { name: 'Your sessions' }).waitFor()
    await close()
  })

  it('a company that insists on its own sign-in is the one way, for addresses that nobody has too', async () => {
    const { page, close } = await newPerson(browser, { device: 'phone', look: 'dark' })
    await page.goto(hubUrl(slug, '/sign-in'))
    await page.getByLabel('Email').fill('no-such-person@nordurljos.example')
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByRole('link', { name: 'Go to that hub' }).waitFor()
    await expectAccessible(page)
    await page.goto(hubUrl('nordurljos', '/sign-up'))
    await page.waitForURL(/\/sign-in/)
    await page.getByRole('button', { name: 'Halda áfram í innskráningu fyrirtækisins' }).waitFor()
    await close()
  })
})
