import type { Subscription } from '@kara/outbox'
import * as due from '../rules/payloads.ts'
import { SignInSwitched } from '../rules/sign-in-off-payloads.ts'
import { planAccountLinked, planPasswordNeeded } from '../verbs/plan-account-linked.ts'
import { planCodeLetter } from '../verbs/plan-code-letter.ts'
import { planRecoveryNotice } from '../verbs/plan-recovery-notice.ts'
import { planElectronicIdAnswers, planSecurityNotice } from '../verbs/plan-security-notice.ts'
import { on } from './on.ts'

/** Codes, and what changes about the safety of an account. */
export const aboutAccounts: readonly Subscription[] = [
  on('email_code.requested', 'plan-code-letter', due.CodeRequested, planCodeLetter),
  on('identity.linked', 'plan-account-linked', due.IdentityLinked, planAccountLinked),
  on('sso_connection.state_changed', 'plan-password-needed', SignInSwitched, planPasswordNeeded),
  on('device.appeared', 'plan-security-notice-device', due.AccountChanged, (ctx, news) =>
    planSecurityNotice(ctx, 'device', news),
  ),
  on('passkey.added', 'plan-security-notice-passkey-added', due.AccountChanged, (ctx, news) =>
    planSecurityNotice(ctx, 'passkey_added', news),
  ),
  on('passkey.removed', 'plan-security-notice-passkey-removed', due.AccountChanged, (ctx, news) =>
    planSecurityNotice(ctx, 'passkey_removed', news),
  ),
  on('electronic_id.added', 'plan-security-notice-eid-added', due.AccountChanged, (ctx, news) =>
    planSecurityNotice(ctx, 'eid_added', news),
  ),
  on('electronic_id.removed', 'plan-security-notice-eid-removed', due.AccountChanged, (ctx, news) =>
    planSecurityNotice(ctx, 'eid_removed', news),
  ),
  on(
    'eid_name_review.ended',
    'plan-security-notice-eid-name',
    due.NameReviewEnded,
    (ctx, { outcome, personId }) => planSecurityNotice(ctx, `eid_name_${outcome}`, { personId }),
  ),
  on('electronic_id.answers', 'plan-electronic-id-answers', due.ElectronicIdAnswers, planElectronicIdAnswers),
  on('person_email.removed', 'plan-security-notice-email-removed', due.AccountChanged, (ctx, news) =>
    planSecurityNotice(ctx, 'email_removed', news),
  ),
  on('identity.unlinked', 'plan-security-notice-sign-in-removed', due.AccountChanged, (ctx, news) =>
    planSecurityNotice(ctx, 'sign_in_removed', news),
  ),
  on('account_recovery.asked', 'plan-recovery-asked', due.RecoveryAsked, (ctx, news) =>
    planRecoveryNotice(ctx, 'asked', news),
  ),
  on('account_recovery.agreed', 'plan-recovery-ready', due.RecoveryAgreed, (ctx, news) =>
    planRecoveryNotice(ctx, 'ready', news),
  ),
  on('account_recovery.ended', 'plan-recovery-ended', due.RecoveryEnded, (ctx, { outcome, ...about }) =>
    planRecoveryNotice(ctx, outcome, about),
  ),
]
