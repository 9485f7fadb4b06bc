import type { Locator, Page } from 'playwright-core'

export interface Counts {
  readonly pages: number
  readonly clicks: number
  readonly fields: number
  readonly copies: number
}

/** Somebody who has only the page's own words: what they press, fill in and copy is counted, and every page they see. */
export class CountedPath {
  readonly #isOurs: (url: URL) => boolean
  #counts = { pages: 0, clicks: 0, fields: 0, copies: 0 }

  /** @param isOurs whether an address is one of our pages; those of the provider are not ours to shorten. */
  constructor(page: Page, isOurs: (url: URL) => boolean) {
    this.#isOurs = isOurs
    this.#watch(page)
    page.context().on('page', (opened) => this.#watch(opened))
  }

  /** A page is one address that was led to, however often the browser asks for it meanwhile. */
  #watch(page: Page): void {
    let last = ''
    page.on('framenavigated', (frame) => {
      const url = new URL(frame.url())
      const place = `${url.host}${url.pathname}`
      if (frame !== page.mainFrame() || place === last) return
      last = place
      if (url.protocol.startsWith('http') && this.#isOurs(url)) this.#counts.pages += 1
    })
  }

  async press(target: Locator): Promise<void> {
    this.#counts.clicks += 1
    await target.click()
  }

  async fill(page: Page, label: string, text: string): Promise<void> {
    this.#counts.fields += 1
    await page.getByLabel(label, { exact: true }).fill(text)
  }

  /** Copies by the button beside a value, as one does; returns what would be pasted. */
  async copy(page: Page, name: string): Promise<string> {
    this.#counts.copies += 1
    const field = page.getByText(name, { exact: true }).first().locator('xpath=following-sibling::div')
    await field.getByRole('button').click()
    return (await field.locator('code').textContent()) ?? ''
  }

  /** What was counted since the last time. */
  take(): Counts {
    const counts = this.#counts
    this.#counts = { pages: 0, clicks: 0, fields: 0, copies: 0 }
    return counts
  }
}
