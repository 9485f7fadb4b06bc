import {
  inviteAdmin,
  listAdminInvites,
  listAdmins,
  may,
  sendAdminInviteAgain,
  withdrawAdminInvite,
} from '@kara/companies'
import { AdminInviteIdInput, InviteAdminInput, limits } from '@kara/companies/contracts'
import { listNames } from '@kara/identity'
import type { Ctx } from '@kara/kernel'
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
import { peopleMessages } from './people-messages.ts'

const PeopleForm = z.discriminatedUnion('intent', [
  InviteAdminInput.extend({ intent: z.literal('invite') }),
  AdminInviteIdInput.extend({ intent: z.literal('again') }),
  AdminInviteIdInput.extend({ intent: z.literal('withdraw') }),
])

/** Who runs the company's side, for everybody there; and for its owners who is asked to. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args)
  const mayChange = mayManage(ctx)
  const [admins, invites] = await Promise.all([listAdmins(ctx), mayChange ? listAdminInvites(ctx) : []])
  const names = await listNames(
    gateCtx(args),
    admins.map(({ personId }) => personId),
  )
  return {
    mayChange,
    days: limits.adminInviteDays,
    invites: invites.filter(({ state }) => state !== 'accepted'),
    admins: admins.map(({ personId, role, since }) => ({
      personId: personId as string,
      role,
      since,
      name: names.get(personId) ?? '',
      email: invites.find(({ acceptedBy }) => acceptedBy === personId)?.email ?? null,
      isSelf: ctx.actor.kind === 'admin' && ctx.actor.personId === personId,
    })),
  }
}

/** Whether an address has an account is never looked at: the answer would tell. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner')
  const form = await parseForm(args, PeopleForm)
  if (!form.ok) return form.reply
  const words = await wordsFor(args, peopleMessages)
  const here = controlPaths.people(String(args.params.companyId))
  const input = form.value
  if (input.intent === 'invite') {
    const { email, role, locale } = input
    await requireProof(args, here, { email, role, locale })
    return form.answer(async () => {
      const { email } = await inviteAdmin(ctx, input)
      return redirectWithFlash(args, here, { tone: 'positive', text: words('form.sent', { email }) })
    })
  }
  return answerWithFlash(args, here, async () => {
    if (input.intent === 'again') {
      await sendAdminInviteAgain(ctx, input)
      return words('invites.sentAgain')
    }
    await withdrawAdminInvite(ctx, input)
    return words('invites.withdrawn')
  })
}

function mayManage(ctx: Ctx): boolean {
  return ctx.actor.kind === 'admin' && may(ctx.actor.role, 'manage_admins')
}
