import type { Locale } from '@kara/language'
import type { BookedSession } from '@kara/scheduling/contracts'
import { limits as videoLimits } from '@kara/video/contracts'
import { Temporal } from 'temporal-polyfill'
import type { Counterpart } from './own-sessions.server.ts'

/** When the way into a session opens and closes. */
function doorsOf(session: BookedSession) {
  const opensAt = Temporal.Instant.from(session.startsAt).subtract({
    minutes: videoLimits.opensBeforeMinutes,
  })
  const closesAt = Temporal.Instant.from(session.endsAt).add({ minutes: videoLimits.closesAfterMinutes })
  return { opensAt, closesAt }
}

/** Whether a session still takes place; one that was cancelled stays in the list of past ones. */
export function isOpen({ state }: BookedSession): boolean {
  return state === 'scheduled' || state === 'in_progress'
}

export type JoinState = 'open' | 'too_early' | 'over' | 'in_person' | 'off'

function joinStateAt(session: BookedSession, now: Temporal.Instant): JoinState {
  if (!isOpen(session)) return 'off'
  const { opensAt, closesAt } = doorsOf(session)
  if (Temporal.Instant.compare(now, closesAt) > 0) return 'over'
  if (session.modality !== 'video') return 'in_person'
  return Temporal.Instant.compare(now, opensAt) < 0 ? 'too_early' : 'open'
}

/** A session as its client's pages show it, in the reader's language. */
export function toSessionView(
  session: BookedSession,
  counterpart: Counterpart | undefined,
  reading: { readonly locale: Locale; readonly now: Temporal.Instant },
) {
  const { locale, now } = reading
  const { id, minutes, modality, place, language, startsAt, endsAt, state, cutOffAt } = session
  const { funding, costHalves, dueMinor, currency } = session
  return {
    id,
    minutes,
    modality,
    place,
    language,
    startsAt,
    endsAt,
    state,
    cutOffAt,
    funding,
    costHalves,
    dueMinor,
    currency,
    serviceName: session.serviceName[locale] ?? session.serviceName.en ?? '',
    name: counterpart?.name ?? null,
    portrait: counterpart?.portrait ?? '',
    join: joinStateAt(session, now),
    opensAt: doorsOf(session).opensAt.toString(),
  }
}

export type SessionView = ReturnType<typeof toSessionView>
