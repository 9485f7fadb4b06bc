import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { signInThere } from './accounts.ts'
import { acceptTerms, confirmBooking, holdFirstTime, hubUrl } from './employee.ts'
import { expectAccessible, expectNoWider, lookInIcelandic, picture } from './open-browser.ts'
import { gatherPeople } from './people.ts'
import { signInAs } from './staff.ts'

const [first, second] = ['fjallasyn', 'nordurljos'] as const
const run = Date.now().toString(36)
const [atFirst, atSecond] = [`ylfa.${run}@fjallasyn.example`, `ylfa.${run}@nordurljos.example`]
const app = (path: string) => `${inject('stack').appUrl}${path}`

/** Somebody whom two companies pay for, on one account. Each step builds on the one before. */
describe('a second employer on the same account', () => {
  const { witness, somebody } = gatherPeople(second, first, 'app')

  async function comeThrough(page: Page, slug: string, email: string): Promise<void> {
    await page.goto(hubUrl(slug, '/welcome'))
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, email)
    await page.waitForURL((url) => url.hostname.startsWith(`${slug}.`))
  }

  /** From a hub to the person's own place, with the sign-in of the hub. */
  async function goHome(page: Page, slug: string, path: string): Promise<void> {
    await page.goto(hubUrl(slug, `/hand-off/to/app?${new URLSearchParams({ to: path })}`))
    await page.waitForURL((url) => url.pathname === path)
  }

  /** What somebody has of each company, as the ledger says it, in halves of a credit. */
  async function ledger(): Promise<Record<string, Record<string, number>>> {
    const rows = await witness`select h.slug, a.kind, a.balance_halves as halves from app.credit_account a
      join app.person_email e on e.person_id = a.person_id and e.email_norm = ${atFirst}
      join app.hub h on h.company_id = a.company_id`
    const found: Record<string, Record<string, number>> = {}
    for (const { slug, kind, halves } of rows) found[slug] = { ...found[slug], [kind]: Number(halves) }
    return found
  }

  it('comes to the account by that company’s own sign-in, with the question whether it is one', async () => {
    const { page, complaints } = await somebody({ device: 'phone' })
    await comeThrough(page, first, atFirst)
    await page.waitForURL(/\/welcome/)
    await acceptTerms(page)
    await page.waitForURL((url) => url.pathname.startsWith('/home'))
    await page.goto(app(`/hand-off/to/${second}?to=/`))
    await comeThrough(page, second, atSecond)
    await page.getByRole('heading', { name: 'One account, or two?' }).waitFor()
    await expectAccessible(page)
    await picture(page, 'two-companies-question')
    await page.getByRole('button', { name: /^Add it to the account of/ }).click()
    await page.getByText(/now opens the account that you had/).waitFor()
    const people = await witness`select distinct person_id from app.person_email
      where email_norm in (${atFirst}, ${atSecond})`
    expect(people).toHaveLength(1)
    expect(complaints).toEqual([])
  })

  it('has credits of its own: what one company pays takes nothing from the other’s', async () => {
    const { page, complaints } = await somebody()
    await comeThrough(page, second, atSecond)
    await page.waitForURL((url) => !url.pathname.startsWith('/sso/'))
    const before = await ledger()
    await holdFirstTime(page, second, /Hugrún/)
    await confirmBooking(page)
    const after = await ledger()
    expect(after[first]).toEqual(before[first])
    expect(after[second]?.held).toBeGreaterThan(0)
    await goHome(page, second, '/home/credits')
    await page.getByRole('heading', { name: 'Credits from Fjallasýn ehf.' }).waitFor()
    await page.getByRole('heading', { name: 'Credits from Norðurljós hf.' }).waitFor()
    await expectAccessible(page)
    await picture(page, 'two-companies-credits')
    await lookInIcelandic(page, 'two-companies-credits')
    expect(complaints).toEqual([])
  })

  it('shows nothing of either company where the other’s hub is', async () => {
    const { page } = await somebody()
    await comeThrough(page, first, atFirst)
    await page.waitForURL((url) => !url.pathname.startsWith('/sso/'))
    for (const path of ['/', '/privacy', '/professionals/solveig-thorsdottir', '/support']) {
      await page.goto(hubUrl(first, path))
      expect(await page.content(), path).not.toMatch(/Norðurljós|nordurljos/)
    }
  })

  it('is asked for by its own sign-in before it pays, by whoever came through the other’s', async () => {
    const { page, complaints } = await somebody({ device: 'phone', look: 'dark' })
    await comeThrough(page, first, atFirst)
    await page.waitForURL((url) => !url.pathname.startsWith('/sso/'))
    await goHome(page, first, '/home')
    await page.goto(app(`/hand-off/to/${second}?to=/`))
    await holdFirstTime(page, second, /Hugrún/)
    await page.getByRole('heading', { name: 'First through your company’s sign-in' }).waitFor()
    await page.goto(app('/home'))
    await expectNoWider(page)
    await picture(page, 'two-companies-home')
    expect(complaints).toEqual([])
  })

  it('says on the profile and the security page which company holds which address', async () => {
    const { page, complaints } = await somebody()
    await comeThrough(page, first, atFirst)
    await page.waitForURL((url) => !url.pathname.startsWith('/sso/'))
    await goHome(page, first, '/home/profile')
    for (const company of ['Fjallasýn ehf.', 'Norðurljós hf.'])
      await page.getByText(`It comes from the sign-in of ${company} and changes only there.`).waitFor()
    await expectAccessible(page)
    await picture(page, 'two-companies-profile')
    await page.goto(app('/home/security'))
    for (const company of ['Fjallasýn ehf.', 'Norðurljós hf.'])
      await page.getByRole('link', { name: `Take off the sign-in of ${company}` }).waitFor()
    await expectAccessible(page)
    await lookInIcelandic(page, 'two-companies-security')
    await page.getByRole('button', { name: 'Sign out everywhere else' }).click()
    await page.getByText('Every other browser is signed out.').first().waitFor()
    expect(complaints).toEqual([])
  })

  it('tells neither company’s side of the other, nor of the person', async () => {
    const { page } = await somebody()
    await signInAs(page, 'hr-admin')
    await page.waitForURL(/\/control\/[0-9a-f-]{36}/)
    const [base] = /\/control\/[0-9a-f-]{36}/.exec(page.url()) ?? ['']
    for (const path of ['', '/roster', '/people', '/credits', '/credits/requests', '/reports', '/sign-in']) {
      await page.goto(app(`${base}${path}`))
      const shown = await page.content()
      expect(shown, path).not.toMatch(/Fjallasýn|fjallasyn/)
      expect(shown, path).not.toContain(`ylfa.${run}`)
    }
  })
})
