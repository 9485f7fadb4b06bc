import type { Subscription } from '@kara/outbox'
import * as due from '../rules/payloads.ts'
import { planAccountLinked } from '../verbs/plan-account-linked.ts'
import { planCodeLetter } from '../verbs/plan-code-letter.ts'
import { planRecoveryNotice } from '../verbs/plan-recovery-notice.ts'
import { planElectronicIdAnswers, planSecurityNotice } from '../verbs/plan-security-notice.ts'

/** Codes, and what changes about the safety of an account. */
export const aboutAccounts: readonly Subscription[] = [
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
    event: 'eid_name_review.ended',
    subscriber: 'notifications.plan-security-notice-eid-name',
    queue: 'notices',
    handle: (ctx, payload) => {
      const { outcome, personId } = due.NameReviewEnded.parse(payload)
      return planSecurityNotice(ctx, `eid_name_${outcome}`, { personId })
    },
  },
  {
    event: 'electronic_id.answers',
    subscriber: 'notifications.plan-electronic-id-answers',
    queue: 'notices',
    handle: (ctx, payload) => planElectronicIdAnswers(ctx, due.ElectronicIdAnswers.parse(payload)),
  },
  {
    event: 'person_email.removed',
    subscriber: 'notifications.plan-security-notice-email-removed',
    queue: 'notices',
    handle: (ctx, payload) => planSecurityNotice(ctx, 'email_removed', due.AccountChanged.parse(payload)),
  },
  {
    event: 'account_recovery.asked',
    subscriber: 'notifications.plan-recovery-asked',
    queue: 'notices',
    handle: (ctx, payload) => planRecoveryNotice(ctx, 'asked', due.RecoveryAsked.parse(payload)),
  },
  {
    event: 'account_recovery.agreed',
    subscriber: 'notifications.plan-recovery-ready',
    queue: 'notices',
    handle: (ctx, payload) => planRecoveryNotice(ctx, 'ready', due.RecoveryAgreed.parse(payload)),
  },
  {
    event: 'account_recovery.ended',
    subscriber: 'notifications.plan-recovery-ended',
    queue: 'notices',
    handle: (ctx, payload) => {
      const { outcome, ...about } = due.RecoveryEnded.parse(payload)
      return planRecoveryNotice(ctx, outcome, about)
    },
  },
]
