import { constants, inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import type { PaymentDocumentProps } from './payment-document.ts'
import { renderPaymentDocument } from './render-document.ts'

const nothing = { amountMinor: 0, currency: 'ISK' } as const
const nobody = { nationalId: '', address: '', taxNumber: '' }
const receipt: Omit<PaymentDocumentProps, 'buyer'> = {
  kind: 'receipt',
  number: 'R41BF-00001',
  issuedAt: '2026-11-30T05:00:00Z',
  timeZone: 'Atlantic/Reykjavik',
  seller: { name: 'Sólveig Þórsdóttir', ...nobody },
  lines: [{ what: 'Fyrsta samtal', minutes: 30, at: '2026-11-06T09:00:00Z', price: nothing }],
  total: nothing,
  tax: null,
  sponsored: { halves: 1, name: null },
  paidWith: null,
  corrects: null,
  period: null,
  check: { code: 'XE7Q-FXCS-FZHJ-KA9V', url: 'http://app.localhost/check/XE7Q-FXCS-FZHJ-KA9V' },
}

// The first sheet of a process decides which letters the ones after it could lose: this file draws two, in this order.
it('keeps every letter of a name, whatever was drawn before it', async () => {
  const draw = async (name: string) =>
    mappedLetters(await renderPaymentDocument({ ...receipt, buyer: { name, ...nobody } }, 'is'))
  await draw('Anna Jónsdóttir')
  const letters = await draw('Norðurljós hf.')
  expect(letters).toContain('<00f0>')
  expect(letters).not.toContain('<>')
}, 60_000)

/** What the signs of a PDF mean, as whoever copies or reads its text aloud gets them; in hexadecimal. */
function mappedLetters(pdf: Buffer): string {
  const bytes = pdf.toString('latin1')
  const streams = [...bytes.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)]
  const texts = streams.map(([, packed = '']) => unpacked(Buffer.from(packed, 'latin1')))
  return texts
    .filter((text) => text.includes('begincmap'))
    .join('\n')
    .toLowerCase()
}

function unpacked(bytes: Buffer): string {
  // Of all that is packed here, the fonts are not text, and nothing is looked for in them.
  return inflateSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1')
}
