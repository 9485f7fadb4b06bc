import { describe, expect, inject, it } from 'vitest'
import { enterCodeFor, password } from './accounts.ts'
import { acceptTerms, confirmBooking, holdFirstTime } from './employee.ts'
import { expectAccessible, lookInIcelandic, picture } from './open-browser.ts'
import { waitFor } from './outside.ts'
import { gatherPeople } from './people.ts'
import { signInAs } from './staff.ts'

/** Its company requires its own sign-in. */
const slug = 'nordurljos'
const email = `vera.${Date.now().toString(36)}@verktakar.example`

/** Somebody who works for a company without an account in its sign-in. Each step builds on the one before. */
describe('a contractor', () => {
  const { witness, somebody } = gatherPeople(slug)

  async function openRoster() {
    const hr = await somebody()
    await signInAs(hr.page, 'hr-admin')
    const [company] = await witness`select id from app.company where name like 'Norðurljós%'`
    const control = `${inject('stack').appUrl}/control/${company?.id}`
    return { ...hr, control }
  }

  it('is written down by HR, who reads that contractors come by password', async () => {
    const { page, control, complaints } = await openRoster()
    await page.goto(`${control}/roster/list`)
    await page.getByLabel('Or paste the addresses').fill(email)
    await page.getByRole('button', { name: 'See what changes' }).click()
    await page.getByRole('button', { name: 'Write it down' }).click()
    await page.waitForURL(/\/roster$/)
    await page.getByText(/Everybody else on this list, such as a contractor, comes by an account/).waitFor()
    await expectAccessible(page)
    await picture(page, 'roster-contractors')
    await lookInIcelandic(page, 'roster-contractors')
    await page.getByRole('link', { name: 'Which domain comes in how' }).click()
    await page.waitForURL(/\/domains$/)
    await page.getByRole('group', { name: 'How people with these addresses come in' }).first().waitFor()
    await expectAccessible(page)
    await picture(page, 'domains-entry')
    await lookInIcelandic(page, 'domains-entry')
    expect(complaints).toEqual([])
  })

  it('makes an account by password on the way to a booking, and books without the company’s sign-in', async () => {
    const { page, complaints } = await somebody({ device: 'phone' })
    await holdFirstTime(page, slug, /Hugrún/)
    await page.getByRole('link', { name: 'Sign in with a password' }).click()
    await page.getByText(/lets in without its own sign-in, such as contractors/).waitFor()
    await picture(page, 'contractor-sign-in')
    await page.getByRole('link', { name: 'Create an account to claim your credits' }).click()
    await page.getByLabel('Your name').fill('Vera Verktaki')
    await page.getByLabel('Email').fill(email)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Create account' }).click()
    await page.waitForURL(/\/sign-up\/code/)
    await enterCodeFor(page, email)
    await page.waitForURL(/\/book$/)
    await acceptTerms(page)
    await confirmBooking(page)
    expect(complaints).toEqual([])
  })

  it('has left once HR strikes the address out', async () => {
    const { page, control } = await openRoster()
    await page.goto(`${control}/roster?find=${email}`)
    await page.getByRole('button', { name: `Strike out ${email}` }).click()
    await page.getByText(`${email} is struck out.`, { exact: false }).waitFor()
    await waitFor('the employment to end', async () => {
      const [row] = await witness`select m.state from app.employee m join app.person_email e using (person_id)
        where e.email_norm = ${email}`
      return row?.state === 'left'
    })
  })
})
