import { getCompany } from '@kara/companies'
import type { DueHandler, Subscription } from '@kara/outbox'
import { planNextRelease, releaseMonth } from './verbs/release-month.ts'

export const subscriptions: readonly Subscription[] = [
  {
    event: 'hub.published',
    subscriber: 'reports.plan-releases',
    queue: 'sessions',
    handle: async (ctx) => planNextRelease(ctx, (await getCompany(ctx)).timeZone),
  },
]

export const dueHandlers: readonly DueHandler[] = [
  { kind: 'report.release', queue: 'sessions', handle: (ctx) => releaseMonth(ctx) },
]
