import { inTransaction } from '@kara/db'
import type { Ctx, Id, ProfessionalId } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { mayUseOwnMoney } from '../access.ts'
import { type DocumentFacts, IssueConfirmationInput, limits } from '../contracts.ts'
import { nothingToConfirm } from '../errors.ts'
import { type PaymentsKeys, partOf } from '../rules/documents.ts'
import * as store from '../store/documents.ts'
import { issue } from './issue-receipt.ts'

/**
 * One document for what was paid to one professional in a period, as unions and insurers ask for: the
 * sessions, their number and the amount. What was taken back does not count. Asking again for the same receipts
 * finds the same document.
 *
 * @throws `payments.nothing_to_confirm`
 */
export async function issueConfirmation(
  ctx: Ctx,
  keys: PaymentsKeys,
  raw: IssueConfirmationInput,
): Promise<Id<'payment_document'>> {
  mayUseOwnMoney(ctx)
  const input = IssueConfirmationInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const all = await store.listDocuments(ctx, limits.documentsMax)
    const takenBack = takenBackBy(all)
    const receipts = all
      .filter((row) => row.kind === 'receipt' && row.professionalId === input.professionalId)
      .map((row) => ({ id: row.id, facts: leftOf(row.facts as DocumentFacts, takenBack.get(row.id) ?? 0) }))
      .filter(({ facts }) => facts.total.amountMinor > 0 && isWithin(facts.lines[0]?.at ?? '', input))
      .sort((one, other) => ((one.facts.lines[0]?.at ?? '') < (other.facts.lines[0]?.at ?? '') ? -1 : 1))
    const [first] = receipts
    if (!first) throw nothingToConfirm()
    const newest = receipts.at(-1)?.facts ?? first.facts
    const { currency } = first.facts.total
    const sum = (of: (facts: DocumentFacts) => number) =>
      receipts.reduce((total, { facts }) => total + of(facts), 0)
    const taxMinor = sum((facts) => facts.tax?.amountMinor ?? 0)
    const paid = receipts.map(({ id, facts }) =>
      takenBack.has(id) ? `${id}=${facts.total.amountMinor}` : id,
    )
    const about = `confirmation:${input.from}:${input.to}:${paid.join(',')}`
    const issued = await issue(
      ctx,
      keys,
      'confirmation',
      about,
      {
        seller: newest.seller,
        buyerName: newest.buyerName,
        lines: receipts.flatMap(({ facts }) => facts.lines),
        total: { amountMinor: sum((facts) => facts.total.amountMinor), currency },
        tax: taxMinor > 0 ? { amountMinor: taxMinor, rateHundredths: newest.tax?.rateHundredths ?? 0 } : null,
        sponsored: null,
        paidWith: null,
        corrects: null,
        correctsNumber: null,
        period: { from: input.from, to: input.to },
      },
      input.professionalId as ProfessionalId,
    )
    if (issued) return issued
    const known = await store.findDocumentAbout(ctx, about)
    return known?.id as Id<'payment_document'>
  })
}

function takenBackBy(rows: readonly store.DocumentRow[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { facts } of rows) {
    const { corrects, total } = facts as DocumentFacts
    if (corrects) sums.set(corrects, (sums.get(corrects) ?? 0) + total.amountMinor)
  }
  return sums
}

function leftOf(facts: DocumentFacts, takenBackMinor: number): DocumentFacts {
  return partOf(facts, takenBackMinor, facts.total.amountMinor - takenBackMinor)
}

function isWithin(at: string, { from, to }: { readonly from: string; readonly to: string }): boolean {
  const day = Temporal.Instant.from(at).toZonedDateTimeISO('UTC').toPlainDate()
  return Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, to) <= 0
}
