import { acceptInvite, declineInvite, findOwnClinic, getAskedMembership } from '@kara/clinics'
import { notFound, readId } from '@kara/kernel'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { clinicMessages } from '../clinic/clinic-messages.ts'
import { workspacePaths } from '../paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const [asked, own] = await Promise.all([
    getAskedMembership(ctx, inviteOf(args.params.inviteId)),
    findOwnClinic(ctx),
  ])
  return { asked, isElsewhere: own !== null && asked.state === 'waiting' }
}

/** Accepts or declines. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireProfessional(args)
  const id = inviteOf(args.params.inviteId)
  const [form, words] = await Promise.all([args.request.formData(), wordsFor(args, clinicMessages)])
  return answerWithFlash(args, workspacePaths.clinic(), async () => {
    if (form.get('intent') === 'decline') {
      await declineInvite(ctx, id)
      return words('invite.declined')
    }
    await acceptInvite(ctx, id)
    return words('invite.accepted')
  })
}

function inviteOf(text: string | undefined) {
  const id = readId<'clinic_invite'>(text ?? null)
  if (!id) throw notFound('clinics.invite_missing', 'This invitation does not exist.')
  return id
}
