import { listOwnServices } from '@kara/directory'
import { acknowledgeRules, answerInvitation, leaveHub, listHubsOfProfessional, setListing } from '@kara/hubs'
import { SetListingInput } from '@kara/hubs/contracts'
import { type Ctx, invalid, notFound } from '@kara/kernel'
import { translator } from '@kara/language'
import { findHubCalendar, listSessionsBetween, setHubCalendar } from '@kara/scheduling'
import { SetHubCalendarInput } from '@kara/scheduling/contracts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { invitationMessages } from '../invitations/invitation-messages.ts'
import { workspacePaths } from '../paths.ts'
import { toAmount } from '../service/price-of-form.ts'
import { settingsOfForm } from './settings-of-form.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const [hub, { locale }] = await Promise.all([getOwnListing(ctx, args.params.listingId), readerOf(args)])
  const isIn = hub.state === 'accepted'
  const [services, calendar, upcoming] = await Promise.all([
    isIn ? listOwnServices(ctx) : [],
    isIn ? findHubCalendar(ctx, hub.companyId) : null,
    isIn ? countUpcoming(ctx, hub.hubId) : 0,
  ])
  return {
    hub,
    calendar,
    upcoming,
    services: services
      .filter(({ isActive }) => isActive)
      .map(({ id, name, minutes, priceMinor, currency }) => ({
        id,
        name: name[locale],
        minutes,
        priceMinor,
        currency,
        priceHere: hub.prices[id] === undefined ? '' : toAmount(hub.prices[id], currency),
      })),
  }
}

/** Sessions that stay when the professional leaves. */
async function countUpcoming(ctx: Ctx, hubId: string): Promise<number> {
  const now = ctx.clock.now()
  const sessions = await listSessionsBetween(ctx, now, now.add({ hours: 24 * 7 * 26 }))
  return sessions.filter((session) => session.hubId === hubId && session.state === 'scheduled').length
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireProfessional(args)
  const [{ listingId, companyId, hubName: hub }, form, { locale }] = await Promise.all([
    getOwnListing(ctx, args.params.listingId),
    args.request.formData(),
    readerOf(args),
  ])
  const words = translator(locale, invitationMessages)
  const here = workspacePaths.invitation(listingId)
  switch (form.get('intent')) {
    case 'accept':
      return answerWithFlash(args, here, async () => {
        await answerInvitation(ctx, { listingId, answer: 'accept' })
        return words('accepted', { hub })
      })
    case 'decline':
      return answerWithFlash(args, workspacePaths.invitations(), async () => {
        await answerInvitation(ctx, { listingId, answer: 'decline' })
        return words('declined', { hub })
      })
    case 'rules':
      return answerWithFlash(args, here, async () => {
        await acknowledgeRules(ctx, { listingId })
        return words('rules.done', { hub })
      })
    case 'settings':
      return answerWithFlash(args, here, async () => {
        await keepSettings(ctx, form, { listingId, companyId })
        return words('here.saved', { hub })
      })
    case 'leave':
      return answerWithFlash(args, workspacePaths.invitations(), async () => {
        await leaveHub(ctx, { listingId })
        return words('left', { hub })
      })
    default:
      throw invalid('web.field_invalid', 'This is not an answer to an invitation.')
  }
}

async function keepSettings(
  ctx: Ctx,
  form: FormData,
  place: { readonly listingId: string; readonly companyId: string },
): Promise<void> {
  const settings = { ...settingsOfForm(form, await listOwnServices(ctx)), ...place }
  const listing = SetListingInput.safeParse(settings)
  const calendar = SetHubCalendarInput.safeParse(settings)
  if (!listing.success || !calendar.success)
    throw invalid('scheduling.hub_settings_outside', 'One of the figures is outside of what is possible.')
  await setListing(ctx, listing.data)
  await setHubCalendar(ctx, calendar.data)
}

async function getOwnListing(ctx: Ctx, listingId: string | undefined) {
  const hub = (await listHubsOfProfessional(ctx)).find((one) => one.listingId === listingId)
  if (!hub) throw notFound('hubs.listing_missing', 'This invitation does not exist.')
  return hub
}
