import { describe, expect, inject, it } from 'vitest'
import { hubUrl } from './employee.ts'
import { untilAlive } from './open-browser.ts'
import { gatherPeople } from './people.ts'
import { signInAs } from './staff.ts'

const slug = 'fjallasyn'

/** Somebody on a slow phone presses before the page is ready for it. */
describe('a page that is pressed before it is alive', () => {
  const { somebody } = gatherPeople(slug, 'app')

  it.each([
    ['the front page of a hub', () => hubUrl(slug)],
    ['a form', () => `${inject('stack').appUrl}/sign-in`],
  ])('comes alive all the same: %s', async (_, url) => {
    const { page, complaints } = await somebody({ device: 'phone' })
    // In the moment in which React has taken the document and draws nothing yet, which no press of a test would meet.
    await page.addInitScript(() => {
      const turns = new MessageChannel()
      turns.port1.onmessage = () => {
        const heading = document.querySelector('h1')
        const isTaken = Object.keys(document).some((key) => key.startsWith('__reactContainer'))
        if (!isTaken || !heading) return turns.port2.postMessage(0)
        heading.click()
        document.documentElement.setAttribute('data-pressed', '')
      }
      turns.port2.postMessage(0)
    })
    await page.goto(url())
    await page.locator('html[data-pressed]').waitFor({ state: 'attached' })
    await untilAlive(page.locator('h1'))
    await page.getByRole('heading', { level: 1 }).click()
    expect(complaints).toEqual([])
  })

  it('answers what only its script can, and keeps what was typed, once the script has come', async () => {
    const { page, complaints } = await somebody({ device: 'phone' })
    await signInAs(page, 'hr-admin')
    await page.waitForURL(/\/control\/[0-9a-f-]{36}/)
    const [control] = /^.*\/control\/[0-9a-f-]{36}/.exec(page.url()) ?? ['']
    let letScriptsCome = () => {}
    const held = new Promise<void>((resolve) => {
      letScriptsCome = resolve
    })
    await page.route(/\.js$/, async (route) => {
      await held
      await route.continue()
    })
    await page.goto(`${control}/branding`, { waitUntil: 'commit' })
    const welcome = page.getByLabel('In English')
    await welcome.fill('Typed before the page was ready.')
    await page.getByRole('button', { name: 'Show in dark' }).click()
    letScriptsCome()
    await page.getByRole('button', { name: 'Show in light', pressed: true }).waitFor()
    const preview = page.getByRole('region', { name: 'Preview' })
    await preview.getByText('Typed before the page was ready.').waitFor()
    expect(await welcome.inputValue()).toBe('Typed before the page was ready.')
    expect(complaints).toEqual([])
  })
})
