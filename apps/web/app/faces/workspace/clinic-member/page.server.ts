import { findOwnClinic, getMemberAvailability } from '@kara/clinics'
import { isCodedError, notFound, readId } from '@kara/kernel'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { sentenceOf } from '../../../http/sentences.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { clinicMessages } from '../clinic/clinic-messages.ts'
import { workspacePaths } from '../paths.ts'
import { changeMembership, keepMember } from './keep-member.server.ts'
import { typedOfForm } from './typed-of-form.ts'

/** So much time off is shown at first; a rule without an end would fill the page. */
const firstOff = 12

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const memberId = memberOf(args.params.professionalId)
  const clinic = await findOwnClinic(ctx)
  const member = clinic?.members.find(({ professionalId }) => professionalId === memberId)
  if (!clinic?.isAdministrator || !member) throw noSuchMember()
  const today = ctx.clock.now().toZonedDateTimeISO('UTC').toPlainDate().toString()
  const availability = await getMemberAvailability(ctx, memberId, today)
  const shownOff = new URL(args.request.url).searchParams.get('off') === 'all' ? null : firstOff
  return { member, today, ...availability, shownOff }
}

/** Keeps the availability of the member, or changes what they are in the clinic. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireProfessional(args)
  const memberId = memberOf(args.params.professionalId)
  const [form, words, { locale }] = await Promise.all([
    args.request.formData(),
    wordsFor(args, clinicMessages),
    readerOf(args),
  ])
  const name = (await findOwnClinic(ctx))?.members.find((one) => one.professionalId === memberId)?.displayName
  const refuse = (problem: string) => data({ problem, typed: typedOfForm(form) }, { status: 422 })
  try {
    const left = await changeMembership(ctx, memberId, form, words, name ?? '')
    if (left) return redirectWithFlash(args, workspacePaths.clinic(), { tone: 'positive', text: left })
    const said = await keepMember(ctx, memberId, form, words, name ?? '')
    if (!said) return refuse(words('member.incomplete'))
    return redirectWithFlash(args, workspacePaths.clinicMember(memberId), { tone: 'positive', text: said })
  } catch (error) {
    if (!isCodedError(error) || !['precondition', 'conflict', 'invalid'].includes(error.kind)) throw error
    return refuse(sentenceOf(locale, error.code, error.details.values) ?? error.message)
  }
}

function memberOf(text: string | undefined) {
  const id = readId<'professional'>(text ?? null)
  if (!id) throw noSuchMember()
  return id
}

const noSuchMember = () =>
  notFound(
    'clinics.member_missing',
    'This professional does not belong to your clinic, or left it meanwhile.',
  )
