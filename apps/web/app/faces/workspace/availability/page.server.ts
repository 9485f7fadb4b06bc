import { listActs } from '@kara/clinics'
import { getProfessional } from '@kara/directory'
import { isCodedError, professionalOf } from '@kara/kernel'
import { translator } from '@kara/language'
import { getAvailability, setAvailability } from '@kara/scheduling'
import { defaultAvailability, SetAvailabilityInput } from '@kara/scheduling/contracts'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { sentenceOf } from '../../../http/sentences.ts'
import { workspacePaths } from '../paths.ts'
import { availabilityMessages } from './availability-messages.ts'
import { explain, listOwnHubs, readAsked } from './explain.server.ts'
import { areRangesComplete, hoursOfForm } from './hours-of-form.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const { locale } = await readerOf(args)
  const search = new URL(args.request.url).searchParams
  const { timeZone, services } = await getProfessional(ctx, { id: professionalOf(ctx) })
  const [{ hours, ...setting }, hubs, acts] = await Promise.all([
    getAvailability(ctx),
    listOwnHubs(ctx),
    listActs(ctx),
  ])
  const hub = hubs.find(({ listingId }) => listingId === search.get('hub'))
  const service = services.find(({ id }) => id === search.get('service'))
  const { day, time, isReadable } = readAsked(search)
  return {
    timeZone,
    availability: { ...defaultAvailability, ...setting, hours },
    services: services.map(({ id, name, minutes }) => ({ id, name: name[locale], minutes })),
    hubs: hubs.map(({ listingId, hubName }) => ({ listingId, name: hubName })),
    /** What an administrator of their clinic changed here, and still stands. */
    acts: acts.filter(({ kind, canUndo }) => canUndo && kind.endsWith('hours')),
    asked: { service: service?.id, hub: hub?.listingId, day, time },
    answer: service && isReadable ? await explain(ctx, service.id, { day, time, timeZone }, hub) : null,
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireProfessional(args)
  const [form, { locale }] = await Promise.all([args.request.formData(), readerOf(args)])
  const words = translator(locale, availabilityMessages)
  const typed = hoursOfForm(form)
  const refuse = (problem: string) => data({ problem, typed }, { status: 422 })
  if (!areRangesComplete(typed.hours)) return refuse(words('incomplete'))
  const input = SetAvailabilityInput.safeParse(typed)
  if (!input.success) return refuse(words('outside'))
  try {
    await setAvailability(ctx, input.data)
  } catch (error) {
    if (!isCodedError(error) || error.kind !== 'precondition') throw error
    return refuse(sentenceOf(locale, error.code) ?? error.message)
  }
  return redirectWithFlash(args, workspacePaths.availability(), { tone: 'positive', text: words('saved') })
}
