import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { openAccount, signInThere } from './accounts.ts'
import { acceptTerms, confirmBooking, holdFirstTime, hubUrl, openHome } from './employee.ts'
import { expectAccessible, expectNoWider, lookInIcelandic, picture } from './open-browser.ts'
import { letPass } from './outside.ts'
import { gatherPeople } from './people.ts'

/** A hub of Iceland that offers the electronic ID and asks nobody for it. */
const slug = 'fjallasyn'
const run = Date.now().toString(36)
const email = `olafur.${run}@postur.example`
const owner = { name: 'Ólafur Magnússon', shown: '230561-4039', digits: '2305614039' }
const app = (path: string) => `${inject('stack').appUrl}${path}`

/** Somebody's own electronic ID, and every ID that is not. Each step builds on the one before. */
describe('an electronic ID that nobody asks for', () => {
  const { witness, somebody } = gatherPeople(slug, 'app')

  /** At the provider, as one of its people, or as somebody with whom something goes wrong. */
  async function answerAs(page: Page, name: string, behaviour?: string): Promise<void> {
    await page.waitForURL((url) => url.origin === inject('stack').sandboxUrl)
    if (behaviour) {
      await page.locator('details summary').click()
      await page.locator(`input[name=behaviour][value=${behaviour}]`).check()
    }
    await page.getByRole('button', { name }).click()
    await page.waitForURL((url) => url.origin !== inject('stack').sandboxUrl)
  }

  const countIds = async () => {
    const [row] = await witness`select count(*)::int as ids from app.person_eid i
      join app.person_email e on e.person_id = i.person_id where e.email_norm = ${email}`
    return row?.ids
  }

  it('says before what is kept of it, and takes neither somebody else’s, nor a company’s, nor a weak one', async () => {
    const { page, complaints } = await somebody({ device: 'phone' })
    await openAccount(page, owner.name, email)
    for (const [persona, sentence] of [
      ['Jón Karlsson', 'Somebody else’s ID cannot be used'],
      ['Fjallasýn ehf.', 'This is the ID of a company'],
      ['Sólveig Pálsdóttir', 'not strong enough'],
    ] as const) {
      await page.goto(app('/protect?to=/home/security'))
      await page.getByText('we keep your national ID, sealed').waitFor()
      await page.getByRole('button', { name: 'Protect with the electronic ID' }).click()
      await answerAs(page, persona)
      await page.getByText(sentence).first().waitFor()
      expect(new URL(page.url()).pathname).toBe('/home/security')
    }
    await picture(page, 'eid-refused')
    expect(await countIds()).toBe(0)
    await page.goto(app('/protect?to=/home/security'))
    await expectNoWider(page)
    await expectAccessible(page)
    await picture(page, 'eid-protect')
    await lookInIcelandic(page, 'eid-protect')
    await page.getByRole('button', { name: 'Protect with the electronic ID' }).click()
    await answerAs(page, owner.name)
    await page.getByText(`${owner.name}, ${owner.shown}`).waitFor()
    await expectAccessible(page)
    await picture(page, 'eid-shown')
    expect(complaints).toEqual([])
  })

  it('lies sealed: no row, no event and no entry of the record has the number', async () => {
    const rows = await witness`select to_jsonb(i)::text as row from app.person_eid i
      join app.person_email e on e.person_id = i.person_id where e.email_norm = ${email}`
    expect(rows).toHaveLength(1)
    expect(rows[0]?.row).not.toContain(owner.digits)
    const said = await witness`select 1 from app.audit_entry where detail::text like ${`%${owner.digits}%`}
      union all select 1 from app.outbox_event where payload::text like ${`%${owner.digits}%`}`
    expect(said).toEqual([])
  })

  it('signs its owner in at another browser without a password, and goes off when they say so', async () => {
    const { page, complaints } = await somebody({ look: 'dark' })
    await page.goto(app('/sign-in?to=/home/security'))
    await page.getByRole('button', { name: 'Sign in with the electronic ID' }).click()
    await answerAs(page, owner.name)
    await page.waitForURL((url) => url.pathname === '/home/security')
    await page.getByText(`${owner.name}, ${owner.shown}`).waitFor()
    await expectAccessible(page)
    await picture(page, 'eid-signed-in')
    await page.getByRole('button', { name: 'Remove Electronic ID' }).click()
    await page.getByRole('link', { name: 'Protect the account' }).waitFor()
    expect(await countIds()).toBe(0)
    expect(complaints).toEqual([])
  })

  it('is skipped while its provider is down: the time stays held and is booked another way', async () => {
    const { page, complaints } = await somebody({ device: 'phone', look: 'dark' })
    await holdFirstTime(page, slug, /Hugrún/)
    await page.goto(hubUrl(slug, '/sign-in?to=/book'))
    await page.getByRole('button', { name: 'Sign in with the electronic ID' }).click()
    await answerAs(page, owner.name, 'unavailable')
    await page.getByText('The electronic ID does not answer right now').first().waitFor()
    await expectAccessible(page)
    await picture(page, 'eid-down')
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, `olafur.${run}@fjallasyn.example`)
    await page.waitForURL(/\/book$/)
    await acceptTerms(page)
    await page.getByRole('button', { name: /^Book / }).waitFor()
    expect(complaints).toEqual([])
  })

  it('keeps nobody from booking while support compares another name, where nobody requires it', async () => {
    const { page, complaints } = await somebody({ device: 'phone' })
    const work = `hallveig.${run}@fjallasyn.example`
    const isBooked = async () => {
      const [row] = await witness`select count(*)::int as sessions from app.session s
        join app.person_email e on e.person_id = s.person_id where e.email_norm = ${work}`
      return row?.sessions
    }
    await holdFirstTime(page, slug, /Hugrún/)
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, work)
    await page.waitForURL(/\/book$/)
    await acceptTerms(page)
    await confirmBooking(page)
    await page.getByRole('link', { name: 'See how' }).click()
    await page.getByRole('button', { name: 'Protect with the electronic ID' }).click()
    await answerAs(page, owner.name)
    await page.waitForURL(/\/booked\//)
    await openHome(page, slug, '/home/security')
    await page.getByText('so our support compares the two. It works meanwhile.').waitFor()
    await holdFirstTime(page, slug, /Hugrún/)
    await confirmBooking(page)
    expect(await isBooked()).toBe(2)
    await page.goto(app('/home/security'))
    await page.getByRole('button', { name: 'Remove Electronic ID' }).click()
    await page.getByRole('link', { name: 'Protect the account' }).waitFor()
    expect(complaints).toEqual([])
  })

  it('counts no more when it is answered after half an hour, and says how to begin again', async () => {
    const { page } = await somebody({ device: 'phone' })
    await page.goto(app('/sign-in'))
    await page.getByRole('button', { name: 'Sign in with the electronic ID' }).click()
    await page.waitForURL((url) => url.origin === inject('stack').sandboxUrl)
    await letPass(witness, 31)
    await answerAs(page, owner.name)
    await page.getByText('This try is over').first().waitFor()
    await expectNoWider(page)
    await expectAccessible(page)
    await picture(page, 'eid-too-late')
    await page.getByRole('link', { name: 'Sign in', exact: true }).click()
    await page.getByRole('button', { name: 'Sign in with the electronic ID' }).waitFor()
  })

  it('is Iceland’s alone: who reads and lives elsewhere is not offered it, and finds nothing at its address', async () => {
    const { page } = await somebody({ timeZone: 'Europe/Berlin' })
    // The browser says its zone with the first page.
    await page.goto(app('/'))
    await page.goto(app('/sign-in'))
    await page.getByLabel('Password').waitFor()
    expect(await page.getByRole('button', { name: 'Sign in with the electronic ID' }).count()).toBe(0)
    const answer = await page.goto(app('/eid?purpose=sign_in&to=/home'))
    expect(answer?.status()).toBe(404)
  })
})
