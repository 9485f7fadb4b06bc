import { getMemberAvailability } from '@kara/clinics'
import { type Ctx, isCodedError, notFound, type ProfessionalId, readId } from '@kara/kernel'
import { type ActionFunctionArgs, data } from '@remix-run/node'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { sentenceOf } from '../../../http/sentences.ts'
import type { PageArgs } from '../../../http/visit.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { toShownTimeOff } from '../calendar/open-time-off.server.ts'
import { clinicMessages } from '../clinic/clinic-messages.ts'
import { keepMember } from './keep-member.server.ts'
import { typedOfForm } from './typed-of-form.ts'

interface Member {
  readonly professionalId: string
  readonly displayName: string
}

/** So much time off is shown at first; a rule without an end would fill the page. */
const firstOff = 12

/** The availability of a member, for whoever keeps it. */
export async function loadMember(args: PageArgs, ctx: Ctx, { professionalId }: Member) {
  const today = ctx.clock.now().toZonedDateTimeISO('UTC').toPlainDate().toString()
  const availability = await getMemberAvailability(ctx, professionalId, today)
  const search = new URL(args.request.url).searchParams
  const shownOff = search.get('off') === 'all' ? null : firstOff
  return { today, ...availability, shownOff, moving: movingAt(search, availability) }
}

/** The stretch of time off that the address wants to move, on the member's wall. */
function movingAt(
  search: URLSearchParams,
  { timeOff, timeZone }: Pick<Awaited<ReturnType<typeof getMemberAvailability>>, 'timeOff' | 'timeZone'>,
) {
  const [id, day] = [search.get('move'), search.get('of')]
  const found = timeOff.find((one) => one.timeOffId === id && one.day === day)
  return found ? toShownTimeOff(found, timeZone) : null
}

/** Keeps the availability of a member as the form says, and shows what was typed where it cannot. */
export async function answerForMember(
  args: ActionFunctionArgs,
  member: Member,
  form: FormData,
  work: {
    /** Where the page is. */
    readonly path: string
    readonly ctx: Ctx
  },
) {
  const [words, { locale }] = await Promise.all([wordsFor(args, clinicMessages), readerOf(args)])
  const { professionalId, displayName } = member
  const refuse = (problem: string) => data({ problem, typed: typedOfForm(form) }, { status: 422 })
  try {
    const said = await keepMember(work.ctx, professionalId as ProfessionalId, form, words, displayName)
    if (!said) return refuse(words('member.incomplete'))
    return redirectWithFlash(args, work.path, { tone: 'positive', text: said })
  } catch (error) {
    if (!isCodedError(error) || !['precondition', 'conflict', 'invalid'].includes(error.kind)) throw error
    return refuse(sentenceOf(locale, error.code, error.details.values) ?? error.message)
  }
}

/** The member that an address names, among those whom its reader keeps. */
export function memberAmong<Found extends Member>(
  members: readonly Found[] | undefined,
  text: string | undefined,
): Found {
  const id = readId<'professional'>(text ?? null)
  const member = members?.find(({ professionalId }) => professionalId === id)
  if (!member) {
    throw notFound(
      'clinics.member_missing',
      'This professional does not belong to your clinic, or left it meanwhile.',
    )
  }
  return member
}
