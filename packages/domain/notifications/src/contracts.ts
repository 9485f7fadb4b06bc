import { z } from 'zod'

/** Limits of this module, each with its reason. */
export const limits = {
  /** Reminders before the start (rules of the product). */
  dayReminderHours: 24,
  /** Answers that are needed by a moment are asked for once more this long before it. */
  intakeReminderHours: 24,
  hourReminderHours: 1,
  /** A day's reminder that was held up longer than this would be more wrong than useful. */
  dayReminderLateHours: 12,
  /** Letters that can wait are not sent while people sleep, in their own zone. */
  quietFromHour: 22,
  quietUntilHour: 7,
  /** An empty pool is told on the next morning: the moment could point at a person. */
  morningHour: 9,
  /** The client reads of a professional's cancellation first. */
  professionalWaitsMinutes: 1,
  /** Whoever switched a company's sign-in off by mistake has it on again by then. */
  switchedOffWaitsMinutes: 10,
  /** Of people who come in by one company's sign-in: more than the largest employer of the country has. */
  peoplePagesMax: 500,
  /** A provider in trouble for a night or a weekend is no letter. */
  unreadableDays: 3,
  deliveriesPerPage: 50,
  /** From then on pages show that a session is about to begin (rules of the product). */
  soonMinutes: 10,
} as const

/** What happened to a person's credits. */
export const creditChanges = [
  'claimed',
  'spent',
  'returned',
  'granted',
  'declined',
  'question',
  'expiring',
  'expired',
] as const
export type CreditChange = (typeof creditChanges)[number]

/** What became of a person's bill. */
export const billUpdates = [
  'opened',
  'paid',
  'refused',
  'refunded',
  'paid_twice',
  'refund_refused',
  'disputed',
] as const
export type BillUpdate = (typeof billUpdates)[number]

/** What about money needs the operator's support. */
export const moneyAlarms = ['difference', 'refund_refused', 'dispute', 'ledger'] as const
export type MoneyAlarm = (typeof moneyAlarms)[number]

/** What became of a statement's money, and of where it goes. */
export const payUpdates = ['issued', 'paid', 'failed', 'reversed'] as const
export type PayUpdate = (typeof payUpdates)[number]

/** What the company's side is told of its credits. */
export const poolMatters = [
  'pool_empty',
  'pool_low',
  'promise_lapsed',
  'credit_requests',
  'budget_half',
  'budget_most',
  'budget_spent',
  'invoice_issued',
  'invoice_overdue',
  'invoice_credited',
  'invoice_paid_back',
] as const
export type PoolMatter = (typeof poolMatters)[number]

/** What the safety letter tells of. */
export type SecurityChange =
  | 'device'
  | 'passkey_added'
  | 'passkey_removed'
  | 'eid_added'
  | 'eid_removed'
  | 'eid_name_approved'
  | 'eid_name_refused'
  | 'email_removed'
  | 'sign_in_removed'

/** How far a way back into an account is, or how it ended. */
export const recoveryStages = ['asked', 'ready', 'done', 'stopped', 'refused', 'shown'] as const
export type RecoveryStage = (typeof recoveryStages)[number]

export const letters = [
  'verification_code',
  'account_exists',
  'account_linked',
  'password_needed',
  'account_security',
  'account_recovery',
  'electronic_id_answers',
  'professional_invitation',
  'hub_rules_changed',
  'listing_removed',
  'standing_changed',
  'credential_expiring',
  'calendar_unreadable',
  'calendar_readable',
  'own_key_changed',
  'booking_confirmed',
  'series_booked',
  'series_cancelled',
  'intake_due',
  'waitlist_update',
  'reminder_day',
  'reminder_hour',
  'booking_cancelled',
  'session_update',
  'credit_claimed',
  'credit_spent',
  'credit_returned',
  'credit_granted',
  'credit_declined',
  'credit_question',
  'credit_expiring',
  'credit_expired',
  'card_due',
  'bill_opened',
  'bill_paid',
  'bill_refused',
  'bill_refunded',
  'bill_paid_twice',
  'bill_refund_refused',
  'bill_disputed',
  'money_difference',
  'money_refund_refused',
  'money_dispute',
  'money_ledger',
  'review_overdue',
  'pay_issued',
  'pay_paid',
  'pay_failed',
  'pay_reversed',
  'pay_needs_more',
  'hub_published',
  'pool_empty',
  'pool_low',
  'promise_lapsed',
  'credit_requests',
  'budget_half',
  'budget_most',
  'budget_spent',
  'invoice_issued',
  'invoice_overdue',
  'invoice_credited',
  'invoice_paid_back',
  'request_update',
  'admin_invite',
  'admin_news',
  'client_invite',
  'client_invite_accepted',
  'clinic_invite',
  'clinic_news',
  'clinic_changes',
  'handover_proposed',
  'handover_answered',
  'series_proposed',
  'series_proposal_ended',
  'credits_proposed',
  'feedback_asked',
  'wellbeing_due',
  'time_away',
  'sign_in_again',
  'support_answer',
  'set_up_link',
  'company_sign_in',
  'domain_proof',
  'sign_in_alarm',
  'support_waiting',
] as const
export type LetterName = (typeof letters)[number]

/** The letters that a person can do without; all others are about something that they have to know. */
export const optionalLetters = [
  'reminder_day',
  'reminder_hour',
  'feedback_asked',
  'wellbeing_due',
  'credit_claimed',
  'credit_expiring',
  'client_invite_accepted',
  'calendar_readable',
] as const satisfies readonly LetterName[]
export type OptionalLetter = (typeof optionalLetters)[number]

/** Beside letters: that a session is about to begin, which pages show. */
export const optionalNotices = [...optionalLetters, 'session_soon'] as const
export type OptionalNotice = (typeof optionalNotices)[number]

export const ChooseNoticesInput = z.object({
  /** Those that were asked about; the others stay as they are. */
  among: z
    .array(z.enum(optionalNotices))
    .max(optionalNotices.length)
    .default([...optionalNotices]),
  /** Those that are wanted; the others do not come any more. */
  wanted: z.array(z.enum(optionalNotices)).max(optionalNotices.length).default([]),
})
export type ChooseNoticesInput = z.input<typeof ChooseNoticesInput>

export const recipientKinds = ['client', 'professional', 'admin', 'staff', 'address'] as const
export type RecipientKind = (typeof recipientKinds)[number]
/** The two people of a session. */
export type Audience = Extract<RecipientKind, 'client' | 'professional'>

/**
 * `claimed`: being sent, or waiting for the next try. `bounced`: the address was refused for good.
 * `skipped`: not wanted any more when it was due.
 */
export const deliveryStates = ['claimed', 'sent', 'skipped', 'failed', 'bounced'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** Why a letter was not wanted any more; each is a message key where deliveries are shown. */
export const skipReasons = [
  'cancelled',
  'moved',
  'over',
  'late',
  'expired',
  'not_cancelled',
  'withdrawn',
  'renewed',
  'unpublished',
  'not_responsible',
  'no_policy',
  'no_address',
  'answered',
  'settled',
  'told_together',
  'turned_off',
] as const
export type SkipReason = (typeof skipReasons)[number]

export const ListDeliveriesInput = z.object({
  state: z.enum(deliveryStates).optional(),
  /** The id of the last delivery of the page before. */
  before: z.uuid().optional(),
})
export type ListDeliveriesInput = z.input<typeof ListDeliveriesInput>

/** One letter to one recipient. Of the address only the domain is kept. */
export interface Delivery {
  readonly id: string
  readonly letter: string
  readonly recipientKind: RecipientKind
  readonly emailDomain: string
  readonly state: DeliveryState
  /** A skip reason, or what the mail provider said. */
  readonly reason: string | null
  readonly providerId: string | null
  readonly tries: number
  /** ISO 8601 instants. */
  readonly claimedAt: string
  readonly sentAt: string | null
}

export interface DeliveryPage {
  readonly deliveries: readonly Delivery[]
  /** Give it as `before` for the next page; null: this is the last one. */
  readonly next: string | null
}
