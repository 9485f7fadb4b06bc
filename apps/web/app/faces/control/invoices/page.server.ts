import { findBillingDetails, listInvoices } from '@kara/invoices'
import { limits } from '@kara/invoices/contracts'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAdmin } from '../../../http/guards.server.ts'

/** What the company owes and paid: counts and amounts. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'finance')
  const year = Number(new URL(args.request.url).searchParams.get('year'))
  const isYear = Number.isInteger(year) && year >= 2000 && year <= 2100
  const [listed, details] = await Promise.all([
    listInvoices(ctx, isYear ? year : undefined),
    findBillingDetails(ctx),
  ])
  return {
    statement: listed.statement,
    invoices: listed.invoices.slice(0, limits.invoicesPerPage),
    creditNotes: listed.creditNotes.slice(0, limits.invoicesPerPage),
    details,
  }
}
