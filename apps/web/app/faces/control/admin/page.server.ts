import { changeAdminRole, listAdmins, removeAdmin } from '@kara/companies'
import { ChangeAdminRoleInput } from '@kara/companies/contracts'
import { listNames } from '@kara/identity'
import { type Ctx, notFound } from '@kara/kernel'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { requireProof } from '../../../account/security/sure.server.ts'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { gateCtx } from '../../../http/ctx.server.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireAdmin } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { controlPaths } from '../paths.ts'
import { adminMessages } from './admin-messages.ts'

const AdminForm = z.discriminatedUnion('intent', [
  ChangeAdminRoleInput.omit({ personId: true }).extend({ intent: z.literal('change') }),
  z.object({ intent: z.literal('remove') }),
])

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner')
  const { personId, role, since, name } = await getAdmin(args, ctx)
  return { name, role, since, isSelf: ctx.actor.kind === 'admin' && ctx.actor.personId === personId }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner')
  const [{ personId, name }, form] = await Promise.all([getAdmin(args, ctx), parseForm(args, AdminForm)])
  if (!form.ok) return form.reply
  const words = await wordsFor(args, adminMessages)
  const companyId = String(args.params.companyId)
  const people = controlPaths.people(companyId)
  const input = form.value
  const here = controlPaths.admin(companyId, personId)
  await requireProof(args, here, input.intent === 'change' ? { role: input.role } : {})
  if (input.intent === 'change') {
    return form.answer(async () => {
      await changeAdminRole(ctx, { personId, role: input.role })
      return redirectWithFlash(args, people, { tone: 'positive', text: words('changed', { name }) })
    })
  }
  const remove = async () => {
    await removeAdmin(ctx, { personId })
    return words('removed', { name })
  }
  return answerWithFlash(args, people, remove, here)
}

async function getAdmin(args: LoaderFunctionArgs, ctx: Ctx) {
  const admin = (await listAdmins(ctx)).find(({ personId }) => personId === args.params?.personId)
  if (!admin) throw notFound('companies.admin_missing', 'This person does not run the company’s side.')
  const names = await listNames(gateCtx(args), [admin.personId])
  return { ...admin, name: names.get(admin.personId) ?? '' }
}
