import type { Page } from 'playwright-core'

/** A file as whoever is signed in on a page gets it; the browser knows the house's hosts, the system may not. */
export async function download(page: Page, path: string): Promise<Buffer> {
  const bytes = await page.evaluate(async (address) => {
    const response = await fetch(address)
    return [...new Uint8Array(await response.arrayBuffer())]
  }, path)
  return Buffer.from(bytes)
}
