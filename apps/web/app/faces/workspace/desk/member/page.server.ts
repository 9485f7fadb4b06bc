import { findOwnDesk } from '@kara/clinics'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { requireDeskKeeper } from '../../../../http/guards.server.ts'
import { answerForMember, loadMember, memberAmong } from '../../clinic-member/load-member.server.ts'
import { workspacePaths } from '../../paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireDeskKeeper(args)
  const member = memberAmong((await findOwnDesk(ctx))?.members, args.params.professionalId)
  return { member, isAdministrator: null, ...(await loadMember(args, ctx, member)) }
}

/** Keeps the availability of the member; who belongs to the clinic is not the desk's to say. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireDeskKeeper(args)
  const member = memberAmong((await findOwnDesk(ctx))?.members, args.params.professionalId)
  const path = workspacePaths.deskMember(member.professionalId)
  return answerForMember(args, member, await args.request.formData(), { ctx, path })
}
