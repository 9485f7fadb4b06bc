import { leaveWaitlist, listWaitlist } from '@kara/waitlists'
import { LeaveWaitlistInput } from '@kara/waitlists/contracts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Temporal } from 'temporal-polyfill'
import { findCounterparts, listWorkplaces } from '../../../care/own-sessions.server.ts'
import { dayIn } from '../../../care/week.ts'
import { answerWithFlash } from '../../../http/answer-with-flash.server.ts'
import { parseForm } from '../../../http/form.server.ts'
import { requirePerson } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { hubPaths } from '../../hub/paths.ts'
import { homePaths } from '../paths.ts'
import { waitingMessages } from './waiting-messages.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requirePerson(args)
  const [entries, workplaces, { timeZone }] = await Promise.all([
    listWaitlist(ctx),
    listWorkplaces(args),
    readerOf(args),
  ])
  const now = ctx.clock.now().toString()
  const counterparts = await findCounterparts(ctx, entries)
  return {
    entries: entries.map(({ id, professionalId, companyId, serviceId, freeAt, offeredFor, ...times }) => {
      const counterpart = counterparts.get(professionalId)
      const hub = workplaces.find((place) => place.companyId === companyId)?.hub
      const offered = offeredFor && offeredFor > now ? offeredFor : null
      const shown = offered ?? freeAt
      const day = shown ? dayIn(timeZone, Temporal.Instant.from(shown)).toString() : undefined
      return {
        id,
        freeAt,
        offeredFor: offered,
        joinedAt: times.joinedAt,
        expiresAt: times.expiresAt,
        before: times.before,
        name: counterpart?.name ?? null,
        href:
          hub && counterpart
            ? homePaths.hub(hub.slug, hubPaths.professional(counterpart.slug, { service: serviceId, day }))
            : null,
      }
    }),
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requirePerson(args)
  const form = await parseForm(args, LeaveWaitlistInput)
  if (!form.ok) return form.reply
  const words = await wordsFor(args, waitingMessages)
  return answerWithFlash(args, homePaths.waiting(), async () => {
    await leaveWaitlist(ctx, form.value)
    return words('left')
  })
}
