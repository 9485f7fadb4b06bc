import { listProfessionals } from '@kara/directory'
import type { Ctx, ProfessionalId } from '@kara/kernel'
import type { Locale } from '@kara/language'
import {
  findOpenSetup,
  findPayer,
  listBills,
  listCards,
  listDocuments,
  listLastCharges,
} from '@kara/payments'
import type { Bill } from '@kara/payments/contracts'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { lastTryOf } from './last-try.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requirePerson(args)
  const [{ locale }, bills, lastCharges, cards, setup, documents, payer] = await Promise.all([
    readerOf(args),
    listBills(ctx),
    listLastCharges(ctx),
    listCards(ctx),
    findOpenSetup(ctx),
    listDocuments(ctx),
    findPayer(ctx),
  ])
  const views = await toBillViews(ctx, bills, locale)
  return {
    bills: views.map((bill) => ({ ...bill, lastTry: lastTryOf(bill, lastCharges.get(bill.id)) })),
    cards,
    openSetupId: setup?.id ?? null,
    documents,
    hasNationalId: payer?.hasNationalId ?? false,
  }
}

/** Bills with the names of the professionals, in the reader's language. */
export async function toBillViews(ctx: Ctx, bills: readonly Bill[], locale: Locale) {
  const ids = [...new Set(bills.map((bill) => bill.professionalId as ProfessionalId))]
  const names = new Map((await listProfessionals(ctx, ids)).map(({ id, displayName }) => [id, displayName]))
  return bills.map((bill) => ({
    id: bill.id,
    sessionId: bill.sessionId,
    reason: bill.reason,
    state: bill.state,
    amountMinor: bill.amountMinor,
    taxMinor: bill.taxMinor,
    currency: bill.currency,
    sponsoredHalves: bill.sponsoredHalves,
    minutes: bill.minutes,
    sessionAt: bill.sessionAt,
    charging: bill.charging,
    chargeAt: bill.chargeAt,
    settledAt: bill.settledAt,
    reference: bill.reference,
    goingBackMinor: bill.goingBackMinor,
    serviceName: bill.serviceName[locale] ?? bill.serviceName.en ?? '',
    name: names.get(bill.professionalId) ?? null,
  }))
}

export type BillView = Awaited<ReturnType<typeof toBillViews>>[number]
