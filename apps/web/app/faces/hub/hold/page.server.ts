import { getProfessional, getService } from '@kara/directory'
import { type Ctx, isCodedError, notFound, type ProfessionalId, type ServiceId } from '@kara/kernel'
import { holdSlot } from '@kara/scheduling'
import { HoldSlotInput } from '@kara/scheduling/contracts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { asClient, requireHubBrowser, requireOpenHub } from '../../../http/guards.server.ts'
import { hubPaths } from '../paths.ts'

/** Holds the chosen time for this browser; a time that is asked for leads to the request, one that cannot be had to the nearest. */
export async function action(args: ActionFunctionArgs) {
  await requireOpenHub(args)
  const { ctx } = await requireHubBrowser(args)
  const wish = readWish(await args.request.formData())
  try {
    await holdSlot(await asClient(args, ctx), wish)
    return redirect(hubPaths.book())
  } catch (error) {
    if (!isCodedError(error)) throw error
    const isTaken = error.code === 'scheduling.slot_taken'
    if (!isTaken && error.code !== 'scheduling.slot_not_offered') throw error
    const refused = isTaken ? 'taken' : String(error.details.values?.reason)
    return redirect(await wayBack(ctx, wish, refused))
  }
}

/** Opened by hand: a time is taken by choosing it. */
export async function loader(args: LoaderFunctionArgs) {
  await requireOpenHub(args)
  return redirect(hubPaths.start())
}

function readWish(form: FormData) {
  const [serviceId, startsAt] = String(form.get('slot') ?? '').split('/')
  const wish = HoldSlotInput.safeParse({ serviceId, startsAt })
  if (!wish.success) throw notFound('web.no_page', 'There is no page at this address.')
  return wish.data
}

async function wayBack(ctx: Ctx, wish: HoldSlotInput, refused: string): Promise<string> {
  const service = await getService(ctx, wish.serviceId as ServiceId)
  const { slug } = await getProfessional(ctx, { id: service.professionalId as ProfessionalId })
  if (refused === 'asked_first') return hubPaths.request(slug, service.id, wish.startsAt)
  return hubPaths.professional(slug, { service: service.id, refused, at: wish.startsAt })
}
