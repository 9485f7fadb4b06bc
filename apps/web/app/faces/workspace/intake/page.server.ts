import { listOwnServices } from '@kara/directory'
import { type Ctx, isCodedError, notFound, readId, type ServiceId } from '@kara/kernel'
import { translator } from '@kara/language'
import { dropServiceForm, findIntakeForm, listServicesWithForm, saveIntakeForm } from '@kara/notes'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { sentenceOf } from '../../../http/sentences.ts'
import { workspacePaths } from '../paths.ts'
import { intakeMessages } from './intake-messages.ts'
import { questionsOf, requiredHoursOf, toTyped, typedOfForm } from './questions-of-form.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const [{ locale }, serviceId] = await Promise.all([readerOf(args), serviceOf(ctx, args.request)])
  const [services, withForm, own] = await Promise.all([
    listOwnServices(ctx),
    listServicesWithForm(ctx),
    findIntakeForm(ctx, serviceId),
  ])
  // Where a service has no form of its own, one begins with what is asked in general.
  const form = own ?? (serviceId ? await findIntakeForm(ctx) : null)
  return {
    serviceId,
    hasOwn: own !== null,
    services: services
      .filter(({ id, isActive }) => isActive || withForm.includes(id as ServiceId))
      .map(({ id, name }) => ({ id, name: name[locale], hasOwn: withForm.includes(id as ServiceId) })),
    version: own && { number: own.version, savedAt: own.savedAt },
    questions: form?.questions.map(toTyped) ?? [],
    requiredHours: form?.requiredHours ?? 0,
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireProfessional(args)
  const [form, { locale }, serviceId] = await Promise.all([
    args.request.formData(),
    readerOf(args),
    serviceOf(ctx, args.request),
  ])
  const words = translator(locale, intakeMessages)
  const here = workspacePaths.intake(serviceId ?? undefined)
  if (form.get('intent') === 'drop' && serviceId) {
    await dropServiceForm(ctx, serviceId)
    return redirectWithFlash(args, here, { tone: 'positive', text: words('dropped') })
  }
  const typed = typedOfForm(form)
  const hours = String(form.get('requiredHours') ?? '')
  const refuse = (problem: string, status = 422) => data({ problem, typed, hours }, { status })
  const requiredHours = requiredHoursOf(hours)
  const questions = questionsOf(typed)
  if (!Array.isArray(questions)) return refuse(words(questions.key, { number: String(questions.number) }))
  if (requiredHours === null) return refuse(words('hoursProblem'))
  try {
    await saveIntakeForm(ctx, { serviceId, questions, requiredHours })
  } catch (error) {
    if (!isCodedError(error) || error.kind !== 'conflict') throw error
    return refuse(sentenceOf(locale, error.code) ?? error.message, 409)
  }
  return redirectWithFlash(args, here, { tone: 'positive', text: words('saved') })
}

/** The service that the address names, one of the professional's own; null: the general form. */
async function serviceOf(ctx: Ctx, request: Request): Promise<ServiceId | null> {
  const named = new URL(request.url).searchParams.get('service')
  if (!named) return null
  const serviceId = readId<'service'>(named)
  const isOwn = (await listOwnServices(ctx)).some(({ id }) => id === serviceId)
  if (!serviceId || !isOwn) throw notFound('directory.service_missing', 'This service is no longer offered.')
  return serviceId
}
