import { z } from 'zod'

/**
 * The rules under which sessions are booked, cancelled and missed (rules.md, "Sessions" and "Requests"): what holds
 * unless a hub says otherwise, and how far it may go. Outside of every hub the defaults hold.
 */
export const sessionRuleRanges = {
  /** Latest free cancellation before the start, inclusive. */
  cutOffHours: { min: 12, max: 48, default: 24 },
  /** Whoever is not there this long after the start is absent. */
  graceMinutes: { min: 5, max: 15, default: 10 },
  /** So long a client may object to having been marked as absent; a week is promised to everybody. */
  appealDays: { min: 7, max: 30, default: 7 },
  /** After booking: no mail goes out yet, and cancelling leaves no trace. */
  undoMinutes: { min: 0, max: 10, default: 3 },
  /** By when a request is answered; after twice that it ends with alternatives. */
  replyDays: { min: 1, max: 3, default: 2 },
  /** How long before it begins a time is booked at the latest; a professional may want more. */
  noticeHours: { min: 0, max: 168, default: 0 },
  /** How far ahead times are booked; a professional may want less. */
  bookableWeeks: { min: 1, max: 26, default: 26 },
} as const

export type SessionRuleName = keyof typeof sessionRuleRanges
export const sessionRuleNames = Object.keys(sessionRuleRanges) as SessionRuleName[]

const within = (name: SessionRuleName) => {
  const { min, max } = sessionRuleRanges[name]
  return z.coerce.number().int('hubs.rule_range').min(min, 'hubs.rule_range').max(max, 'hubs.rule_range')
}

export const SetSessionRulesInput = z.object({
  cutOffHours: within('cutOffHours'),
  graceMinutes: within('graceMinutes'),
  appealDays: within('appealDays'),
  undoMinutes: within('undoMinutes'),
  replyDays: within('replyDays'),
  noticeHours: within('noticeHours'),
  bookableWeeks: within('bookableWeeks'),
})
export type SetSessionRulesInput = z.input<typeof SetSessionRulesInput>

/** What a hub decided; whatever was booked or asked for before keeps what it was booked under. */
export type HubSessionRules = Readonly<Record<SessionRuleName, number>>
/** Those of them that stay with a session. */
export type SessionRules = Pick<
  HubSessionRules,
  'cutOffHours' | 'graceMinutes' | 'appealDays' | 'undoMinutes'
>
/** How early and how far ahead times of a hub are booked. */
export type HubReach = Pick<HubSessionRules, 'noticeHours' | 'bookableWeeks'>

export const defaultSessionRules = Object.fromEntries(
  sessionRuleNames.map((name) => [name, sessionRuleRanges[name].default]),
) as HubSessionRules

export const AcknowledgeRulesInput = z.object({ listingId: z.uuid() })
export type AcknowledgeRulesInput = z.input<typeof AcknowledgeRulesInput>

/** A rule that is another one than its professional knows. */
export interface ChangedRule {
  readonly name: SessionRuleName
  readonly was: number
  readonly is: number
}
