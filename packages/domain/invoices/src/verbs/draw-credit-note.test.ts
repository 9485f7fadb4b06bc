import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makeInvoice, testSettings } from '../testing.ts'
import { drawCreditNote } from './draw-credit-note.ts'

const { keys } = testSettings

describe('a credit note as a file', () => {
  const db = openTestDatabase()
  const issued = () => makeInvoice(db)

  it('is the same at every download, in each language, and no other company’s', async () => {
    const { admin, credit } = await issued()
    const creditNoteId = await credit(3)
    const wish = { creditNoteId, timeZone: 'Atlantic/Reykjavik', checkUrl: 'http://app.test/check' }
    const files = await Promise.all(
      (['en', 'is', 'is'] as const).map((locale) => drawCreditNote(admin, keys, { ...wish, locale })),
    )
    const [english, first, second] = files.map(({ bytes }) => Buffer.from(bytes))
    expect(first?.subarray(0, 5).toString()).toBe('%PDF-')
    expect(first?.equals(second as Buffer)).toBe(true)
    expect(first?.equals(english as Buffer)).toBe(false)
    const stranger = (await issued()).admin
    await expect(drawCreditNote(stranger, keys, { ...wish, locale: 'en' })).rejects.toMatchObject({
      code: 'invoices.credit_note_missing',
    })
  }, 60_000)
})
