import { notFound } from '@kara/kernel'
import { findDocument, openDocument } from '@kara/sso'
import { OpenDocumentInput } from '@kara/sso/contracts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { parseForm } from '../../../http/form.server.ts'
import { requireStaff } from '../../../http/guards.server.ts'

/** The kept answer of an attempt, every value hidden. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  const reference = (args.params.reference ?? '').slice(0, 80)
  const document = await findDocument(ctx, { reference }, args.context.visit.platform.sso)
  if (!document) throw notFound('sso.document_missing', 'The answer is not kept, or not any more.')
  return { reference, document }
}

/** The same with its values, for a reason; shown once and kept nowhere. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireStaff(args)
  const reference = (args.params.reference ?? '').slice(0, 80)
  const form = await parseForm(args, OpenDocumentInput.omit({ reference: true }))
  if (!form.ok) return form.reply
  return form.answer(async ({ reason }) => ({
    opened: await openDocument(ctx, { reference, reason }, args.context.visit.platform.sso),
  }))
}
