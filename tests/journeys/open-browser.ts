import { randomInt } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'
import { expect, inject } from 'vitest'

const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface Person {
  readonly page: Page
  /** What the browser complained about: exceptions, refused scripts, pages that did not hydrate. */
  readonly complaints: string[]
  close(): Promise<void>
}

export interface PersonOptions {
  readonly locale?: 'en' | 'is'
  readonly look?: 'light' | 'dark'
  readonly device?: 'phone' | 'desktop'
  readonly timeZone?: string
  /** Nothing of a page runs in the browser. */
  readonly isScriptOff?: boolean
  /** Whose cookies the browser begins with. */
  readonly likeOf?: Person
}

/** Debian's Chromium, driven by path. Its missing Icelandic is part of the test. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: inject('stack').chromium, args: switches })
}

/** A person with a browser of their own: own cookies, language, device. */
export async function newPerson(browser: Browser, options: PersonOptions = {}): Promise<Person> {
  const isPhone = options.device === 'phone'
  const context: BrowserContext = await browser.newContext({
    locale: options.locale === 'is' ? 'is-IS' : 'en-GB',
    colorScheme: options.look ?? 'light',
    timezoneId: options.timeZone ?? 'Atlantic/Reykjavik',
    viewport: isPhone ? { width: 390, height: 844 } : { width: 1280, height: 900 },
    isMobile: isPhone,
    hasTouch: isPhone,
    reducedMotion: 'reduce',
    javaScriptEnabled: !options.isScriptOff,
    extraHTTPHeaders: { 'x-forwarded-for': someNetwork() },
    ...(options.likeOf ? { storageState: await options.likeOf.page.context().storageState() } : {}),
  })
  const complaints: string[] = []
  context.on('page', (page) => listenTo(page, complaints))
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  return { page, complaints, close: () => context.close() }
}

/**
 * An address in a network that nobody else of the journeys is in. What is counted per network, as tries of passwords
 * are, would count all of them together, and whoever came sixtieth would have to wait.
 */
function someNetwork(): string {
  return `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`
}

/**
 * Everything on the page that axe finds against WCAG 2.2 AA must be nothing. What passes is not described, and no second
 * page is opened for frames of other origins, of which we have none: that makes it three times as quick.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .setLegacyMode(true)
    .analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
  )
  expect(found, page.url()).toEqual([])
}

/** Waits until the page's script has taken an element over: before that, what is pressed on it reaches nobody. */
export async function untilAlive(target: Locator): Promise<void> {
  const isTaken = () =>
    target.evaluate((element) => Object.keys(element).some((key) => key.startsWith('__reactProps')))
  await expect.poll(isTaken, { timeout: 60_000 }).toBe(true)
}

/** Nothing sticks out. A phone's `innerWidth` grows with what sticks out; the width of its layout does not. */
export async function expectNoWider(page: Page): Promise<void> {
  const excess = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
  expect(excess, `${page.url()} is wider than the window`).toBeLessThanOrEqual(0)
}

/** The page that is open, once more in Icelandic: as accessible, and no wider than the window. Then in English again. */
export async function lookInIcelandic(page: Page, name: string): Promise<void> {
  const url = `https://${new URL(page.url()).host}`
  const read = async (value: 'en' | 'is') => {
    await page.context().addCookies([{ name: '__Host-locale', value, url, secure: true }])
    await page.reload({ waitUntil: 'load' })
  }
  await read('is')
  await expectNoWider(page)
  await expectAccessible(page)
  await picture(page, `${name}-is`)
  await read('en')
}

/** Saves a picture when TEST_PICTURES names a folder; the README's are made this way. */
export async function picture(page: Page, name: string): Promise<void> {
  // biome-ignore lint/suspicious/noUndeclaredEnvVars: set by whoever wants pictures; nothing is built from it.
  const folder = process.env.TEST_PICTURES
  if (!folder) return
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

// A code that a person should see is no complaint of the browser: refused forms answer with 4xx.
function listenTo(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    const isStatus = message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !isStatus) complaints.push(`${page.url()}: ${message.text()}`)
  })
}
