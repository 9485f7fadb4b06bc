import { deskEnds, membershipNews } from '@kara/clinics/contracts'
import type {
  CompanyId,
  ConnectionId,
  Id,
  PersonId,
  ProfessionalId,
  SessionId,
  SetUpLinkId,
} from '@kara/kernel'
import { CancelReason } from '@kara/scheduling/contracts'
import { waitlistUpdates } from '@kara/waitlists/contracts'
import { z } from 'zod'
import {
  billUpdates,
  creditChanges,
  moneyAlarms,
  payUpdates,
  poolMatters,
  recoveryStages,
} from '../contracts.ts'
import { requestChanges } from './request-audiences.ts'

export { requestChanges }

/** What this module reads of events, and what it plans for itself; everything else in them is left out. */
const idOf = <Brand>() => z.uuid().transform((id) => id as Brand)
const at = z.iso.datetime({ offset: true })
const audience = z.enum(['client', 'professional'])

const owners = {
  sessionId: idOf<SessionId>(),
  personId: idOf<PersonId>(),
  professionalId: idOf<ProfessionalId>(),
  companyId: idOf<CompanyId>().nullable(),
}
export const BookingConfirmed = z.object({ ...owners, startsAt: at, undoUntil: at })
/** One of the two, or the rule of the company that would have paid. */
const cancelledBy = z.enum(['client', 'professional', 'sponsor'])

export const SessionCancelled = z.object({
  ...owners,
  by: cancelledBy,
  isUndo: z.boolean(),
  isToldTogether: z.boolean().default(false),
  because: CancelReason.optional(),
})

const seriesOwners = {
  seriesId: idOf<Id<'session_series'>>(),
  personId: idOf<PersonId>(),
  professionalId: idOf<ProfessionalId>(),
  companyId: idOf<CompanyId>().nullable(),
}
export const SeriesBooked = z.object({ ...seriesOwners, undoUntil: at })
export const SeriesCancelled = z.object({ ...seriesOwners, sessionIds: z.array(idOf<SessionId>()) })

export const SessionMoved = z.object({
  ...owners,
  startsAt: at,
  movedFrom: at,
  by: audience,
  undoUntil: at,
  isUndo: z.boolean(),
})
export const SelfPayOffered = z.object({ ...owners, startsAt: at, answerBy: at })
export const SessionTold = z.object({ ...owners, startsAt: at })
/** What matters of a booking, or of a move, for the card that is wanted before it. */
export const CardWanted = z.object({ ...owners, startsAt: at })
export const SessionMissed = SessionTold.extend({ by: audience })

const movement = {
  companyId: idOf<CompanyId>(),
  personId: idOf<PersonId>(),
  amountHalves: z.number().int(),
  periodStart: z.iso.date(),
}
export const IntakeRequired = z.object({
  sessionId: idOf<SessionId>(),
  personId: idOf<PersonId>(),
  professionalId: idOf<ProfessionalId>(),
  dueAt: at,
})

export const CreditsClaimed = z.object(movement)
export const CreditsSettled = z.object({ ...movement, sessionId: idOf<SessionId>(), reason: z.string() })
export const CreditsGranted = z.object({ ...movement, lot: z.string() })
export const CreditsExpiring = z.object({
  ...movement,
  lot: z.string(),
  days: z.number().int(),
  usableUntil: at.nullable().default(null),
})
export const CreditsExpired = z.object(movement)
export const CreditRequestAnswered = z.object({
  companyId: idOf<CompanyId>(),
  personId: idOf<PersonId>(),
  requestId: z.uuid(),
  answer: z.enum(['granted', 'declined', 'question']),
  amountHalves: z.number().int(),
})

export const CodeRequested = z.object({
  codeId: z.uuid(),
  letter: z.enum(['verify', 'sign_in', 'reset', 'account_exists']),
  personId: idOf<PersonId>(),
  companyId: idOf<CompanyId>().nullable(),
  locale: z.enum(['en', 'is']),
  expiresAt: at,
  sealed: z.string(),
})
export const IdentityLinked = z.object({ personId: idOf<PersonId>(), companyId: idOf<CompanyId>() })
const device = idOf<Id<'known_device'>>().optional()
export const AccountChanged = z.object({ personId: idOf<PersonId>(), deviceId: device })
export const ListingInvited = z.object({
  companyId: idOf<CompanyId>(),
  listingId: idOf<Id<'hub_listing'>>(),
  professionalId: idOf<ProfessionalId>(),
})
export const StandingChanged = z.object({
  professionalId: idOf<ProfessionalId>(),
  stepId: z.uuid(),
  outcome: z.enum(['asked', 'declined', 'approved', 'hidden', 'shown', 'refused']),
})
export const WaitlistChanged = z.object({
  entryId: idOf<Id<'waitlist_entry'>>(),
  personId: idOf<PersonId>(),
  professionalId: idOf<ProfessionalId>(),
  companyId: idOf<CompanyId>(),
  update: z.enum(waitlistUpdates),
  turn: z.number().int(),
})
export const CalendarFailing = z.object({
  professionalId: idOf<ProfessionalId>(),
  feedId: z.uuid(),
  failingSince: at,
})
export const CalendarRecovered = z.object({
  professionalId: idOf<ProfessionalId>(),
  feedId: z.uuid(),
  readAt: at,
  wasClosed: z.boolean(),
})
export const CredentialConfirmed = z.object({
  professionalId: idOf<ProfessionalId>(),
  credentialId: z.uuid(),
  expiresOn: z.iso.date().nullable(),
})
/** A hub decided upon other rules for its sessions. */
export const HubRulesSet = z.object({ companyId: idOf<CompanyId>() })
export const HubPublished = z.object({ companyId: idOf<CompanyId>(), hubId: z.uuid() })
export const SignInResolved = z.object({
  companyId: idOf<CompanyId>(),
  helpRequestId: z.uuid(),
  reference: z.string(),
  locale: z.enum(['en', 'is']),
  host: z.string(),
  sealed: z.string(),
})
export const SetUpLinkMade = z.object({
  companyId: idOf<CompanyId>(),
  linkId: idOf<SetUpLinkId>(),
  locale: z.enum(['en', 'is']),
  /** Null when whoever made it hands it on. */
  sealed: z.string().nullable(),
})
export const SetUpLinkDue = SetUpLinkMade.extend({ sealed: z.string() })
export const OfCompany = z.object({ companyId: idOf<CompanyId>() })

export const RequestChanged = z.object({
  requestId: idOf<Id<'session_request'>>(),
  personId: idOf<PersonId>(),
  professionalId: idOf<ProfessionalId>(),
  companyId: idOf<CompanyId>().nullable(),
  change: z.enum(requestChanges),
  turn: z.number().int(),
})

export const ClientInviteSent = z.object({
  inviteId: idOf<Id<'client_invite'>>(),
  professionalId: idOf<ProfessionalId>(),
  sentAt: at,
})
export const ClientInviteAccepted = z.object({
  inviteId: idOf<Id<'client_invite'>>(),
  professionalId: idOf<ProfessionalId>(),
  personId: idOf<PersonId>(),
})

export const ClinicInviteSent = z.object({
  inviteId: idOf<Id<'clinic_invite'>>(),
  invitedBy: idOf<ProfessionalId>(),
  sentAt: at,
})
export const ClinicNews = z.object({
  news: z.enum(membershipNews),
  toldId: idOf<ProfessionalId>(),
  aboutId: idOf<ProfessionalId>(),
  clinicName: z.string(),
  cause: z.string(),
})
export const ClinicDeskEnded = z.object({
  deskId: idOf<Id<'clinic_desk'>>(),
  personId: idOf<PersonId>(),
  end: z.enum(deskEnds),
  clinicName: z.string(),
})
export const ClinicChanges = z.object({
  professionalId: idOf<ProfessionalId>(),
  actIds: z.array(z.string()).min(1),
})

export const HandoverChanged = z.object({
  handoverId: idOf<Id<'handover'>>(),
  personId: idOf<PersonId>(),
  professionalId: idOf<ProfessionalId>(),
  colleagueId: idOf<ProfessionalId>(),
})
export const HandoverAnswered = HandoverChanged.extend({
  outcome: z.enum(['accepted', 'declined', 'lapsed', 'taken_over']),
  to: idOf<ProfessionalId>(),
})

export const SeriesProposalChanged = z.object({
  proposalId: idOf<Id<'series_proposal'>>(),
  personId: idOf<PersonId>(),
  professionalId: idOf<ProfessionalId>(),
  companyId: idOf<CompanyId>().nullable(),
})
export const SeriesProposalEnded = SeriesProposalChanged.extend({
  outcome: z.enum(['declined', 'lapsed']),
  audience: z.enum(['client', 'professional']),
})

export const CreditsProposed = z.object({
  proposalId: idOf<Id<'credit_proposal'>>(),
  personId: idOf<PersonId>(),
  professionalId: idOf<ProfessionalId>(),
  companyId: idOf<CompanyId>(),
})

export const TimeAwayTold = z.object({
  timeAwayId: z.uuid(),
  personId: idOf<PersonId>(),
  professionalId: idOf<ProfessionalId>(),
  companyId: idOf<CompanyId>().nullable(),
})

export const SessionHeld = z.object({ ...owners, endsAt: at })

/** Planned notices: what their letter is about. */
export const ConfirmationDue = z.object({ sessionId: idOf<SessionId>(), audience })
/** The month of the person's calendar in which they are asked. */
export const FeedbackAsked = z.object({ ...owners, month: z.string().regex(/^\d{4}-\d{2}$/) })
export const ReminderDue = ConfirmationDue.extend({ startsAt: at })
export const CancellationDue = ConfirmationDue.extend({ by: cancelledBy, because: CancelReason.optional() })
export const SessionUpdateDue = ReminderDue.extend({
  update: z.enum([
    'moved',
    'missed',
    'professional_absent',
    'failed',
    'reversed',
    'upheld',
    'reviewed',
    'self_pay_offered',
    'professional_parted',
    'funding_changed',
    'absence_reported',
    'absence_taken_back',
  ]),
  movedFrom: at.optional(),
  /** Until when an offer stands. */
  answerBy: at.optional(),
})
export const CreditDue = z.object({
  companyId: idOf<CompanyId>(),
  personId: idOf<PersonId>(),
  amountHalves: z.number().int(),
  change: z.enum(creditChanges),
  /** One letter for each. */
  cause: z.string(),
  /** An instant inside the period whose balance is told. */
  balanceAt: at,
  sessionId: idOf<SessionId>().nullable(),
  /** When what is about to expire ends. */
  endsAt: at.nullable(),
})
export const BillChanged = z.object({
  billId: idOf<Id<'bill'>>(),
  personId: idOf<PersonId>(),
  /** Which attempt or refund; absent where a bill has this news once. */
  chargeId: z.uuid().optional(),
  refundId: z.uuid().optional(),
})
export const BillDue = BillChanged.extend({ update: z.enum(billUpdates) })
export const DifferencesFound = z.object({ reconciliationId: idOf<Id<'reconciliation'>>() })
export const RefundFailed = z.object({ refundId: idOf<Id<'refund'>>() })
export const DisputeChanged = BillChanged.extend({ disputeId: idOf<Id<'dispute'>>(), state: z.string() })
export const LedgerAlarm = z.object({ companyId: idOf<CompanyId>(), day: z.iso.date() })
export const ReviewOverdue = z.object({ professionalId: idOf<ProfessionalId>(), since: at })
export const ReviewOverdueDue = ReviewOverdue.extend({ staffId: idOf<PersonId>() })
export const MoneyAlarmDue = z.object({
  companyId: idOf<CompanyId>().optional(),
  staffId: idOf<PersonId>(),
  alarm: z.enum(moneyAlarms),
  /** What it is because of, once for each: a comparison, a refund, a company on a day. */
  cause: z.string(),
})
export const PayChanged = z.object({
  professionalId: idOf<ProfessionalId>(),
  statementId: idOf<Id<'pay_statement'>>(),
  /** Which attempt to send it; absent where a statement has this news once. */
  attempt: z.number().int().optional(),
})
export const PayDue = PayChanged.extend({ update: z.enum(payUpdates) })
export const AccountNeedsMore = z.object({ professionalId: idOf<ProfessionalId>(), at })
export const LinkedDue = IdentityLinked.extend({ at })
export const SecurityDue = AccountChanged.extend({
  change: z.enum([
    'device',
    'passkey_added',
    'passkey_removed',
    'eid_added',
    'eid_removed',
    'eid_name_approved',
    'eid_name_refused',
    'email_removed',
    'sign_in_removed',
  ]),
  at,
})
export const NameReviewEnded = z.object({
  personId: idOf<PersonId>(),
  outcome: z.enum(['approved', 'refused']),
})
export const ElectronicIdAnswers = z.object({
  personId: idOf<PersonId>(),
  companyId: idOf<CompanyId>(),
  waitId: idOf<Id<'eid_wait'>>(),
})
const ofRecovery = { personId: idOf<PersonId>(), recoveryId: idOf<Id<'account_recovery'>>() }
export const RecoveryAsked = z.object(ofRecovery)
export const RecoveryAgreed = z.object({ ...ofRecovery, waitsUntil: at })
export const RecoveryEnded = z.object({
  ...ofRecovery,
  outcome: z.enum(['done', 'stopped', 'refused', 'shown']),
})
export const RecoveryDue = z.object({
  ...ofRecovery,
  stage: z.enum(recoveryStages),
  addressId: z.uuid(),
  at,
})
export const InvitationDue = ListingInvited.extend({ at })
export const HubRulesDue = InvitationDue
export const ListingRemovedDue = InvitationDue
export const CredentialExpiring = CredentialConfirmed.extend({
  expiresOn: z.iso.date(),
  days: z.number().int(),
})
export const PublishedDue = HubPublished.extend({ adminId: idOf<PersonId>(), at })
export const PoolMatterDue = OfCompany.extend({
  adminId: idOf<PersonId>(),
  day: z.iso.date(),
  matter: z.enum(poolMatters),
})
export const BudgetReached = OfCompany.extend({ share: z.literal([50, 80, 100]) })
/** Without sessions it is about all that are booked. */
export const SeriesDue = z.object({
  ...seriesOwners,
  audience,
  sessionIds: z.array(idOf<SessionId>()).optional(),
})
export const RequestDue = RequestChanged.extend({ audience })

const ofConnection = { companyId: idOf<CompanyId>(), connectionId: idOf<ConnectionId>() }
export const ConnectionMatter = z.object(ofConnection)
export const CertificateEnding = z.object({ ...ofConnection, days: z.number().int(), endsAt: at })
export const BreakGlassOpened = z.object({ ...ofConnection, endsAt: at })
export const AlertOpened = z.object({ companyId: idOf<CompanyId>(), alertId: idOf<Id<'sso_alert'>>() })
export const SignInAlarmDue = AlertOpened.extend({ staffId: idOf<PersonId>() })
export const IncidentOpened = z.object({ ...ofConnection, openedAt: at, kind: z.string().default('') })
export const ConnectionDue = z.object({
  ...ofConnection,
  adminId: idOf<PersonId>(),
  matter: z.enum([
    'certificate_ending',
    'change_proposed',
    'metadata_unreadable',
    'break_glass',
    'trouble_announced',
    'sign_in_shut',
  ]),
  /** Of a certificate, or since when there is trouble; null for the other matters. */
  endsAt: at.nullable(),
  days: z.number().int().nullable(),
  /** When it was announced: a matter that comes back is another one. */
  at,
})
