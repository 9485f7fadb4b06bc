import { findOwnClinic, listActs, listAskedMemberships, listClinicInvites } from '@kara/clinics'
import { professionalOf } from '@kara/kernel'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { requireProfessional } from '../../../http/guards.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { clinicMessages } from './clinic-messages.ts'
import { changeClinic, nameClinic, sendInvitation } from './do-in-clinic.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const clinic = await findOwnClinic(ctx)
  const [asked, acts, invites] = await Promise.all([
    listAskedMemberships(ctx),
    listActs(ctx),
    clinic?.isAdministrator ? listClinicInvites(ctx) : [],
  ])
  return { ownId: professionalOf(ctx), clinic, asked, acts, invites }
}

/** Opens, names, invites, takes back, leaves, closes: what the pressed button says. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireProfessional(args)
  const [form, words] = await Promise.all([args.request.clone().formData(), wordsFor(args, clinicMessages)])
  switch (form.get('intent')) {
    case 'open':
    case 'rename':
      return nameClinic(args, ctx, words, form.get('intent') === 'open')
    case 'invite':
      return sendInvitation(args, ctx, words)
    default:
      return changeClinic(args, ctx, words, form)
  }
}
