import { getCompany } from '@kara/companies'
import { type DueHandler, hearing, type Subscription } from '@kara/outbox'
import { planNextRelease, releaseMonth } from './verbs/release-month.ts'

const on = hearing('reports', 'sessions')

export const subscriptions: readonly Subscription[] = [
  on('hub.published', 'plan-releases', null, async (ctx) =>
    planNextRelease(ctx, (await getCompany(ctx)).timeZone),
  ),
]

export const dueHandlers: readonly DueHandler[] = [
  { kind: 'report.release', queue: 'sessions', handle: (ctx) => releaseMonth(ctx) },
]
