import type { AccountExistsProps } from './letters/account-exists.tsx'
import type { AccountLinkedProps } from './letters/account-linked.tsx'
import type { AccountRecoveryProps } from './letters/account-recovery.tsx'
import type { AccountSecurityProps } from './letters/account-security.tsx'
import type { AdminInviteProps } from './letters/admin-invite.tsx'
import type { AdminNewsProps } from './letters/admin-news.tsx'
import type { BillUpdateProps } from './letters/bill-update.tsx'
import type { BookingCancelledClientProps } from './letters/booking-cancelled-client.tsx'
import type { BookingCancelledProfessionalProps } from './letters/booking-cancelled-professional.tsx'
import type { BookingConfirmedClientProps } from './letters/booking-confirmed-client.tsx'
import type { BookingConfirmedProfessionalProps } from './letters/booking-confirmed-professional.tsx'
import type { CalendarReadableProps } from './letters/calendar-readable.tsx'
import type { CalendarUnreadableProps } from './letters/calendar-unreadable.tsx'
import type { CardDueProps } from './letters/card-due.tsx'
import type { ClientInviteProps } from './letters/client-invite.tsx'
import type { ClientInviteAcceptedProps } from './letters/client-invite-accepted.tsx'
import type { ClinicChangesProps } from './letters/clinic-changes.tsx'
import type { ClinicInviteProps } from './letters/clinic-invite.tsx'
import type { ClinicNewsProps } from './letters/clinic-news.tsx'
import type { CompanySignInProps } from './letters/company-sign-in.tsx'
import type { CredentialExpiringProps } from './letters/credential-expiring.tsx'
import type { CreditUpdateProps } from './letters/credit-update.tsx'
import type { CreditsProposedProps } from './letters/credits-proposed.tsx'
import type { DomainProofProps } from './letters/domain-proof.tsx'
import type { ElectronicIdAnswersProps } from './letters/electronic-id-answers.tsx'
import type { FeedbackAskedProps } from './letters/feedback-asked.tsx'
import type { HandoverAnsweredProps } from './letters/handover-answered.tsx'
import type { HandoverProposedProps } from './letters/handover-proposed.tsx'
import type { HubPublishedProps } from './letters/hub-published.tsx'
import type { HubRulesChangedProps } from './letters/hub-rules-changed.tsx'
import type { IntakeDueProps } from './letters/intake-due.tsx'
import type { ListingRemovedProps } from './letters/listing-removed.tsx'
import type { MoneyAlarmProps } from './letters/money-alarm.tsx'
import type { OwnKeyChangedProps } from './letters/own-key-changed.tsx'
import type { PasswordNeededProps } from './letters/password-needed.tsx'
import type { PayUpdateProps } from './letters/pay-update.tsx'
import type { PoolNoticeProps } from './letters/pool-notice.tsx'
import type { ProfessionalInvitationProps } from './letters/professional-invitation.tsx'
import type { RequestUpdateClientProps } from './letters/request-update-client.tsx'
import type { RequestUpdateProfessionalProps } from './letters/request-update-professional.tsx'
import type { ReviewOverdueProps } from './letters/review-overdue.tsx'
import type { SeriesProposalEndedProps } from './letters/series-proposal-ended.tsx'
import type { SeriesProposedProps } from './letters/series-proposed.tsx'
import type { SeriesUpdateProps } from './letters/series-update.tsx'
import type { SessionReminderProps } from './letters/session-reminder.tsx'
import type { SessionUpdateProps } from './letters/session-update.tsx'
import type { SetUpLinkProps } from './letters/set-up-link.tsx'
import type { SignInAgainProps } from './letters/sign-in-again.tsx'
import type { SignInAlarmProps } from './letters/sign-in-alarm.tsx'
import type { StandingChangedProps } from './letters/standing-changed.tsx'
import type { SupportAnswerProps } from './letters/support-answer.tsx'
import type { SupportWaitingProps } from './letters/support-waiting.tsx'
import type { TimeAwayProps } from './letters/time-away.tsx'
import type { VerificationCodeProps } from './letters/verification-code.tsx'
import type { WaitlistUpdateProps } from './letters/waitlist-update.tsx'
import type { WellbeingDueProps } from './letters/wellbeing-due.tsx'
import { letter } from './render-letter.ts'

/**
 * Loads what the first letter would wait for. For processes that exist to send letters: somebody looks at
 * a page until their code comes.
 */
export async function loadLetters(): Promise<void> {
  await renderVerificationCode({ code: '', expiresInMinutes: 1 }, 'en')
}

/** Proves that an address belongs to who typed it. */
export const renderVerificationCode = letter<VerificationCodeProps>(async () => {
  return (await import('./letters/verification-code.tsx')).verificationCode
})

/** Tells who asked for a second account that there is one. */
export const renderAccountExists = letter<AccountExistsProps>(async () => {
  return (await import('./letters/account-exists.tsx')).accountExists
})

/** Tells the address on the account that a company's sign-in now opens it too. */
export const renderAccountLinked = letter<AccountLinkedProps>(async () => {
  return (await import('./letters/account-linked.tsx')).accountLinked
})

/** Tells who has no way in any more that they choose a password. */
export const renderPasswordNeeded = letter<PasswordNeededProps>(async () => {
  return (await import('./letters/password-needed.tsx')).passwordNeeded
})

/** Tells every address of a person how far the way back into their account is, and how it is stopped. */
export const renderAccountRecovery = letter<AccountRecoveryProps>(async () => {
  return (await import('./letters/account-recovery.tsx')).accountRecovery
})

/** Tells a person what changed about the safety of their account, or that a new browser opened it. */
export const renderAccountSecurity = letter<AccountSecurityProps>(async () => {
  return (await import('./letters/account-security.tsx')).accountSecurity
})

/** Asks a professional to be listed in a company's hub. */
export const renderProfessionalInvitation = letter<ProfessionalInvitationProps>(async () => {
  return (await import('./letters/professional-invitation.tsx')).professionalInvitation
})

/** Tells a professional that one of their hubs books under other rules. */
export const renderHubRulesChanged = letter<HubRulesChangedProps>(async () => {
  return (await import('./letters/hub-rules-changed.tsx')).hubRulesChanged
})

/** Tells a professional that a company took them out of its hub. */
export const renderListingRemoved = letter<ListingRemovedProps>(async () => {
  return (await import('./letters/listing-removed.tsx')).listingRemoved
})

/** Tells the operator's support that a professional waits for an answer longer than was promised. */
export const renderReviewOverdue = letter<ReviewOverdueProps>(async () => {
  return (await import('./letters/review-overdue.tsx')).reviewOverdue
})

/** Tells somebody who waits for a time that one is free, or that their waiting ended. */
export const renderWaitlistUpdate = letter<WaitlistUpdateProps>(async () => {
  return (await import('./letters/waitlist-update.tsx')).waitlistUpdate
})

/** Warns a professional of a calendar that they follow and that cannot be read. */
export const renderCalendarUnreadable = letter<CalendarUnreadableProps>(async () => {
  return (await import('./letters/calendar-unreadable.tsx')).calendarUnreadable
})

/** Tells a professional what support wrote or decided about them. */
export const renderStandingChanged = letter<StandingChangedProps>(async () => {
  return (await import('./letters/standing-changed.tsx')).standingChanged
})

/** Warns a professional before a licence, certificate or insurance runs out. */
export const renderCredentialExpiring = letter<CredentialExpiringProps>(async () => {
  return (await import('./letters/credential-expiring.tsx')).credentialExpiring
})

/** Asks a client once more for answers that are needed before the session. */
export const renderIntakeDue = letter<IntakeDueProps>(async () => {
  return (await import('./letters/intake-due.tsx')).intakeDue
})

export const renderBookingConfirmedClient = letter<BookingConfirmedClientProps>(async () => {
  return (await import('./letters/booking-confirmed-client.tsx')).bookingConfirmedClient
})

export const renderBookingConfirmedProfessional = letter<BookingConfirmedProfessionalProps>(async () => {
  return (await import('./letters/booking-confirmed-professional.tsx')).bookingConfirmedProfessional
})

/** To either of the two, a day or an hour before. */
export const renderSessionReminder = letter<SessionReminderProps>(async () => {
  return (await import('./letters/session-reminder.tsx')).sessionReminder
})

export const renderBookingCancelledClient = letter<BookingCancelledClientProps>(async () => {
  return (await import('./letters/booking-cancelled-client.tsx')).bookingCancelledClient
})

export const renderBookingCancelledProfessional = letter<BookingCancelledProfessionalProps>(async () => {
  return (await import('./letters/booking-cancelled-professional.tsx')).bookingCancelledProfessional
})

/** To either of the two: the booking has another time, or was not held. */
export const renderSessionUpdate = letter<SessionUpdateProps>(async () => {
  return (await import('./letters/session-update.tsx')).sessionUpdate
})

/** What became of a bill: ready, paid, refused, or its money on the way back. */
export const renderBillUpdate = letter<BillUpdateProps>(async () => {
  return (await import('./letters/bill-update.tsx')).billUpdate
})

/** What became of a statement's money: ready, paid, not arrived, taken back. */
export const renderPayUpdate = letter<PayUpdateProps>(async () => {
  return (await import('./letters/pay-update.tsx')).payUpdate
})

/** One movement of an employee's credits, and what is left. */
export const renderCreditUpdate = letter<CreditUpdateProps>(async () => {
  return (await import('./letters/credit-update.tsx')).creditUpdate
})

/** Tells HR that the hub is open. */
export const renderHubPublished = letter<HubPublishedProps>(async () => {
  return (await import('./letters/hub-published.tsx')).hubPublished
})

/** Tells who looks after the company's sign-in what needs them. */
export const renderCompanySignIn = letter<CompanySignInProps>(async () => {
  return (await import('./letters/company-sign-in.tsx')).companySignIn
})

/** Tells who looks after the company's sign-in that the proof of a domain is missing, or lost. */
export const renderDomainProof = letter<DomainProofProps>(async () => {
  return (await import('./letters/domain-proof.tsx')).domainProof
})

/** Tells the operator's support that money needs them. */
export const renderMoneyAlarm = letter<MoneyAlarmProps>(async () => {
  return (await import('./letters/money-alarm.tsx')).moneyAlarm
})

/** Tells the operator's support that more sign-ins of a company fail than usual. */
export const renderSignInAlarm = letter<SignInAlarmProps>(async () => {
  return (await import('./letters/sign-in-alarm.tsx')).signInAlarm
})

/** Tells the operator's support that somebody waits for an answer. */
export const renderSupportWaiting = letter<SupportWaitingProps>(async () => {
  return (await import('./letters/support-waiting.tsx')).supportWaiting
})

/** Tells who looks after the credits that none are left to claim. */
export const renderPoolNotice = letter<PoolNoticeProps>(async () => {
  return (await import('./letters/pool-notice.tsx')).poolNotice
})

/** What became of a client's request: times, a note, an end with alternatives. */
export const renderRequestUpdateClient = letter<RequestUpdateClientProps>(async () => {
  return (await import('./letters/request-update-client.tsx')).requestUpdateClient
})

/** A request that came, waits, or ended without the professional. */
export const renderRequestUpdateProfessional = letter<RequestUpdateProfessionalProps>(async () => {
  return (await import('./letters/request-update-professional.tsx')).requestUpdateProfessional
})

export { calendarName, calendarWords } from './calendar-words.ts'
export type { RenderedLetter } from './render-letter.ts'
export type {
  AccountExistsProps,
  AccountLinkedProps,
  AccountSecurityProps,
  BillUpdateProps,
  BookingCancelledClientProps,
  BookingCancelledProfessionalProps,
  BookingConfirmedClientProps,
  BookingConfirmedProfessionalProps,
  CalendarReadableProps,
  CalendarUnreadableProps,
  CompanySignInProps,
  CredentialExpiringProps,
  CreditUpdateProps,
  DomainProofProps,
  HubPublishedProps,
  IntakeDueProps,
  MoneyAlarmProps,
  PayUpdateProps,
  PoolNoticeProps,
  ProfessionalInvitationProps,
  RequestUpdateClientProps,
  RequestUpdateProfessionalProps,
  SeriesUpdateProps,
  SessionReminderProps,
  SessionUpdateProps,
  SignInAlarmProps,
  StandingChangedProps,
  VerificationCodeProps,
  WaitlistUpdateProps,
}

/** Tells who could not sign in, and left an address, to try again. */
export const renderElectronicIdAnswers = letter<ElectronicIdAnswersProps>(async () => {
  return (await import('./letters/electronic-id-answers.tsx')).electronicIdAnswers
})
export const renderSignInAgain = letter<SignInAgainProps>(async () => {
  return (await import('./letters/sign-in-again.tsx')).signInAgain
})

/** Tells who asked support and went that there is an answer, and nothing of it. */
export const renderSupportAnswer = letter<SupportAnswerProps>(async () => {
  return (await import('./letters/support-answer.tsx')).supportAnswer
})

/** Brings a company's IT the link by which they set up the sign-in. */
export const renderSetUpLink = letter<SetUpLinkProps>(async () => {
  return (await import('./letters/set-up-link.tsx')).setUpLink
})

/** Asks an address to help run a company's side. */
export const renderAdminInvite = letter<AdminInviteProps>(async () => {
  return (await import('./letters/admin-invite.tsx')).adminInvite
})

/** Says what became of an invitation to a company's side, or of a role there. */
export const renderAdminNews = letter<AdminNewsProps>(async () => {
  return (await import('./letters/admin-news.tsx')).adminNews
})

/** Asks an address to become a professional's client. */
export const renderClientInvite = letter<ClientInviteProps>(async () => {
  return (await import('./letters/client-invite.tsx')).clientInvite
})

/** Asks a professional to belong to a clinic. */
export const renderClinicInvite = letter<ClinicInviteProps>(async () => {
  return (await import('./letters/clinic-invite.tsx')).clinicInvite
})

/** Says what became of a membership. */
export const renderClinicNews = letter<ClinicNewsProps>(async () => {
  return (await import('./letters/clinic-news.tsx')).clinicNews
})

/** Tells a member what was changed in their calendar. */
export const renderClinicChanges = letter<ClinicChangesProps>(async () => {
  return (await import('./letters/clinic-changes.tsx')).clinicChanges
})

/** Asks a client whether they go on with a colleague of a professional who stops. */
export const renderHandoverProposed = letter<HandoverProposedProps>(async () => {
  return (await import('./letters/handover-proposed.tsx')).handoverProposed
})

/** Reminds a private client of the card that is wanted before their first session. */
export const renderCardDue = letter<CardDueProps>(async () => {
  return (await import('./letters/card-due.tsx')).cardDue
})

/** Tells a client that their professional is away, or stops. */
export const renderTimeAway = letter<TimeAwayProps>(async () => {
  return (await import('./letters/time-away.tsx')).timeAway
})

/** Asks a client whether to ask for more credits, as their professional suggests. */
export const renderCreditsProposed = letter<CreditsProposedProps>(async () => {
  return (await import('./letters/credits-proposed.tsx')).creditsProposed
})

/** Tells a professional, or the colleague, what a client decided. */
export const renderSeriesProposed = letter<SeriesProposedProps>(async () => {
  return (await import('./letters/series-proposed.tsx')).seriesProposed
})

export const renderSeriesProposalEnded = letter<SeriesProposalEndedProps>(async () => {
  return (await import('./letters/series-proposal-ended.tsx')).seriesProposalEnded
})

export const renderHandoverAnswered = letter<HandoverAnsweredProps>(async () => {
  return (await import('./letters/handover-answered.tsx')).handoverAnswered
})

/** Tells a professional that an invite was accepted. */
export const renderClientInviteAccepted = letter<ClientInviteAcceptedProps>(async () => {
  return (await import('./letters/client-invite-accepted.tsx')).clientInviteAccepted
})

/** Tells one of the two of several times that were booked, or cancelled, in one go. */
export const renderSeriesUpdate = letter<SeriesUpdateProps>(async () => {
  return (await import('./letters/series-update.tsx')).seriesUpdate
})

/** Tells a professional that a followed calendar can be read again. */
export const renderCalendarReadable = letter<CalendarReadableProps>(async () => {
  return (await import('./letters/calendar-readable.tsx')).calendarReadable
})

/** Tells a professional what was done to the key that only they hold. */
export const renderOwnKeyChanged = letter<OwnKeyChangedProps>(async () => {
  return (await import('./letters/own-key-changed.tsx')).ownKeyChanged
})

/** Asks a client how a session was. */
export const renderFeedbackAsked = letter<FeedbackAskedProps>(async () => {
  return (await import('./letters/feedback-asked.tsx')).feedbackAsked
})

/** Reminds somebody of the next check of how they are. */
export const renderWellbeingDue = letter<WellbeingDueProps>(async () => {
  return (await import('./letters/wellbeing-due.tsx')).wellbeingDue
})
