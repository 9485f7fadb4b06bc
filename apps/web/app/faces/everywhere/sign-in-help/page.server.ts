import { notFound } from '@kara/kernel'
import { askForHelp } from '@kara/sso'
import { AskForHelpInput } from '@kara/sso/contracts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { everywherePaths } from '../../../frame/everywhere-paths.ts'
import { parseForm } from '../../../http/form.server.ts'
import { allowGate } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { gateOfVisit } from '../company-sign-in-trouble/gate-of-visit.server.ts'

const HelpForm = AskForHelpInput.pick({ reference: true, message: true, replyTo: true })

/** Asks support for help with one attempt. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await allowGate(args)
  const asked = new URL(args.request.url).searchParams
  const reference = (asked.get('reference') ?? '').slice(0, 80)
  if (!reference || !(await gateOfVisit(args, ctx, reference))) throw redirect('/')
  return { reference, isSent: asked.has('sent') }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await allowGate(args)
  const { visit } = args.context
  const [form, { locale }] = await Promise.all([parseForm(args, HelpForm), readerOf(args)])
  if (!form.ok) return form.reply
  const gate = await gateOfVisit(args, ctx, form.value.reference)
  if (!gate) throw notFound('sso.attempt_missing', 'There is no such attempt.')
  return form.answer(async (input) => {
    await askForHelp(gate, { ...input, locale, host: visit.host.name }, visit.platform.keys.sso)
    return redirect(`${everywherePaths.troubleHelp(input.reference)}&sent`)
  })
}
