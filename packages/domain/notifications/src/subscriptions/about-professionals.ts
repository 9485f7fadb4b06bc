import type { Subscription } from '@kara/outbox'
import { OwnKeyChanged } from '../rules/own-key-payloads.ts'
import * as due from '../rules/payloads.ts'
import { planCalendarNotice, planCalendarReadable } from '../verbs/plan-calendar-notice.ts'
import { planExpiryWarnings } from '../verbs/plan-expiry-warnings.ts'
import { planHubPublished } from '../verbs/plan-hub-published.ts'
import { planInvitation, planRemovalNotice, planRulesNotice } from '../verbs/plan-invitation.ts'
import { planOwnKeyNotice } from '../verbs/plan-own-key-notice.ts'
import { planStandingNotice } from '../verbs/plan-standing-notice.ts'
import { on } from './on.ts'

/** Invitations, standing and credentials of professionals; a hub that went out. */
export const aboutProfessionals: readonly Subscription[] = [
  on('hub_listing.invited', 'plan-invitation', due.ListingInvited, planInvitation),
  on('hub_listing.removed', 'plan-removal-notice', due.ListingInvited, planRemovalNotice),
  on('hub.rules_set', 'plan-rules-notice', due.HubRulesSet, planRulesNotice),
  on('standing.changed', 'plan-standing-notice', due.StandingChanged, planStandingNotice),
  on('calendar_feed.failing', 'plan-calendar-notice', due.CalendarFailing, planCalendarNotice),
  on('calendar_feed.recovered', 'plan-calendar-readable', due.CalendarRecovered, planCalendarReadable),
  on('credential.confirmed', 'plan-expiry-warnings', due.CredentialConfirmed, planExpiryWarnings),
  on('own_key.changed', 'plan-own-key-notice', OwnKeyChanged, planOwnKeyNotice),
  on('hub.published', 'plan-hub-published', due.HubPublished, planHubPublished),
]
