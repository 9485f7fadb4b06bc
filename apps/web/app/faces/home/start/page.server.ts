import { findBalance } from '@kara/credits'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { toBalanceView } from '../../../care/balance-view.server.ts'
import { findCounterparts, listUpcoming, listWorkplaces } from '../../../care/own-sessions.server.ts'
import { isOpen, toSessionView } from '../../../care/session-view.server.ts'
import { requireAccount, requirePerson } from '../../../http/guards.server.ts'
import { inOneRead } from '../../../http/in-one-read.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { namesOfCardAsked } from './card-asked.server.ts'
import { listOwn } from './own.server.ts'
import { shownRequests } from './shown-requests.server.ts'
import { knownOf, withTheirTimes } from './with-known.server.ts'

/** Further sessions shown under the next one; the rest is a page of its own. */
const furtherMax = 4

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requirePerson(args)
  const [{ displayName }, { locale }, ahead, workplaces, own] = await Promise.all([
    requireAccount(args),
    readerOf(args),
    listUpcoming(args, ctx),
    listWorkplaces(args),
    inOneRead(ctx, listOwn),
  ])
  const [tasks, invites, known, waiting, offers, asked] = own
  const now = ctx.clock.now()
  const upcoming = ahead.filter(isOpen)
  const ownProfessionals = known.filter(({ privateSince, isHidden }) => privateSince !== null && !isHidden)
  const counterparts = await findCounterparts(ctx, [...upcoming, ...invites, ...ownProfessionals])
  const sessions = upcoming.map((session) =>
    toSessionView(session, counterparts.get(session.professionalId), { locale, now }),
  )
  const balances = await Promise.all(
    workplaces.map(async ({ companyName, ctx, hub }) => {
      const balance = await findBalance(ctx)
      return { companyName, hub, balance: balance && toBalanceView(balance) }
    }),
  )
  return {
    ...asked,
    cardAsked: await namesOfCardAsked(ctx, ownProfessionals, counterparts),
    waiting: { count: waiting.length, isFree: waiting.some(({ freeAt }) => freeAt !== null) },
    firstName: displayName.split(' ')[0] ?? displayName,
    now: now.toString(),
    next: sessions[0] ?? null,
    further: sessions.slice(1, 1 + furtherMax),
    furtherCount: Math.max(0, sessions.length - 1),
    tasks: tasks
      .filter(({ sessionId }) => upcoming.some(({ id }) => id === sessionId))
      .map(({ sessionId, dueAt, isRequired, questions }) => ({
        sessionId,
        dueAt,
        isRequired,
        count: questions.length,
        name: sessions.find(({ id }) => id === sessionId)?.name ?? null,
      })),
    balances,
    professionals: knownOf(ownProfessionals, counterparts),
    // One whose professional is hidden meanwhile cannot be accepted.
    invites: invites.flatMap(({ id, professionalId, expiresAt }) => {
      const name = counterparts.get(professionalId)?.name
      return name ? [{ id, name, expiresAt }] : []
    }),
    offers: withTheirTimes(offers, upcoming),
    requests: await shownRequests(ctx, locale),
  }
}
