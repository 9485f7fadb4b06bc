import { listAdmins, removeAdmin } from '@kara/companies'
import { RemoveAdminInput } from '@kara/companies/contracts'
import { listNames } from '@kara/identity'
import { defineMessages } from '@kara/language'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { gateCtx } from '../../../http/ctx.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireAdmin } from '../../../http/guards.server.ts'
import { answerWithFlash } from '../answer-with-flash.server.ts'
import { en } from '../messages/people/en.ts'
import { is } from '../messages/people/is.ts'
import { controlPaths } from '../paths.ts'
import { wordsFor } from '../words.server.ts'

const messages = defineMessages(en, is)

/**
 * Who runs the company's side. Nobody is added here by their address: the answer would tell whether a
 * colleague has an account.
 */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr')
  const admins = await listAdmins(ctx)
  const names = await listNames(
    gateCtx(args),
    admins.map(({ personId }) => personId),
  )
  const { actor } = ctx
  return {
    mayRemove: actor.kind === 'admin' && actor.role === 'owner',
    admins: admins.map((admin) => ({
      ...admin,
      name: names.get(admin.personId) ?? '',
      isOwn: actor.kind === 'admin' && admin.personId === actor.personId,
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner')
  const form = await parseForm(args, RemoveAdminInput)
  if (!form.ok) return form.reply
  const words = await wordsFor(args, messages)
  return answerWithFlash(args, controlPaths.people(String(args.params.companyId)), async () => {
    await removeAdmin(ctx, form.value)
    return words('removed')
  })
}
