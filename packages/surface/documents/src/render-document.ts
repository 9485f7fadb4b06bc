import { createRequire } from 'node:module'
import type { Locale } from '@kara/language'
import type { InvoiceCreditNoteProps, InvoiceProps } from './invoice.ts'
import type { PayStatementProps } from './pay-statement.ts'
import type { PaymentDocumentProps } from './payment-document.ts'

const files = createRequire(import.meta.url)
const file = (subset: string, weight: number) =>
  files.resolve(`@fontsource/figtree/files/figtree-${subset}-${weight}-normal.woff`)
const weightsOf = (subset: string) => ({ 400: file(subset, 400), 600: file(subset, 600) })
const letters = { latin: weightsOf('latin'), 'latin-ext': weightsOf('latin-ext') }

/**
 * Draws what was paid as a PDF. File and renderer are imported on first use: loading them takes a second,
 * and most processes draw nothing.
 */
export async function renderPaymentDocument(props: PaymentDocumentProps, locale: Locale): Promise<Buffer> {
  const [{ toPaymentSheet }, { drawSheet }] = await Promise.all([
    import('./payment-document.ts'),
    import('./draw-sheet.tsx'),
  ])
  return drawSheet(toPaymentSheet(props, locale), letters)
}

/** Draws an invoice for credits as a PDF; as above. */
export async function renderInvoice(props: InvoiceProps, locale: Locale): Promise<Buffer> {
  const [{ toInvoiceSheet }, { drawSheet }] = await Promise.all([
    import('./invoice.ts'),
    import('./draw-sheet.tsx'),
  ])
  return drawSheet(toInvoiceSheet(props, locale), letters)
}

/** Draws what takes an invoice back as a PDF; as above. */
export async function renderInvoiceCreditNote(
  props: InvoiceCreditNoteProps,
  locale: Locale,
): Promise<Buffer> {
  const [{ toInvoiceCreditNoteSheet }, { drawSheet }] = await Promise.all([
    import('./invoice.ts'),
    import('./draw-sheet.tsx'),
  ])
  return drawSheet(toInvoiceCreditNoteSheet(props, locale), letters)
}

/** Draws a professional's month with one payer as a PDF; as above. */
export async function renderPayStatement(props: PayStatementProps, locale: Locale): Promise<Buffer> {
  const [{ toPayStatementSheet }, { drawSheet }] = await Promise.all([
    import('./pay-statement.ts'),
    import('./draw-sheet.tsx'),
  ])
  return drawSheet(toPayStatementSheet(props, locale), letters)
}
