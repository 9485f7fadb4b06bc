import type { Subscription } from '@kara/outbox'
import * as due from '../rules/payloads.ts'
import { planCalendarNotice, planCalendarReadable } from '../verbs/plan-calendar-notice.ts'
import { planExpiryWarnings } from '../verbs/plan-expiry-warnings.ts'
import { planHubPublished } from '../verbs/plan-hub-published.ts'
import { planInvitation } from '../verbs/plan-invitation.ts'
import { planStandingNotice } from '../verbs/plan-standing-notice.ts'

/** Invitations, standing and credentials of professionals; a hub that went out. */
export const aboutProfessionals: readonly Subscription[] = [
  {
    event: 'hub_listing.invited',
    subscriber: 'notifications.plan-invitation',
    queue: 'notices',
    handle: (ctx, payload) => planInvitation(ctx, due.ListingInvited.parse(payload)),
  },
  {
    event: 'standing.changed',
    subscriber: 'notifications.plan-standing-notice',
    queue: 'notices',
    handle: (ctx, payload) => planStandingNotice(ctx, due.StandingChanged.parse(payload)),
  },
  {
    event: 'calendar_feed.failing',
    subscriber: 'notifications.plan-calendar-notice',
    queue: 'notices',
    handle: (ctx, payload) => planCalendarNotice(ctx, due.CalendarFailing.parse(payload)),
  },
  {
    event: 'calendar_feed.recovered',
    subscriber: 'notifications.plan-calendar-readable',
    queue: 'notices',
    handle: (ctx, payload) => planCalendarReadable(ctx, due.CalendarRecovered.parse(payload)),
  },
  {
    event: 'credential.confirmed',
    subscriber: 'notifications.plan-expiry-warnings',
    queue: 'notices',
    handle: (ctx, payload) => planExpiryWarnings(ctx, due.CredentialConfirmed.parse(payload)),
  },
  {
    event: 'hub.published',
    subscriber: 'notifications.plan-hub-published',
    queue: 'notices',
    handle: (ctx, payload) => planHubPublished(ctx, due.HubPublished.parse(payload)),
  },
]
