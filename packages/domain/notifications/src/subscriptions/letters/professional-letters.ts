import { writeCalendarReadable, writeCalendarUnreadable } from '../../reads/write-calendar-unreadable.ts'
import { writeCredentialExpiring } from '../../reads/write-credential-expiring.ts'
import { writeHubPublished } from '../../reads/write-hub-published.ts'
import { writeInvitation, writeListingRemoved, writeRulesChanged } from '../../reads/write-invitation.ts'
import { writeOwnKeyChanged } from '../../reads/write-own-key-changed.ts'
import { writeStandingChanged } from '../../reads/write-standing-changed.ts'
import { OwnKeyChanged } from '../../rules/own-key-payloads.ts'
import * as due from '../../rules/payloads.ts'
import { type PlannedLetter, plannedLetter } from '../../rules/planned-letter.ts'

/** What professionals are asked and told; a hub that went out. */
export const professionalLetters: readonly PlannedLetter[] = [
  plannedLetter(due.InvitationDue, writeInvitation, {
    kind: 'notice.invitation',
    order: ({ listingId, at }) => ({
      letter: 'professional_invitation',
      causeKey: `${listingId}|${at}`,
      recipientKind: 'professional',
    }),
  }),
  plannedLetter(due.HubRulesDue, writeRulesChanged, {
    kind: 'notice.hub_rules_changed',
    order: ({ listingId, at }) => ({
      letter: 'hub_rules_changed',
      causeKey: `${listingId}|${at}`,
      recipientKind: 'professional',
    }),
  }),
  plannedLetter(due.ListingRemovedDue, writeListingRemoved, {
    kind: 'notice.listing_removed',
    order: ({ listingId, at }) => ({
      letter: 'listing_removed',
      causeKey: `${listingId}|${at}`,
      recipientKind: 'professional',
    }),
  }),
  plannedLetter(due.StandingChanged, writeStandingChanged, {
    kind: 'notice.standing_changed',
    order: ({ stepId }) => ({
      letter: 'standing_changed',
      causeKey: stepId,
      recipientKind: 'professional',
    }),
  }),
  plannedLetter(due.CalendarFailing, writeCalendarUnreadable, {
    kind: 'notice.calendar_unreadable',
    order: ({ feedId, failingSince }) => ({
      letter: 'calendar_unreadable',
      causeKey: `${feedId}|${failingSince}`,
      recipientKind: 'professional',
    }),
  }),
  plannedLetter(due.CalendarRecovered, writeCalendarReadable, {
    kind: 'notice.calendar_readable',
    order: ({ feedId, readAt }) => ({
      letter: 'calendar_readable',
      causeKey: `${feedId}|${readAt}`,
      recipientKind: 'professional',
    }),
  }),
  plannedLetter(due.CredentialExpiring, writeCredentialExpiring, {
    kind: 'notice.credential_expiring',
    order: ({ credentialId, days }) => ({
      letter: 'credential_expiring',
      causeKey: `${credentialId}|${days}`,
      recipientKind: 'professional',
    }),
  }),
  plannedLetter(OwnKeyChanged, writeOwnKeyChanged, {
    kind: 'notice.own_key_changed',
    order: ({ ownKeyId, change, at }) => ({
      letter: 'own_key_changed',
      causeKey: `${ownKeyId}|${change}|${at}`,
      recipientKind: 'professional',
    }),
  }),
  plannedLetter(due.PublishedDue, writeHubPublished, {
    kind: 'notice.hub_published',
    order: ({ companyId, hubId, adminId }) => ({
      letter: 'hub_published',
      causeKey: `${hubId}|${adminId}`,
      recipientKind: 'admin',
      companyId,
    }),
  }),
]
