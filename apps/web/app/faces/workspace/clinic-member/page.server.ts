import { findOwnClinic } from '@kara/clinics'
import type { Ctx, ProfessionalId } from '@kara/kernel'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { clinicMessages } from '../clinic/clinic-messages.ts'
import { workspacePaths } from '../paths.ts'
import { changeMembership, changesMembership } from './keep-member.server.ts'
import { answerForMember, loadMember, memberAmong } from './load-member.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const { isAdministrator, ...member } = await keptMember(ctx, args.params.professionalId)
  return {
    member,
    isAdministrator: isAdministrator as boolean | null,
    ...(await loadMember(args, ctx, member)),
  }
}

/** Keeps the availability of the member, or changes what they are in the clinic. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireProfessional(args)
  const member = await keptMember(ctx, args.params.professionalId)
  const memberId = member.professionalId as ProfessionalId
  const form = await args.request.formData()
  if (!changesMembership(form))
    return answerForMember(args, member, form, { ctx, path: workspacePaths.clinicMember(memberId) })
  const words = await wordsFor(args, clinicMessages)
  return answerWithFlash(args, workspacePaths.clinic(), () =>
    changeMembership(ctx, memberId, form, words, member.displayName),
  )
}

async function keptMember(ctx: Ctx, text: string | undefined) {
  const clinic = await findOwnClinic(ctx)
  return memberAmong(clinic?.isAdministrator ? clinic.members : undefined, text)
}
