import { notFound } from '@kara/kernel'
import { findRefusedLogout, openRefusedLogout } from '@kara/sso'
import { explain, OpenDocumentInput } from '@kara/sso/contracts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { parseForm } from '../../../http/form.server.ts'
import { requireStaff } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { companyNames } from '../company-names.server.ts'

/** One refused message about signing out, every value hidden. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  const reference = (args.params.reference ?? '').slice(0, 80)
  const [refused, names, { locale }] = await Promise.all([
    findRefusedLogout(ctx, { reference }, args.context.visit.platform.sso),
    companyNames(ctx),
    readerOf(args),
  ])
  if (!refused) throw notFound('sso.refused_logout_missing', 'The message is not kept, or not any more.')
  const { reason, companyId } = refused
  const company = names[companyId] ?? ''
  const { code, fix } = explain(locale, reason, { company })
  return { refused, company, code, fix }
}

/** The same with its values, for a reason; shown once and kept nowhere. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireStaff(args)
  const reference = (args.params.reference ?? '').slice(0, 80)
  const form = await parseForm(args, OpenDocumentInput.omit({ reference: true }))
  if (!form.ok) return form.reply
  return form.answer(async ({ reason }) => ({
    opened: await openRefusedLogout(ctx, { reference, reason }, args.context.visit.platform.sso),
  }))
}
