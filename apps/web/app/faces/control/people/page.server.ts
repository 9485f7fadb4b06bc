import { addAdmin, listAdmins, may, removeAdmin } from '@kara/companies'
import { findPersonByEmail, listNames } from '@kara/identity'
import { type Ctx, invalid } from '@kara/kernel'
import { defineMessages } from '@kara/language'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { AdminForm } from '../../../company/admin-form.ts'
import { answerWithFlash } from '../../../company/answer-with-flash.server.ts'
import { wordsFor } from '../../../company/words.server.ts'
import { gateCtx } from '../../../http/ctx.server.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireAdmin } from '../../../http/guards.server.ts'
import { en } from '../messages/people/en.ts'
import { is } from '../messages/people/is.ts'
import { controlPaths } from '../paths.ts'

const messages = defineMessages(en, is)

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
  const form = await parseForm(args, AdminForm)
  if (!form.ok) return form.reply
  const words = await wordsFor(args, messages)
  const here = controlPaths.people(String(args.params.companyId))
  const input = form.value
  if (input.intent === 'remove') {
    return answerWithFlash(args, here, async () => {
      await removeAdmin(ctx, input)
      return words('removed')
    })
  }
  return form.answer(async () => {
    const personId = await findPersonByEmail(gateCtx(args), input.email)
    if (!personId) throw noAccountYet()
    await addAdmin(ctx, { personId, role: input.role })
    return redirectWithFlash(args, here, { tone: 'positive', text: words('added') })
  })
}

function mayManage(ctx: Ctx): boolean {
  return ctx.actor.kind === 'admin' && may(ctx.actor.role, 'manage_admins')
}

const noAccountYet = () =>
  invalid(
    'web.no_account_yet',
    'Nobody has an account with this address yet. Ask them to create one first.',
    {
      fields: { email: ['web.no_account_yet'] },
    },
  )
