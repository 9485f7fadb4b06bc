import { seal, unseal } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import { type PaymentDocumentProps, renderPaymentDocument } from '@kara/documents'
import { checkOf, drawOnce, type Print, type PrintedFile } from '@kara/issuing'
import type { Ctx, Id } from '@kara/kernel'
import { mayUseOwnMoney } from '../access.ts'
import type { DocumentFacts } from '../contracts.ts'
import { documentMissing } from '../errors.ts'
import { numberOf, type PaymentsKeys } from '../rules/documents.ts'
import * as store from '../store/documents.ts'
import { openNationalId } from './save-payer.ts'

/**
 * A document as a file. It is drawn once for each language and each choice of what stands on it, and from
 * then on every download is that file, byte for byte. It lies sealed: a copy of the database shows nothing.
 *
 * @throws `payments.document_missing`
 */
export async function drawDocument(
  ctx: Ctx,
  keys: PaymentsKeys,
  wish: Print & { readonly documentId: Id<'payment_document'>; readonly withNationalIds: boolean },
): Promise<PrintedFile> {
  mayUseOwnMoney(ctx)
  const { documentId, locale, withNationalIds } = wish
  const { row, payer } = await inTransaction(ctx, async (ctx) => ({
    row: await store.findDocument(ctx, documentId),
    payer: await store.findPayer(ctx),
  }))
  if (!row) throw documentMissing()
  const facts = row.facts as DocumentFacts
  const buyerId = withNationalIds && payer ? openNationalId(keys, payer) : null
  const showsSponsor = payer?.showsSponsor ?? false
  const variant = [buyerId ? `id:${buyerId.slice(-4)}` : 'plain', showsSponsor ? 'sponsor' : ''].join('|')
  const key = { documentId: row.id, locale, variant }
  const about = `document_file|${documentId}|${locale}|${variant}`
  const { seller, tax, total } = facts
  const props: PaymentDocumentProps = {
    kind: row.kind,
    number: numberOf(row),
    issuedAt: row.issuedAt.toString(),
    timeZone: wish.timeZone,
    seller: { ...seller, nationalId: withNationalIds ? seller.nationalId || null : null },
    buyer: { name: facts.buyerName, nationalId: buyerId, address: payer?.address ?? '', taxNumber: '' },
    lines: facts.lines.map(({ what, ...line }) => ({ ...line, what: what[locale] ?? what.en ?? '' })),
    total,
    tax: tax && {
      amount: { amountMinor: tax.amountMinor, currency: total.currency },
      rate: tax.rateHundredths / 10_000,
    },
    sponsored: facts.sponsored && {
      halves: facts.sponsored.halves,
      name: showsSponsor ? facts.sponsored.name : null,
    },
    paidWith: facts.paidWith && cardWords(facts.paidWith),
    isByTransfer: facts.isByTransfer ?? false,
    corrects: facts.correctsNumber,
    period: facts.period,
    check: checkOf(keys, documentId, wish),
  }
  const bytes = await drawOnce(ctx, {
    find: async (ctx) => {
      const kept = await store.findFile(ctx, key)
      return kept && unseal(keys.sealing, kept, about)
    },
    keep: (ctx, drawn) => store.insertFile(ctx, key, seal(keys.sealing, drawn, about)),
    draw: () => renderPaymentDocument(props, locale),
  })
  return { fileName: `${props.number}.pdf`, bytes }
}

function cardWords({ brand, lastFour }: { readonly brand: string; readonly lastFour: string }): string {
  return `${brand.charAt(0).toUpperCase()}${brand.slice(1)} •••• ${lastFour}`
}
