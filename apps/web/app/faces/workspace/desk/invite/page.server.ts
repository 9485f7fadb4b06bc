import { declineDesk, findOwnDesk, getAskedDesk, takeDesk } from '@kara/clinics'
import { TakeDeskInput } from '@kara/clinics/contracts'
import { notFound, readId } from '@kara/kernel'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerWithFlash } from '../../../../http/answer-with-flash.server.ts'
import { redirectWithFlash } from '../../../../http/flash.server.ts'
import { parseForm } from '../../../../http/form.server.ts'
import { requireAccount, requireDeskKeeper } from '../../../../http/guards.server.ts'
import { wordsFor } from '../../../../http/words.server.ts'
import { clinicMessages } from '../../clinic/clinic-messages.ts'
import { workspacePaths } from '../../paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireDeskKeeper(args)
  const [asked, own, { displayName }] = await Promise.all([
    getAskedDesk(ctx, inviteOf(args.params.inviteId)),
    findOwnDesk(ctx),
    requireAccount(args),
  ])
  return { asked, isElsewhere: own !== null && asked.state === 'waiting', displayName }
}

/** Takes the desk under the name that members read, or declines. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireDeskKeeper(args)
  const id = inviteOf(args.params.inviteId)
  const [asked, words] = await Promise.all([args.request.clone().formData(), wordsFor(args, clinicMessages)])
  if (asked.get('intent') === 'decline') {
    return answerWithFlash(args, workspacePaths.desk(), async () => {
      await declineDesk(ctx, id)
      return words('invite.declined')
    })
  }
  const form = await parseForm(args, TakeDeskInput.omit({ inviteId: true }))
  if (!form.ok) return form.reply
  return form.answer(async ({ name }) => {
    await takeDesk(ctx, { inviteId: id, name })
    return redirectWithFlash(args, workspacePaths.desk(), { tone: 'positive', text: words('desk.taken') })
  })
}

function inviteOf(text: string | undefined) {
  const id = readId<'clinic_invite'>(text ?? null)
  if (!id) throw notFound('clinics.invite_missing', 'This invitation does not exist.')
  return id
}
