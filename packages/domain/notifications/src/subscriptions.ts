import type { Subscription } from '@kara/outbox'
import * as due from './rules/payloads.ts'
import { planAccountLinked } from './verbs/plan-account-linked.ts'
import { planBookingNotices, planIntakeReminder } from './verbs/plan-booking-notices.ts'
import { planCancellationNotices } from './verbs/plan-cancellation-notices.ts'
import { planCodeLetter } from './verbs/plan-code-letter.ts'
import { planCreditNotice, planRequestAnswer } from './verbs/plan-credit-notice.ts'
import { planExpiryWarnings } from './verbs/plan-expiry-warnings.ts'
import { planHubPublished } from './verbs/plan-hub-published.ts'
import { planInvitation } from './verbs/plan-invitation.ts'
import { cancelPoolNotice, planPoolNotice } from './verbs/plan-pool-notice.ts'
import { planRequestNotices } from './verbs/plan-request-notices.ts'
import { planSecurityNotice } from './verbs/plan-security-notice.ts'
import { planMoveNotices, planSessionUpdate } from './verbs/plan-session-update.ts'
import { planSetUpLink } from './verbs/plan-set-up-link.ts'
import { planConnectionNotice, planSignInAgain } from './verbs/plan-sign-in-again.ts'
import { planStandingNotice } from './verbs/plan-standing-notice.ts'

/** Events become planned letters; nothing is written or sent here. */
export const subscriptions: readonly Subscription[] = [
  {
    event: 'booking.confirmed',
    subscriber: 'notifications.plan-booking-notices',
    queue: 'notices',
    handle: (ctx, payload) => planBookingNotices(ctx, due.BookingConfirmed.parse(payload)),
  },
  {
    event: 'session.cancelled',
    subscriber: 'notifications.plan-cancellation-notices',
    queue: 'notices',
    handle: (ctx, payload) => planCancellationNotices(ctx, due.SessionCancelled.parse(payload)),
  },
  {
    event: 'session.moved',
    subscriber: 'notifications.plan-move-notices',
    queue: 'notices',
    handle: (ctx, payload) => planMoveNotices(ctx, due.SessionMoved.parse(payload)),
  },
  {
    event: 'session.missed',
    subscriber: 'notifications.plan-missed-notices',
    queue: 'notices',
    handle: (ctx, payload) => {
      const { by, ...session } = due.SessionMissed.parse(payload)
      return planSessionUpdate(ctx, by === 'client' ? 'missed' : 'professional_absent', session)
    },
  },
  ...(['failed', 'reversed', 'upheld'] as const).map(
    (update): Subscription => ({
      event: `session.${update}`,
      subscriber: `notifications.plan-${update}-notices`,
      queue: 'notices',
      handle: (ctx, payload) => planSessionUpdate(ctx, update, due.SessionTold.parse(payload)),
    }),
  ),
  {
    event: 'intake.required',
    subscriber: 'notifications.plan-intake-reminder',
    queue: 'notices',
    handle: (ctx, payload) => planIntakeReminder(ctx, due.IntakeRequired.parse(payload)),
  },
  {
    event: 'credits.claimed',
    subscriber: 'notifications.plan-claimed-notice',
    queue: 'notices',
    handle: (ctx, payload) => planCreditNotice(ctx, 'claimed', due.CreditsClaimed.parse(payload)),
  },
  {
    event: 'credits.spent',
    subscriber: 'notifications.plan-spent-notice',
    queue: 'notices',
    handle: (ctx, payload) => planCreditNotice(ctx, 'spent', due.CreditsSettled.parse(payload)),
  },
  {
    event: 'credits.returned',
    subscriber: 'notifications.plan-returned-notice',
    queue: 'notices',
    handle: (ctx, payload) => planCreditNotice(ctx, 'returned', due.CreditsSettled.parse(payload)),
  },
  {
    event: 'credits.granted',
    subscriber: 'notifications.plan-granted-notice',
    queue: 'notices',
    handle: (ctx, payload) => planCreditNotice(ctx, 'granted', due.CreditsGranted.parse(payload)),
  },
  {
    event: 'credits.expiring_soon',
    subscriber: 'notifications.plan-expiring-notice',
    queue: 'notices',
    handle: (ctx, payload) => planCreditNotice(ctx, 'expiring', due.CreditsExpiring.parse(payload)),
  },
  {
    event: 'credits.expired',
    subscriber: 'notifications.plan-expired-notice',
    queue: 'notices',
    handle: (ctx, payload) => planCreditNotice(ctx, 'expired', due.CreditsExpired.parse(payload)),
  },
  {
    event: 'credit_request.answered',
    subscriber: 'notifications.plan-request-answer',
    queue: 'notices',
    handle: (ctx, payload) => planRequestAnswer(ctx, due.CreditRequestAnswered.parse(payload)),
  },
  {
    event: 'pool.ran_low',
    subscriber: 'notifications.plan-pool-low',
    queue: 'notices',
    handle: (ctx, payload) => planPoolNotice(ctx, 'pool_low', due.OfCompany.parse(payload)),
  },
  {
    event: 'credit_request_card.released',
    subscriber: 'notifications.plan-credit-requests',
    queue: 'notices',
    handle: (ctx, payload) => planPoolNotice(ctx, 'credit_requests', due.OfCompany.parse(payload)),
  },
  {
    event: 'email_code.requested',
    subscriber: 'notifications.plan-code-letter',
    queue: 'notices',
    handle: (ctx, payload) => planCodeLetter(ctx, due.CodeRequested.parse(payload)),
  },
  {
    event: 'identity.linked',
    subscriber: 'notifications.plan-account-linked',
    queue: 'notices',
    handle: (ctx, payload) => planAccountLinked(ctx, due.IdentityLinked.parse(payload)),
  },
  {
    event: 'device.appeared',
    subscriber: 'notifications.plan-security-notice-device',
    queue: 'notices',
    handle: (ctx, payload) => planSecurityNotice(ctx, 'device', due.AccountChanged.parse(payload)),
  },
  {
    event: 'passkey.added',
    subscriber: 'notifications.plan-security-notice-passkey-added',
    queue: 'notices',
    handle: (ctx, payload) => planSecurityNotice(ctx, 'passkey_added', due.AccountChanged.parse(payload)),
  },
  {
    event: 'passkey.removed',
    subscriber: 'notifications.plan-security-notice-passkey-removed',
    queue: 'notices',
    handle: (ctx, payload) => planSecurityNotice(ctx, 'passkey_removed', due.AccountChanged.parse(payload)),
  },
  {
    event: 'electronic_id.added',
    subscriber: 'notifications.plan-security-notice-eid-added',
    queue: 'notices',
    handle: (ctx, payload) => planSecurityNotice(ctx, 'eid_added', due.AccountChanged.parse(payload)),
  },
  {
    event: 'electronic_id.removed',
    subscriber: 'notifications.plan-security-notice-eid-removed',
    queue: 'notices',
    handle: (ctx, payload) => planSecurityNotice(ctx, 'eid_removed', due.AccountChanged.parse(payload)),
  },
  {
    event: 'person_email.removed',
    subscriber: 'notifications.plan-security-notice-email-removed',
    queue: 'notices',
    handle: (ctx, payload) => planSecurityNotice(ctx, 'email_removed', due.AccountChanged.parse(payload)),
  },
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
  {
    event: 'pool.ran_out',
    subscriber: 'notifications.plan-pool-empty',
    queue: 'notices',
    handle: (ctx, payload) => planPoolNotice(ctx, 'pool_empty', due.OfCompany.parse(payload)),
  },
  {
    event: 'pool.funded',
    subscriber: 'notifications.cancel-pool-notice',
    queue: 'notices',
    handle: (ctx) => cancelPoolNotice(ctx),
  },
  ...due.requestChanges.map(
    (change): Subscription => ({
      event: `session_request.${change}`,
      subscriber: `notifications.plan-request-${change.replaceAll('_', '-')}`,
      queue: 'notices',
      handle: (ctx, payload) => planRequestNotices(ctx, due.RequestChanged.parse(payload)),
    }),
  ),
  {
    event: 'sso_attempt.resolved',
    subscriber: 'notifications.plan-sign-in-again',
    queue: 'notices',
    handle: (ctx, payload) => planSignInAgain(ctx, due.SignInResolved.parse(payload)),
  },
  {
    event: 'sso_set_up_link.made',
    subscriber: 'notifications.plan-set-up-link',
    queue: 'notices',
    handle: (ctx, payload) => planSetUpLink(ctx, due.SetUpLinkMade.parse(payload)),
  },
  {
    event: 'sso_connection.certificate_ending',
    subscriber: 'notifications.plan-certificate-ending',
    queue: 'notices',
    handle: (ctx, payload) =>
      planConnectionNotice(ctx, { ...due.CertificateEnding.parse(payload), matter: 'certificate_ending' }),
  },
  ...(['change_proposed', 'metadata_unreadable'] as const).map(
    (matter): Subscription => ({
      event: `sso_connection.${matter}`,
      subscriber: `notifications.plan-${matter.replaceAll('_', '-')}`,
      queue: 'notices',
      handle: (ctx, payload) =>
        planConnectionNotice(ctx, {
          ...due.ConnectionMatter.parse(payload),
          matter,
          endsAt: null,
          days: null,
        }),
    }),
  ),
]
