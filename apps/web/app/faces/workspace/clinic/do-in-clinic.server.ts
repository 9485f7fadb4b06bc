import {
  closeClinic,
  endDesk,
  inviteMember,
  leaveClinic,
  openClinic,
  renameClinic,
  sendInviteAgain,
  stepDown,
  undoAct,
  withdrawInvite,
} from '@kara/clinics'
import { ClinicInput, InviteMemberInput } from '@kara/clinics/contracts'
import { type Ctx, invalid, readId } from '@kara/kernel'
import type { Translator } from '@kara/language'
import type { ActionFunctionArgs } from '@remix-run/node'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import type { en } from '../messages/clinic/en.ts'
import { workspacePaths } from '../paths.ts'

type Words = Translator<typeof en>

/** Opens a clinic, or names the one that there is. */
export async function nameClinic(args: ActionFunctionArgs, ctx: Ctx, words: Words, isNew: boolean) {
  const form = await parseForm(args, ClinicInput)
  if (!form.ok) return form.reply
  return form.answer(async (input) => {
    await (isNew ? openClinic(ctx, input) : renameClinic(ctx, input))
    const text = words(isNew ? 'form.opened' : 'form.saved')
    return redirectWithFlash(args, workspacePaths.clinic(), { tone: 'positive', text })
  })
}

/** Asks a professional to become a member. */
export async function sendInvitation(args: ActionFunctionArgs, ctx: Ctx, words: Words) {
  const form = await parseForm(args, InviteMemberInput)
  if (!form.ok) return form.reply
  return form.answer(async (input) => {
    await inviteMember(ctx, input)
    return redirectWithFlash(args, workspacePaths.clinic(), { tone: 'positive', text: words('invites.sent') })
  })
}

/** What a button that stands alone does. */
export function changeClinic(args: ActionFunctionArgs, ctx: Ctx, words: Words, form: FormData) {
  const inviteId = readId<'clinic_invite'>(form.get('inviteId'))
  const deskId = readId<'clinic_desk'>(form.get('deskId'))
  const actId = readId<'clinic_act'>(form.get('actId'))
  return answerWithFlash(args, workspacePaths.clinic(), async () => {
    switch (form.get('intent')) {
      case 'again':
        if (!inviteId) break
        await sendInviteAgain(ctx, inviteId)
        return words('invites.sent')
      case 'withdraw':
        if (!inviteId) break
        await withdrawInvite(ctx, inviteId)
        return words('invites.withdrawn')
      case 'undo':
        if (!actId) break
        await undoAct(ctx, actId)
        return words('acts.done')
      case 'end_desk':
        if (!deskId) break
        await endDesk(ctx, deskId)
        return words('desk.ended')
      case 'leave':
        await leaveClinic(ctx)
        return words('leave.left')
      case 'step_down':
        await stepDown(ctx)
        return words('leave.steppedDown')
      case 'close':
        await closeClinic(ctx)
        return words('close.closed')
    }
    throw invalid('web.field_invalid', 'This is nothing that can be done with a clinic.')
  })
}
