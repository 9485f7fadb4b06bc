import { describe, expect, inject, it } from 'vitest'
import { createCompany, proveDomain } from './hr.ts'
import { expectAccessible, expectNoWider, lookInIcelandic, type Person, picture } from './open-browser.ts'
import { houseNow, travelTo, waitFor } from './outside.ts'
import { gatherPeople } from './people.ts'
import { signInAs } from './staff.ts'

const company = {
  name: 'Breiðavík ehf.',
  slug: 'breidavik',
  domain: 'breidavik.example',
  admin: 'hildur@breidavik.example',
  password: 'kleinur og kaffi á þriðjudögum',
}

/** What a provider publishes is looked at daily: support's board says when it cannot be read, or was not for days. */
describe('what a provider publishes, on support’s board', () => {
  const { sandboxUrl, appUrl } = inject('stack')
  const { witness, somebody } = gatherPeople(company.slug, 'app')
  let hr: Person
  let hanna: Person

  const rowOf = ({ page }: Person) => page.getByRole('row', { name: new RegExp(company.name) })
  // A day later everybody of support has to sign in again.
  const openBoard = async (person: Person) => {
    await signInAs(person.page, 'support-agent')
    await person.page.goto(`${appUrl}/console/health`)
    await rowOf(person).waitFor()
  }

  it('is in order while it can be read', async () => {
    hr = await somebody()
    const { page } = hr
    const control = await createCompany(page, company)
    await proveDomain(page, control, company)
    await post('/control/companies', { slug: company.slug, domain: company.domain })
    await page.goto(`${control}/sign-in/new?provider=openid`)
    await page.locator('input[name=issuer]').fill(`${sandboxUrl}/oidc/${company.slug}`)
    await page.locator('input[name=clientId]').fill('kara')
    await page.locator('input[name=clientSecret]').fill('a-secret-of-the-walk')
    await page.getByRole('button', { name: 'Check and save as a draft' }).click()
    await page.waitForURL(/\/sign-in$/)
    const opened = page.waitForEvent('popup')
    await page.getByRole('button', { name: 'Test sign-in', exact: true }).click()
    const test = await opened
    await test.waitForURL((url) => url.origin === sandboxUrl)
    await test.getByRole('button', { name: new RegExp(`anna@${company.domain}`) }).click()
    await test.getByText('The test sign-in went through').waitFor()
    await test.close()
    await page.reload()
    await page.getByText('Switch on beside the password').first().click()
    await page.getByRole('button', { name: 'Switch on as optional' }).click()
    await page.getByText('Company sign-in is on, beside the password.').first().waitFor()
    hanna = await somebody()
    await openBoard(hanna)
    await rowOf(hanna).getByText('In order').waitFor()
  })

  it('cannot be read after a day on which its address answered with something else', async () => {
    await describeIssuer({ token_endpoint: ['nothing'] })
    await lookUntil('the look that finds nothing to read', (problem) => problem !== null)
    await openBoard(hanna)
    await rowOf(hanna).getByText('Metadata cannot be read').waitFor()
    await expectAccessible(hanna.page)
    await picture(hanna.page, 'health-metadata-problem')
    await lookInIcelandic(hanna.page, 'health-metadata-problem')
    await onPhoneInTheDark('health-metadata-problem')
  })

  it('is in order again the day after it can be read', async () => {
    await describeIssuer({})
    await lookUntil('the look that reads it', (problem) => problem === null)
    await openBoard(hanna)
    await rowOf(hanna).getByText('In order').waitFor()
  })

  it('was not seen for days where nobody looked', async () => {
    // The next look is a day away: until then the row says what the last one left.
    await witness`update app.sso_connection set metadata_checked_at = metadata_checked_at - interval '4 days'
      where company_id = (select id from app.company where name = ${company.name})`
    await openBoard(hanna)
    await rowOf(hanna).getByText('Metadata not seen for days').waitFor()
    await expectAccessible(hanna.page)
    await picture(hanna.page, 'health-metadata-stale')
    await onPhoneInTheDark('health-metadata-stale')
    expect([...hr.complaints, ...hanna.complaints]).toEqual([])
  })

  async function onPhoneInTheDark(name: string): Promise<void> {
    const { page } = hanna
    await page.setViewportSize({ width: 390, height: 844 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectNoWider(page)
    await expectAccessible(page)
    await rowOf(hanna).scrollIntoViewIfNeeded()
    await picture(page, `${name}-phone-dark`)
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 1280, height: 800 })
  }

  /** Goes to the next look, and to the one after it where that was planned anew meanwhile. */
  function lookUntil(what: string, isSeen: (problem: string | null) => boolean): Promise<true> {
    return waitFor(what, async () => {
      const [row] = await witness`select c.metadata_problem as problem, d.due_at from app.sso_connection c
        join app.company o on o.id = c.company_id
        left join app.due_work d on d.kind = 'sso_connection.watch' and d.key = c.id::text
        where o.name = ${company.name}`
      if (isSeen(row?.problem ?? null)) return true
      const dueAt: Date | null = row?.due_at ?? null
      if (dueAt && dueAt > (await houseNow(witness))) await travelTo(witness, dueAt)
      return false
    })
  }

  const describeIssuer = (said: Record<string, string[]>) =>
    post(`/control/oidc/${company.slug}/discovery`, said)

  async function post(path: string, body: unknown): Promise<void> {
    const answer = await fetch(`${sandboxUrl}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect([path, answer.status]).toEqual([path, 200])
  }
})
