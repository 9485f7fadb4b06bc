import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleSheet } from './sample-sheet.ts'

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
)
if (!executablePath)
  console.warn('No Chromium on this machine: the comparison of the two engines is skipped.')

const seed = 20_261_120
const samples = 400

describe.skipIf(!executablePath)('Node and Chromium', () => {
  let browser: Browser
  let written: string[]

  beforeAll(async () => {
    const bundle = await build({
      stdin: {
        contents: "import { sampleSheet } from './sample-sheet.ts'\nglobalThis.sampleSheet = sampleSheet",
        resolveDir: fileURLToPath(new URL('.', import.meta.url)),
      },
      bundle: true,
      write: false,
      format: 'iife',
      define: { 'process.env.NODE_ENV': '"production"' },
    })
    const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync']
    browser = await chromium.launch({ executablePath, args: [...args, '--disable-background-networking'] })
    const page = await browser.newPage()
    await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' })
    written = (await page.evaluate(`sampleSheet(${seed}, ${samples})`)) as string[]
    const knowsIcelandic = await page.evaluate("Intl.NumberFormat.supportedLocalesOf('is').length > 0")
    if (knowsIcelandic)
      console.warn('This Chromium has Icelandic data: the comparison proves less than it could.')
  }, 60_000)

  afterAll(() => browser?.close())

  test('write the same text for every sample, in both languages', () => {
    expect(written).toHaveLength(samples * 2)
    expect(written).toEqual(sampleSheet(seed, samples))
  })
})
