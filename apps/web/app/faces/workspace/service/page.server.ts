import { getProfessional, listOwnServices, saveService } from '@kara/directory'
import { SaveServiceInput } from '@kara/directory/contracts'
import { type Ctx, notFound, professionalOf } from '@kara/kernel'
import { translator } from '@kara/language'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { redirectWithFlash } from '../../../http/flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { workspacePaths } from '../paths.ts'
import { serviceMessages } from '../services/service-messages.ts'
import { isCurrency, toMinor } from './price-of-form.ts'

// A price is written as people say it, and a box that is not ticked is not sent.
const ServiceForm = SaveServiceInput.omit({ id: true, priceMinor: true }).extend({
  price: z.coerce.number().min(0).max(1_000_000),
  currency: z.string().refine(isCurrency, 'web.field_invalid'),
  isActive: z.boolean().default(false),
})

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const { serviceId } = args.params
  const spoken = await readSpoken(ctx)
  if (serviceId === 'new') return { service: null, spoken }
  const service = (await listOwnServices(ctx)).find(({ id }) => id === serviceId)
  if (!service) throw notFound('directory.service_missing', 'This service is no longer offered.')
  return { service, spoken }
}

async function readSpoken(ctx: Ctx): Promise<readonly string[]> {
  return (await getProfessional(ctx, { id: professionalOf(ctx) })).languages
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireProfessional(args)
  const form = await parseForm(args, ServiceForm)
  if (!form.ok) return form.reply
  const id = args.params.serviceId === 'new' ? undefined : args.params.serviceId
  const spoken = await readSpoken(ctx)
  return form.answer(async ({ price, currency, languages: ticked, ...input }) => {
    if (!isCurrency(currency)) throw new Error('Invariant broken: the form lets known currencies through')
    // All of them says nothing, and stays true when one more is learned.
    const languages = spoken.every((one) => ticked.includes(one)) ? [] : ticked
    await saveService(ctx, { ...input, languages, id, currency, priceMinor: toMinor(price, currency) })
    const words = translator((await readerOf(args)).locale, serviceMessages)
    return redirectWithFlash(args, workspacePaths.services(), { tone: 'positive', text: words('saved') })
  })
}
