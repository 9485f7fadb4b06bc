import { checkCreditNote, checkInvoice } from '@kara/invoices'
import { checkDocument } from '@kara/payments'
import { checkStatement } from '@kara/payouts'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { allowAnyone } from '../../../http/guards.server.ts'

/** Whether a document is genuine, for whoever holds its code; it stands in the address, or is typed. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await allowAnyone(args)
  const typed = args.params.code ?? new URL(args.request.url).searchParams.get('code') ?? ''
  const code = typed.trim().slice(0, 40)
  const keys = args.context.visit.platform.keys.payments
  const document = code ? await checkDocument(ctx, keys, code) : null
  if (document || !code) return { ...nothing, code, document }
  const invoice = await checkInvoice(ctx, keys, code)
  if (invoice) return { ...nothing, code, invoice }
  const creditNote = await checkCreditNote(ctx, keys, code)
  if (creditNote) return { ...nothing, code, creditNote }
  return { ...nothing, code, statement: await checkStatement(ctx, keys, code) }
}

const nothing = { document: null, invoice: null, creditNote: null, statement: null }
