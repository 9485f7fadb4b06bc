import { acceptAdminInvite, declineAdminInvite } from '@kara/companies'
import { invalid } from '@kara/kernel'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { allowAnyone, requirePerson } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { controlPaths } from '../../control/paths.ts'
import { homePaths } from '../../home/paths.ts'
import { entrancePaths } from '../paths.ts'
import { inviteMessages } from './invite-messages.ts'
import { inviteStep, requireAdminInvite } from './invite-step.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  await allowAnyone(args)
  const invite = await requireAdminInvite(args)
  const { companyName, companyId, role, expiresAt } = invite.face
  const here = entrancePaths.adminInvite(invite.id)
  return {
    here,
    step: await inviteStep(args, invite),
    inviterName: invite.inviterName,
    companyName,
    role,
    expiresAt,
    addressUrl: homePaths.newAddress(here),
    companyUrl: controlPaths.overview(companyId),
  }
}

/** Takes the role that is offered, or does not want it. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requirePerson(args)
  const { id, face } = await requireAdminInvite(args)
  const [form, words] = await Promise.all([args.request.formData(), wordsFor(args, inviteMessages)])
  const here = entrancePaths.adminInvite(id)
  switch (form.get('answer')) {
    case 'accept': {
      const accept = async () => {
        await acceptAdminInvite(ctx, { inviteId: id })
        return words('accepted')
      }
      return answerWithFlash(args, controlPaths.overview(face.companyId), accept, here)
    }
    case 'decline':
      return answerWithFlash(args, here, async () => {
        await declineAdminInvite(ctx, { inviteId: id })
        return words('declined')
      })
    default:
      throw invalid('web.field_invalid', 'This is not an answer to an invitation.')
  }
}
