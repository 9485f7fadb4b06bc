import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { signInByCode, signInThere } from './accounts.ts'
import { acceptTerms, hubUrl } from './employee.ts'
import { expectAccessible, expectNoWider, lookInIcelandic, picture } from './open-browser.ts'
import { gatherPeople } from './people.ts'
import { signInAs } from './staff.ts'
import { newTerms } from './terms.ts'

const run = Date.now().toString(36)
const app = (path: string) => `${inject('stack').appUrl}${path}`

/** Every change of the terms, read and answered by those whom it concerns. Each step builds on the one before. */
describe('terms that change', () => {
  const { witness, somebody } = gatherPeople('nordurljos', 'app')
  const { publish, countAccepted } = newTerms(witness)

  async function lookAtTheQuestion(page: Page, change: string, name: string): Promise<void> {
    await page.getByRole('heading', { name: 'The terms have changed' }).waitFor()
    await page.getByText(change).waitFor()
    await expectNoWider(page)
    await expectAccessible(page)
    await picture(page, name)
    await lookInIcelandic(page, name)
  }

  it('are asked of a professional before a page, who accepts and goes on to it', async () => {
    const { page, complaints } = await somebody({ device: 'phone' })
    await signInAs(page, 'professional')
    const change = 'Requests are answered within 36 hours instead of 48.'
    await publish('professional', true, {
      en: change,
      is: 'Beiðnum er svarað innan 36 klukkustunda í stað 48.',
    })
    await page.goto(app('/work/requests'))
    await page.waitForURL(/\/new-terms\/professional/)
    await lookAtTheQuestion(page, change, 'new-terms-professional')
    await acceptTerms(page)
    await page.waitForURL((url) => url.pathname === '/work/requests')
    await page.goto(app('/work'))
    expect(new URL(page.url()).pathname).toBe('/work')
    expect(complaints).toEqual([])
  })

  it('sign out an HR admin who declines, with nothing recorded; who accepts is asked no more', async () => {
    const { page, complaints } = await somebody({ look: 'dark' })
    await signInAs(page, 'hr-admin')
    const change = 'Invoices are due after 20 days instead of 30.'
    await publish('company', true, { en: change, is: 'Eindagi reikninga er eftir 20 daga í stað 30.' })
    await page.goto(app('/control'))
    await page.waitForURL(/\/new-terms\/company/)
    await lookAtTheQuestion(page, change, 'new-terms-company')
    await page.getByRole('button', { name: 'Decline and leave' }).click()
    await page
      .getByText('You are signed out. You did not accept the terms', { exact: false })
      .first()
      .waitFor()
    await picture(page, 'new-terms-declined')
    expect(await countAccepted('company')).toBe(0)
    await signInAs(page, 'hr-admin')
    await page.waitForURL(/\/new-terms\/company/)
    await acceptTerms(page)
    await page.waitForURL(/\/control/)
    expect(complaints).toEqual([])
  })

  it('are asked of a company’s owner as well, and a small change is announced until it was read', async () => {
    const { page, complaints } = await somebody()
    await signInByCode(page, 'tinna.ros@hraunver.example', /\/(new-terms|control)/)
    await page.goto(app('/control'))
    await page.waitForURL(/\/new-terms\/company/)
    await acceptTerms(page)
    await page.waitForURL(/\/control/)
    const change = 'Our postal address is a new one.'
    await publish('company', false, { en: change, is: 'Póstfangið okkar er nýtt.' })
    await page.reload()
    await page.getByText('A small change to the terms').waitFor()
    await page.getByText(change).waitFor()
    await expectAccessible(page)
    await picture(page, 'new-terms-announced')
    await lookInIcelandic(page, 'new-terms-announced')
    await page.getByRole('button', { name: 'Got it' }).click()
    await page.getByText('A small change to the terms').waitFor({ state: 'detached' })
    await page.reload()
    expect(await page.getByText(change).count()).toBe(0)
    expect(complaints).toEqual([])
  })

  it('leave an employee’s own pages open, and are asked before the next booking', async () => {
    const { page, complaints } = await somebody({ device: 'phone', look: 'dark' })
    await page.goto(hubUrl('nordurljos', '/welcome'))
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, `saga.${run}@nordurljos.example`)
    await page.waitForURL(/\/welcome/)
    await acceptTerms(page)
    await page.waitForURL((url) => url.pathname.startsWith('/home'))
    const change = 'A session can be moved twice before the cut-off.'
    await publish('client', true, { en: change, is: 'Færa má tíma tvisvar áður en fresturinn er liðinn.' })
    await page.goto(app('/home'))
    await page.getByText('New terms apply').waitFor()
    await expectAccessible(page)
    await picture(page, 'new-terms-home')
    await page.getByRole('link', { name: 'Read and accept them now' }).click()
    await page.waitForURL(/\/new-terms\/client/)
    await lookAtTheQuestion(page, change, 'new-terms-client')
    await page.getByRole('link', { name: /Go to your own sessions/ }).click()
    await page.waitForURL((url) => url.pathname === '/home')
    await page.goto(app('/hand-off/to/nordurljos?to=/welcome'))
    await page.getByText(change).waitFor()
    await expectAccessible(page)
    await picture(page, 'new-terms-hub')
    await acceptTerms(page)
    await page.getByText(change).waitFor({ state: 'detached' })
    await page.goto(app('/home'))
    expect(await page.getByText('New terms apply').count()).toBe(0)
    expect(complaints).toEqual([])
  })
})
