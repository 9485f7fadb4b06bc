/** Numbers of rules.md, "Sessions" and "Slots and holds", that are the same everywhere; those of a hub are its rules. */
export const limits = {
  /** A chosen slot is held this long, and once more while the person signs in. */
  holdMinutes: 10,
  /** Whom the professional gave another time cancels it free of charge for so long at least. */
  moveCutOffHours: 24,
  /** Days of free times asked for at once; a page shows one week. */
  offerDaysMax: 62,
  /** Alternatives shown when a slot is gone. */
  alternatives: 3,
  /** A session nobody completed or disputed is taken as held, this long after its end. */
  completeAfterHours: 12,
  sessionsPerPage: 50,
  /** Twenty years of two a week: what a professional takes along of one client. */
  sessionsOfRecord: 2000,
  /** A professional who is said not to have come to a session in person answers within this. */
  absenceAnswerHours: 48,
  appealCharsMax: 1000,
  appealsPerPage: 100,
  /** A leaver has this long to say whether they keep a session at their own cost, but never past the cut-off. */
  selfPayOfferDays: 7,
  /** Time off that repeats without an end is written into the calendar this far ahead, and then further. */
  timeOffAheadDays: 400,
  timeOffNoteCharsMax: 200,
  /** A daily rule over the days ahead, and some that are past. */
  timeOffOccurrencesMax: 1000,
  /** Dates that are given the same hours at once: a season. */
  dayHoursMax: 120,
  clientNameCharsMax: 120,
  /** An invite to a private client can be accepted this long; sent again, as long anew. */
  inviteDays: 14,
  /** More letters than this in a day are no practice that moves here. */
  invitesPerDayMax: 40,
  /** The same invite is not sent twice within this. */
  inviteAgainMinutes: 10,
  /** Invites shown to their professional: those that wait, and the latest that ended. */
  invitesPerPage: 100,
  /** A full practice has some two hundred. */
  clientsMax: 500,
  /** Professionals of one person in all the years, hidden ones too. */
  knownProfessionalsMax: 100,
  /** Professionals whom one person asks at once outside of hubs; more is no search for help. */
  openPrivateRequestsMax: 5,
  /** A time that the professional took is kept this long while the client says how to pay. */
  keptTimeHours: 24,
  /** More times than this are a calendar, not a proposal. */
  proposedTimesMax: 5,
  /** Colleagues named when a request is declined, and shown when it runs out. */
  referralsMax: 2,
  /** How far back a professional's reply times are looked at. */
  replyHistoryDays: 90,
  requestsPerPage: 100,
  /** Home, work and a clinic, with some room. */
  feedsMax: 5,
  feedNameCharsMax: 80,
  /** How often another calendar is read. */
  feedEveryMinutes: 15,
  /** An address that does not answer for a night's maintenance needs nobody. */
  feedWarnHours: 6,
  /** What was read longer ago says too little: nothing new is offered. */
  feedClosedHours: 24,
  /** As far ahead as anything can be booked, and a week until it is read whole again. */
  feedAheadDays: 190,
  feedWholeDays: 7,
  /** A calendar of ten busy years has one megabyte. */
  feedBytesMax: 3_000_000,
  feedEventsMax: 10_000,
  /** Times of series that are walked through: a hundred series that began ten years ago. */
  feedOccurrencesMax: 60_000,
  /** A calendar that takes longer to read is taken for one whose rules have no end. */
  feedReadMsMax: 10_000,
  /** What other programs are given of the own calendar: a month back, and what can be booked ahead. */
  linkPastDays: 31,
  linkAheadDays: 370,
} as const

export const defaultAvailability = {
  noticeHours: 4,
  bookableWeeks: 8,
  bufferMinutes: 0,
  startStepMinutes: 15,
} as const
