import type { IdentityKeys } from '@kara/identity'
import type { Mailer } from '@kara/mailer'
import type { DueHandler, Subscription } from '@kara/outbox'
import type { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import { writeAccountLinked } from './reads/write-account-linked.ts'
import { writeBookingConfirmation } from './reads/write-booking-confirmation.ts'
import { writeCancellation } from './reads/write-cancellation.ts'
import { writeCodeLetter } from './reads/write-code-letter.ts'
import { writeCreditUpdate } from './reads/write-credit-update.ts'
import { writeHubPublished } from './reads/write-hub-published.ts'
import { writeInvitation } from './reads/write-invitation.ts'
import { writePoolEmpty } from './reads/write-pool-empty.ts'
import { writeReminder } from './reads/write-reminder.ts'
import type { Desk, Draft } from './rules/draft.ts'
import { type Base, linksOf } from './rules/links.ts'
import * as due from './rules/payloads.ts'
import type { LetterOrder } from './store.ts'
import { planAccountLinked } from './verbs/plan-account-linked.ts'
import { planBookingNotices } from './verbs/plan-booking-notices.ts'
import { planCancellationNotices } from './verbs/plan-cancellation-notices.ts'
import { planCodeLetter } from './verbs/plan-code-letter.ts'
import { planCreditNotice } from './verbs/plan-credit-notice.ts'
import { planHubPublished } from './verbs/plan-hub-published.ts'
import { planInvitation } from './verbs/plan-invitation.ts'
import { cancelPoolEmpty, planPoolEmpty } from './verbs/plan-pool-empty.ts'
import { sendLetter } from './verbs/send-letter.ts'

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
    event: 'hub_listing.invited',
    subscriber: 'notifications.plan-invitation',
    queue: 'notices',
    handle: (ctx, payload) => planInvitation(ctx, due.ListingInvited.parse(payload)),
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
    handle: (ctx, payload) => planPoolEmpty(ctx, due.OfCompany.parse(payload)),
  },
  {
    event: 'pool.funded',
    subscriber: 'notifications.cancel-pool-empty',
    queue: 'notices',
    handle: (ctx) => cancelPoolEmpty(ctx),
  },
]

export interface NoticesSettings {
  readonly mailer: Mailer
  /** Under which the app and the hubs answer; links in letters begin with it. */
  readonly base: Base
  /** Open the sealed part of letters with codes. */
  readonly identityKeys: IdentityKeys
}

/** What the worker of the queue `notices` runs. */
export function notificationsFor({ mailer, base, identityKeys }: NoticesSettings): {
  readonly subscriptions: readonly Subscription[]
  readonly dueHandlers: readonly DueHandler[]
} {
  const desk: Desk = { mailer, links: linksOf(base), identityKeys }
  return { subscriptions, dueHandlers: [...sessionLetters(desk), ...otherLetters(desk)] }
}

function sessionLetters(desk: Desk): DueHandler[] {
  return [
    letterHandler(desk, due.ConfirmationDue, writeBookingConfirmation, {
      kind: 'notice.booking_confirmed',
      order: ({ sessionId, audience }) => ({
        letter: 'booking_confirmed',
        causeKey: sessionId,
        recipientKind: audience,
      }),
    }),
    ...(['reminder_day', 'reminder_hour'] as const).map((letter) =>
      letterHandler(
        desk,
        due.ReminderDue,
        (ctx, desk, about, writtenAt) => writeReminder(ctx, desk, { ...about, letter }, writtenAt),
        {
          kind: `notice.${letter}`,
          // A moved session reminds again, at its new time.
          order: ({ sessionId, audience, startsAt }) => ({
            letter,
            causeKey: `${sessionId}|${startsAt}`,
            recipientKind: audience,
          }),
        },
      ),
    ),
    letterHandler(desk, due.CancellationDue, writeCancellation, {
      kind: 'notice.booking_cancelled',
      order: ({ sessionId, audience }) => ({
        letter: 'booking_cancelled',
        causeKey: sessionId,
        recipientKind: audience,
      }),
    }),
  ]
}

function otherLetters(desk: Desk): DueHandler[] {
  return [
    letterHandler(desk, due.CreditDue, writeCreditUpdate, {
      kind: 'notice.credit_update',
      order: ({ change, companyId, personId, periodStart, sessionId }) => ({
        letter: `credit_${change}`,
        causeKey: sessionId ?? `${companyId}|${personId}|${periodStart}`,
        recipientKind: 'client',
      }),
    }),
    letterHandler(desk, due.CodeRequested, writeCodeLetter, {
      kind: 'notice.code',
      order: ({ codeId, letter }) => ({
        letter: letter === 'account_exists' ? 'account_exists' : 'verification_code',
        causeKey: codeId,
        recipientKind: 'address',
      }),
    }),
    letterHandler(desk, due.LinkedDue, writeAccountLinked, {
      kind: 'notice.account_linked',
      order: ({ companyId, personId, at }) => ({
        letter: 'account_linked',
        causeKey: `${companyId}|${personId}|${at}`,
        recipientKind: 'client',
      }),
    }),
    letterHandler(desk, due.InvitationDue, writeInvitation, {
      kind: 'notice.invitation',
      order: ({ listingId, at }) => ({
        letter: 'professional_invitation',
        causeKey: `${listingId}|${at}`,
        recipientKind: 'professional',
      }),
    }),
    letterHandler(desk, due.PublishedDue, writeHubPublished, {
      kind: 'notice.hub_published',
      order: ({ companyId, hubId, adminId }) => ({
        letter: 'hub_published',
        causeKey: `${hubId}|${adminId}`,
        recipientKind: 'admin',
        companyId,
      }),
    }),
    letterHandler(desk, due.PoolEmptyDue, writePoolEmpty, {
      kind: 'notice.pool_empty',
      order: ({ companyId, adminId, day }) => ({
        letter: 'pool_empty',
        causeKey: `${companyId}|${adminId}|${day}`,
        recipientKind: 'admin',
        companyId,
      }),
    }),
  ]
}

/** The letter leaves and is settled outside of the transaction that ends the planned work. */
function letterHandler<Payload extends z.ZodType>(
  desk: Desk,
  payload: Payload,
  write: (
    ctx: Parameters<NonNullable<DueHandler['outside']>>[0],
    desk: Desk,
    about: z.output<Payload>,
    writtenAt: Temporal.Instant,
  ) => Promise<Draft>,
  of: { readonly kind: string; readonly order: (about: z.output<Payload>) => LetterOrder },
): DueHandler {
  return {
    kind: of.kind,
    queue: 'notices',
    outside: (ctx, raw) => {
      const about = payload.parse(raw)
      return sendLetter(ctx, desk, of.order(about), (ctx, desk, writtenAt) =>
        write(ctx, desk, about, writtenAt),
      )
    },
    handle: async () => {},
  }
}
