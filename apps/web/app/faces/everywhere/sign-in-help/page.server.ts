import { inScope, notFound } from '@kara/kernel'
import { askForHelp } from '@kara/sso'
import { AskForHelpInput } from '@kara/sso/contracts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { everywherePaths } from '../../../frame/everywhere-paths.ts'
import { parseForm } from '../../../http/form.server.ts'
import { allowGate } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'

const HelpForm = AskForHelpInput.pick({ reference: true, message: true, replyTo: true })

/** Asks support for help with one attempt. */
export async function loader(args: LoaderFunctionArgs) {
  await allowGate(args)
  const asked = new URL(args.request.url).searchParams
  const reference = (asked.get('reference') ?? '').slice(0, 80)
  if (!reference || args.context.visit.host.kind !== 'hub') throw redirect('/')
  return { reference, isSent: asked.has('sent') }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await allowGate(args)
  const { visit } = args.context
  if (visit.host.kind !== 'hub') throw notFound('web.no_hub', 'There is no hub at this address.')
  const gate = inScope(ctx, { role: 'gate', companyId: visit.host.hub.companyId })
  const [form, { locale }] = await Promise.all([parseForm(args, HelpForm), readerOf(args)])
  if (!form.ok) return form.reply
  return form.answer(async (input) => {
    await askForHelp(gate, { ...input, locale, host: visit.host.name }, visit.platform.keys.sso)
    return redirect(`${everywherePaths.troubleHelp(input.reference)}&sent`)
  })
}
