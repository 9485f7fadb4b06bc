import { listAdmins, may, removeAdmin } from '@kara/companies'
import { RemoveAdminInput } from '@kara/companies/contracts'
import { listNames } from '@kara/identity'
import type { Ctx } from '@kara/kernel'
import { defineMessages } from '@kara/language'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { gateCtx } from '../../../http/ctx.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireAdmin } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/people/en.ts'
import { is } from '../messages/people/is.ts'
import { controlPaths } from '../paths.ts'

const messages = defineMessages(en, is)

/**
 * Who runs the company's side. Nobody is added here by an address: the answer would tell whether a colleague
 * has an account.
 */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args)
  const admins = await listAdmins(ctx)
  const names = await listNames(
    gateCtx(args),
    admins.map(({ personId }) => personId),
  )
  return {
    mayChange: mayManage(ctx),
    admins: admins.map(({ personId, role, since }) => ({
      personId: personId as string,
      role,
      since,
      name: names.get(personId) ?? '',
      isSelf: ctx.actor.kind === 'admin' && ctx.actor.personId === personId,
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

function mayManage(ctx: Ctx): boolean {
  return ctx.actor.kind === 'admin' && may(ctx.actor.role, 'manage_admins')
}
