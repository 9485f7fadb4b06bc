import { listColleaguesFor, previewTimeAway } from '@kara/handovers'
import type { Ctx } from '@kara/kernel'
import type { Locale } from '@kara/language'
import { Temporal } from 'temporal-polyfill'
import { dayIn } from '../../../care/week.ts'
import { namesOf } from '../care-relations.server.ts'
import type { toDaysAway } from './days-of-form.ts'

/** What being away in those days would touch, as the page shows it. */
export async function touchedBy(
  ctx: Ctx,
  days: NonNullable<ReturnType<typeof toDaysAway>>,
  { locale, timeZone }: { locale: Locale; timeZone: string },
) {
  const { sessions, requests, clients } = await previewTimeAway(ctx, days)
  const [names, colleagues] = await Promise.all([
    namesOf(
      ctx,
      sessions.map(({ personId }) => personId),
    ),
    requests > 0 ? listColleaguesFor(ctx, null) : [],
  ])
  return {
    ...{ requests, clients },
    fromDay: days.fromDay,
    backOn: days.backOn,
    isForGood: days.isForGood,
    sessions: sessions.map(({ id, personId, startsAt }) => ({
      ...{ id, startsAt },
      day: dayIn(timeZone, Temporal.Instant.from(startsAt)).toString(),
      name: names.get(personId) ?? null,
    })),
    colleagues: colleagues.map(({ id, displayName, title }) => ({
      value: id,
      label: [displayName, title[locale]].filter(Boolean).join(', '),
    })),
  }
}
