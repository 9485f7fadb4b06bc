export { type Feeds, openFeeds } from './gateway/feeds.ts'
export { explainOffer } from './reads/explain-offer.ts'
export { findCalendarLink, findPublishedSessions } from './reads/find-calendar-link.ts'
export { findRequestLink, getOwnRequestLink } from './reads/find-request-link.ts'
export { findNewestSlotHold, findSlotHold } from './reads/find-slot-hold.ts'
export { findHubCalendar, getAvailability, listDayHours } from './reads/get-availability.ts'
export {
  findOpenRequest,
  getRequest,
  listRequests,
  listSuitableTimes,
  readTypicalReply,
} from './reads/get-request.ts'
export { findSeries, getSeries, planSeries } from './reads/get-series.ts'
export {
  getBookedSession,
  getSession,
  haveMet,
  listBookedSessions,
  listSessionsBetween,
} from './reads/get-session.ts'
export {
  countUndecided,
  findContradiction,
  findUndoableMove,
  getSessionOutcome,
  listAbsences,
  listAppeals,
  listReviews,
} from './reads/get-session-outcome.ts'
export { judgeSeriesTimes, planProposedSeries } from './reads/judge-series-times.ts'
export { listAlternativeProfessionals, listColleagues } from './reads/list-alternative-professionals.ts'
export { listCalendarFeeds } from './reads/list-calendar-feeds.ts'
export {
  findClientInvite,
  findInviteForLetter,
  findInviteOfClient,
  findOwnInvite,
  listClientInvites,
  listOwnInvites,
} from './reads/list-client-invites.ts'
export { getClient, listClients, listPaidWith, listSessionsWith } from './reads/list-clients.ts'
export {
  listAlwaysAsked,
  listAskedFirst,
  listFullHere,
  readBookingMode,
} from './reads/list-full-here.ts'
export { listKnownProfessionals } from './reads/list-known-professionals.ts'
export { listNextFree, readOfferVersion } from './reads/list-next-free.ts'
export { type BusyTime, listBusyTime, listOwnTime, type OwnTime } from './reads/list-own-time.ts'
export { listSelfPayOffers } from './reads/list-self-pay-offers.ts'
export { listSessionsToHandOver } from './reads/list-sessions-to-hand-over.ts'
export {
  explainTime,
  explainWallTime,
  listAlternatives,
  listAskedTimes,
  listSlots,
} from './reads/list-slots.ts'
export { findUndoableTimeOff, listTimeOff } from './reads/list-time-off.ts'
export { bookableFirst } from './rules/bookable-first.ts'
export { shortfallMinor } from './rules/funding.ts'
export { consequencesForClients, payOf } from './rules/outcomes.ts'
export { consequencesText } from './rules/series.ts'
export { stopTaking } from './steps/stop-taking.ts'
export { tellingOfEmptyPool } from './steps/wait-for-pool.ts'
export { feedJobs } from './subscriptions/feed-jobs.ts'
export { dueHandlers, subscriptions } from './subscriptions.ts'
export { acceptClientInvite, declineClientInvite } from './verbs/accept-client-invite.ts'
export { type AcceptedTime, acceptProposedTime } from './verbs/accept-proposed-time.ts'
export { addCalendarFeed } from './verbs/add-calendar-feed.ts'
export { addTimeOff } from './verbs/add-time-off.ts'
export { admitAbsence } from './verbs/admit-absence.ts'
export { answerSelfPayOffer } from './verbs/answer-self-pay-offer.ts'
export { appealNoShow } from './verbs/appeal-no-show.ts'
export { bookForClient } from './verbs/book-for-client.ts'
export { bookProposedSeries } from './verbs/book-proposed-series.ts'
export { bookSeries } from './verbs/book-series.ts'
export { bookSlot } from './verbs/book-slot.ts'
export { cancelClientInvite } from './verbs/cancel-client-invite.ts'
export { cancelSeries, previewSeriesCancellation } from './verbs/cancel-series.ts'
export { cancelAsProfessional, cancelSession, previewCancellation } from './verbs/cancel-session.ts'
export { changeTimeOff } from './verbs/change-time-off.ts'
export { completeSession, completeWhenLeft } from './verbs/complete-session.ts'
export { decideAppeal, decideReview } from './verbs/decide-appeal.ts'
export { declineRequest } from './verbs/decline-request.ts'
export { extendHold } from './verbs/extend-hold.ts'
export { failSession } from './verbs/fail-session.ts'
export { handOverSessions } from './verbs/hand-over-sessions.ts'
export { holdSlot } from './verbs/hold-slot.ts'
export { inviteClient, sendInviteAgain } from './verbs/invite-client.ts'
export { endCalendarLink, makeCalendarLink } from './verbs/make-calendar-link.ts'
export { moveAsProfessional } from './verbs/move-as-professional.ts'
export { moveSession } from './verbs/move-session.ts'
export { askReview, proposeNoShow } from './verbs/propose-no-show.ts'
export { proposeTimes } from './verbs/propose-times.ts'
export { rebookLate } from './verbs/rebook-late.ts'
export { recordJoin } from './verbs/record-join.ts'
export { releaseHold } from './verbs/release-hold.ts'
export { readFeedSoon, removeCalendarFeed } from './verbs/remove-calendar-feed.ts'
export { reportAbsence, takeBackAbsence } from './verbs/report-absence.ts'
export { requestPrivateSession } from './verbs/request-private-session.ts'
export { requestSession } from './verbs/request-session.ts'
export { seeRequest } from './verbs/see-request.ts'
export { setAvailability } from './verbs/set-availability.ts'
export { setDayHours } from './verbs/set-day-hours.ts'
export { setHiddenProfessional } from './verbs/set-hidden-professional.ts'
export { setHubCalendar } from './verbs/set-hub-calendar.ts'
export { setRequestLink } from './verbs/set-request-link.ts'
export { takeRequestedTime } from './verbs/take-requested-time.ts'
export { undoTimeOff } from './verbs/undo-time-off.ts'
export { withdrawRequest } from './verbs/withdraw-request.ts'
