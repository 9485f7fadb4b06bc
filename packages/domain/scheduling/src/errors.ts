import { conflict, invalid, limitReached, notAllowed, notFound, precondition } from '@kara/kernel'

export const notForYou = () =>
  notAllowed('scheduling.not_allowed', 'Only the two people of a session can do this.')
export const browserUnknown = () =>
  precondition(
    'scheduling.browser_unknown',
    'Your browser does not keep cookies, so a time cannot be held for you.',
  )
export const slotTaken = () => conflict('scheduling.slot_taken', 'Somebody was quicker: this time is taken.')
export const slotNotOffered = (reason: string) =>
  precondition('scheduling.slot_not_offered', 'This time can no longer be booked.', { values: { reason } })
export const notListed = () => notFound('scheduling.not_listed', 'This professional is not in this hub.')
export const holdMissing = () => notFound('scheduling.hold_missing', 'No time is held for you.')
export const holdLapsed = () =>
  conflict('scheduling.hold_lapsed', 'Your hold ran out and the time is free again.')
export const holdExtendedBefore = () =>
  limitReached('scheduling.hold_extended_before', 'A held time can be extended once.')
export const languageNotSpoken = () =>
  precondition('scheduling.language_not_spoken', 'This service is not held in this language any more.')
export const sessionMissing = () => notFound('scheduling.session_missing', 'This session does not exist.')
export const sessionNotCancellable = () =>
  conflict('scheduling.session_not_cancellable', 'This session has begun, or was already cancelled.')
export const selfPayOfferGone = () =>
  conflict('scheduling.self_pay_offer_gone', 'This was answered before, or the time for it is over.')
export const handedOverTimeGone = () =>
  conflict(
    'scheduling.handed_over_time_gone',
    'Your next professional has lost one of these times meanwhile. Look at the choice again.',
  )
export const sessionNotOver = () =>
  precondition('scheduling.session_not_over', 'A session can be completed once it has begun.')
export const hoursOverlap = () =>
  precondition('scheduling.hours_overlap', 'Two ranges of one day overlap, or a range ends before it starts.')
export const timeOffBackwards = () =>
  precondition(
    'scheduling.time_off_backwards',
    'This time off ends before it begins, or is longer than a year.',
  )
export const timeOffMissing = () =>
  notFound('scheduling.time_off_missing', 'This time off does not exist any more.')
export const timeOffChangeOld = () =>
  conflict('scheduling.time_off_change_old', 'Something else was changed since, so this cannot be undone.')
export const sessionNotMovable = () =>
  conflict('scheduling.session_not_movable', 'This session has begun, or was cancelled.')
export const moveTooLate = () =>
  precondition(
    'scheduling.move_too_late',
    'The time for moving this session free of charge is over. It can still be cancelled late and booked anew.',
  )
export const notInThisHub = () => notFound('scheduling.not_in_this_hub', 'You are not listed in this hub.')
export const creditsDoNotFit = () =>
  precondition(
    'scheduling.credits_do_not_fit',
    'Your credits changed meanwhile. Look at the total again before you book.',
  )
export const requestMissing = () => notFound('scheduling.request_missing', 'This request does not exist.')
export const linkIsOff = () =>
  precondition('scheduling.link_is_off', 'This professional takes no requests here at the moment.')
export const professionalAway = () =>
  precondition(
    'scheduling.professional_away',
    'This professional is away and takes no requests at the moment.',
  )
export const requestsEnough = () =>
  limitReached('scheduling.requests_enough', 'You wait for several answers already. Take one back first.')
export const requestEnded = () => conflict('scheduling.request_ended', 'This request has ended.')
export const notOnRequest = () =>
  precondition('scheduling.not_on_request', 'This professional takes bookings at once; choose a time.')
export const timesNotFree = (startsAt: readonly string[]) =>
  conflict('scheduling.times_not_free', 'A time is taken or over. Choose another one.', {
    values: { times: startsAt.join(', ') },
  })
export const timeNotWished = () =>
  precondition(
    'scheduling.time_not_wished',
    'The client did not name this time; propose it instead of booking it.',
  )
export const timeUnknown = () => notFound('scheduling.time_unknown', 'This time is not proposed any more.')
export const absenceTooEarly = (from: string) =>
  precondition(
    'scheduling.absence_too_early',
    'A session can be marked as missed ten minutes after its start.',
    {
      values: { from },
    },
  )
export const absenceReportTooEarly = () =>
  precondition('scheduling.absence_report_too_early', 'Your professional may still come.')
export const notReportable = () =>
  precondition('scheduling.not_reportable', 'This cannot be said of this session.')
export const nothingReported = () =>
  conflict('scheduling.nothing_reported', 'Nobody says any more that you did not come.')
export const absenceOpen = () =>
  precondition('scheduling.absence_open', 'Your client says that you did not come. Answer that first.')
export const clientWasThere = () =>
  precondition(
    'scheduling.client_was_there',
    'The room shows that your client came, so the session cannot be marked as missed.',
  )
export const professionalWasNotThere = () =>
  precondition(
    'scheduling.professional_was_not_there',
    'The room does not show that you were there by the start, so the session cannot be marked as missed.',
  )
export const sessionSettled = () => conflict('scheduling.session_settled', 'This session was settled before.')
export const notAppealable = () =>
  precondition('scheduling.not_appealable', 'There is nothing to object to, or the time for it is over.')
export const appealDecided = () => conflict('scheduling.appeal_decided', 'This appeal was decided before.')
export const appealMissing = () => notFound('scheduling.appeal_missing', 'This appeal does not exist.')
export const nothingToReview = () =>
  precondition(
    'scheduling.nothing_to_review',
    'The room does not contradict you, so nobody has to look at it: mark your client as absent.',
  )
export const reviewOpen = () =>
  precondition('scheduling.review_open', 'Support looks at how this session ended, and decides it.')
export const reviewMissing = () => notFound('scheduling.review_missing', 'Nobody was asked to look at this.')
export const reviewDecidedBefore = () =>
  conflict('scheduling.review_decided', 'How this session ended was decided before.')
export const addressUnreadable = () =>
  invalid('scheduling.address_unreadable', 'This is not an address that a letter can go to.', {
    fields: { email: ['scheduling.address_unreadable'] },
  })
export const inviteMissing = () => notFound('scheduling.invite_missing', 'This invite does not exist.')
export const inviteEnded = () =>
  conflict('scheduling.invite_ended', 'This invite was answered or taken back before.')
export const inviteExpired = () =>
  precondition('scheduling.invite_expired', 'This invite has expired. Ask for a new one.')
export const invitesEnough = () =>
  limitReached('scheduling.invites_enough', 'That is enough invites for today. Go on tomorrow.')
export const inviteSentLately = (minutes: number) =>
  limitReached('scheduling.invite_sent_lately', 'This invite was sent a moment ago.', { values: { minutes } })
export const inviteToOneself = () =>
  precondition('scheduling.invite_to_oneself', 'You cannot be your own client.')
export const clientNotPrivate = () =>
  precondition(
    'scheduling.client_not_private',
    'You see this client in a hub only. Invite them as a private client first.',
  )
export const clientUnknown = () =>
  notFound('scheduling.client_unknown', 'This person is not one of your clients.')
export const professionalUnknown = () =>
  notFound('scheduling.professional_unknown', 'You had no session with this professional.')
export const feedRefused = () =>
  precondition(
    'scheduling.feed_refused',
    'This address cannot be followed. It has to begin with https:// or webcal:// and be open to everybody who knows it.',
  )
export const feedKnown = () => conflict('scheduling.feed_known', 'You follow this calendar already.')
export const feedsFull = (max: number) =>
  limitReached('scheduling.feeds_full', 'You follow as many calendars as possible. Remove one first.', {
    values: { max },
  })
export const feedMissing = () =>
  notFound('scheduling.feed_missing', 'This calendar is not followed any more.')
export const notRepeatable = () =>
  precondition(
    'scheduling.not_repeatable',
    'More sessions like this one cannot be booked here: it is over, or is agreed on with the professional.',
  )
export const sessionInSeries = () =>
  conflict('scheduling.session_in_series', 'This session is part of a series already.')
export const seriesTimesTaken = (startsAt: readonly string[]) =>
  conflict('scheduling.series_times_taken', 'Some of these times are gone. Choose others for them.', {
    values: { times: startsAt.join(' ') },
  })
export const seriesShort = (
  covered: number,
  short: number,
  { priceMinor, currency }: { readonly priceMinor: number; readonly currency: string },
  why: 'not_enough' | 'pool_empty',
) =>
  precondition('scheduling.series_short', 'The credits do not reach for all of these sessions.', {
    values: { covered, short, dueMinor: short * priceMinor, currency, why },
  })
export const consequencesChanged = () =>
  conflict(
    'scheduling.consequences_changed',
    'Something changed while this page was open. Look at what happens now.',
  )
