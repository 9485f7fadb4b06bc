import { getProfessional } from '@kara/directory'
import { defaultSessionRules } from '@kara/hubs/contracts'
import { professionalOf, type ServiceId } from '@kara/kernel'
import { explainTime, listClientInvites, listClients } from '@kara/scheduling'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { offerOf } from '../../../care/offer.server.ts'
import { dayIn } from '../../../care/week.ts'
import { requireProfessional } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { namesOf } from '../care-relations.server.ts'
import { judgeAskedTime, readAskedTime } from '../choose-time/asked-time.server.ts'
import { bookByForm } from './book-by-form.server.ts'

/** Names of those who have not answered an invite: more are a list of their own. */
const invitedShown = 5

/** The free times of a service; or one time, with what the session is to be. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const [{ locale, timeZone }, { services, ...professional }, clients, invites] = await Promise.all([
    readerOf(args),
    getProfessional(ctx, { id: professionalOf(ctx) }),
    listClients(ctx),
    listClientInvites(ctx),
  ])
  const { searchParams } = new URL(args.request.url)
  const [week, day] = [searchParams.get('week'), searchParams.get('day')]
  const service = services.find(({ id }) => id === searchParams.get('service')) ?? services[0]
  const at = readAskedTime(searchParams, timeZone)
  const isRead = at !== null && at !== 'unreadable'
  const [names, offer, asked] = await Promise.all([
    namesOf(
      ctx,
      clients.flatMap(({ personId, privateSince }) => (privateSince ? [personId] : [])),
    ),
    service && !isRead ? offerOf(ctx, service, { timeZone, week, day }) : null,
    service && isRead
      ? judgeAskedTime(at, timeZone, (instant) => explainTime(ctx, service.id as ServiceId, instant))
      : null,
  ])
  return {
    // Somebody who closed the account has no name, and is booked no more.
    clients: clients.flatMap(({ personId }) => {
      const name = names.get(personId)
      return name ? [{ personId, name }] : []
    }),
    invited: invites.flatMap(({ name, state }) => (state === 'waiting' ? [name] : [])).slice(0, invitedShown),
    client: searchParams.get('client') ?? '',
    services: services.map(({ id, name, minutes, modality, place, priceMinor, currency }) => ({
      ...{ id, minutes, modality, place, priceMinor, currency, name: name[locale] },
    })),
    service: service?.id ?? '',
    offer,
    asked,
    isUnreadable: at === 'unreadable',
    professional: { name: professional.displayName, timeZone: professional.timeZone },
    // One language is nothing to choose from.
    languages: professional.languages.length > 1 ? professional.languages : [],
    minutes: defaultSessionRules.undoMinutes,
    today: dayIn(timeZone, ctx.clock.now()).toString(),
  }
}

export async function action(args: ActionFunctionArgs) {
  return bookByForm(args, await requireProfessional(args))
}
