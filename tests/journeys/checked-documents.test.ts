import { checkCodeOf, issuingKeys } from '@kara/issuing'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { download } from './downloads.ts'
import { expectAccessible, newPerson, openBrowser, type Person, picture } from './open-browser.ts'
import { openWitness, waitFor } from './outside.ts'
import { signInAs } from './staff.ts'

const app = (path: string) => `${inject('stack').appUrl}${path}`
const reason = 'They bought one too many'

const genuine = { en: 'This document is genuine', is: 'Þetta skjal er ósvikið' } as const
const unknown = { en: 'There is no such document', is: 'Slíkt skjal er ekki til' } as const
const verdicts = {
  invoice: { en: 'A part of this invoice was taken back', is: 'Hluti þessa reiknings hefur verið bakfærður' },
  credit_note: genuine,
  receipt: genuine,
  statement: genuine,
} as const
const kinds = Object.keys(verdicts) as (keyof typeof verdicts)[]

/** Support takes a part of an invoice back; whoever holds a paper of any kind finds out whether it is genuine. */
describe('documents that a stranger checks', () => {
  const witness = openWitness()
  let browser: Browser
  let agent: Person
  let hr: Person
  let invoice: { id: string; number: number; company_id: string }

  beforeAll(async () => {
    browser = await openBrowser()
    agent = await newPerson(browser)
    hr = await newPerson(browser)
    await signInAs(agent.page, 'support-agent')
    await signInAs(hr.page, 'hr-admin')
    invoice = await waitFor('the invoice of the town’s first company', async () => {
      const [row] = await witness<(typeof invoice)[]>`select i.id, i.number, i.company_id from app.invoice i
        join app.company c on c.id = i.company_id where c.name like 'Norðurljós%' order by i.number limit 1`
      return row
    })
  })
  afterAll(async () => {
    await browser.close()
    await witness.end()
  })

  it('begin with an invoice that support finds by its number and takes back in part', async () => {
    const { page } = agent
    await page.goto(app('/console/payments'))
    await page.getByRole('link', { name: 'Open invoices' }).click()
    await page.getByLabel('Number of the invoice').fill(`K-${String(invoice.number).padStart(6, '0')}`)
    await page.getByRole('button', { name: 'Find it' }).click()
    await page.waitForURL(/\/console\/invoices\/[0-9a-f-]{36}/)
    await page.getByLabel('How many credits').fill('1')
    await page.getByLabel('Reason', { exact: true }).fill('short')
    await page.getByRole('button', { name: 'Write the credit note' }).click()
    await page.getByLabel('Reason', { exact: true }).and(page.locator('[aria-invalid="true"]')).waitFor()
    expect(await page.getByLabel('How many credits').inputValue()).toBe('1')
    await page.getByLabel('Reason', { exact: true }).fill(reason)
    await page.getByRole('button', { name: 'Write the credit note' }).click()
    await page.getByText('The credit note is written.').first().waitFor()
    await page.getByRole('cell', { name: reason }).waitFor()
    expect(await page.getByText('Something needs another look').count()).toBe(0)
    await expectAccessible(page)
    await picture(page, 'console-invoice')
  })

  it('stand with the company, the same file at every download, and its statement counts them', async () => {
    const { page } = hr
    await page.goto(app(`/control/${invoice.company_id}/credits/invoices`))
    const file = page.getByRole('link', { name: /^KC-/ }).first()
    const href = (await file.getAttribute('href')) ?? ''
    const [one, two] = await Promise.all([download(page, href), download(page, href)])
    expect(one.subarray(0, 5).toString()).toBe('%PDF-')
    expect(one.equals(two)).toBe(true)
    await page.getByRole('columnheader', { name: 'Taken back' }).first().waitFor()
    await expectAccessible(page)
    await picture(page, 'control-invoices')
  })

  it.each(['en', 'is'] as const)(
    'are genuine by their codes, and nothing once a sign is changed, in %s',
    async (locale) => {
      const stranger = await newPerson(browser, { locale, device: locale === 'is' ? 'phone' : 'desktop' })
      const codes = await codesOf()
      for (const kind of kinds) {
        await check(stranger.page, codes[kind])
        await stranger.page.getByText(verdicts[kind][locale]).first().waitFor()
        await check(stranger.page, tampered(codes[kind]))
        await stranger.page.getByText(unknown[locale]).first().waitFor()
      }
      await stranger.page.goto(app(`/check/${codes.invoice}`))
      await stranger.page.getByText(verdicts.invoice[locale]).first().waitFor()
      await expectAccessible(stranger.page)
      await picture(stranger.page, `check-${locale}`)
      expect(stranger.complaints).toEqual([])
      await stranger.close()
    },
  )

  /** As they stand at the foot of the papers. */
  async function codesOf(): Promise<Record<keyof typeof verdicts, string>> {
    const keys = issuingKeys(inject('stack').environment.APP_SECRET ?? '')
    const [note] =
      await witness`select id from app.invoice_credit_note where invoice_id = ${invoice.id} limit 1`
    const receipt = await waitFor('a receipt', async () => {
      const [row] = await witness`select id from app.payment_document where kind = 'receipt' limit 1`
      return row
    })
    const statement = await waitFor('a statement', async () => {
      const [row] = await witness`select id from app.pay_statement limit 1`
      return row
    })
    const codeOf = (row: Record<string, unknown> | undefined) => checkCodeOf(keys, String(row?.id))
    return {
      invoice: codeOf(invoice),
      credit_note: codeOf(note),
      receipt: codeOf(receipt),
      statement: codeOf(statement),
    }
  }
})

async function check(page: Page, code: string): Promise<void> {
  await page.goto(app('/check'))
  await page.getByRole('textbox').fill(code.toLowerCase().replaceAll('-', ' '))
  await page.getByRole('textbox').press('Enter')
  await page.waitForURL(/[?&]code=/)
}

/** The last sign of a code, another one. */
function tampered(code: string): string {
  return `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`
}
