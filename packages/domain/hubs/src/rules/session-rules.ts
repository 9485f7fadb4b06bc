import { z } from 'zod'
import {
  type ChangedRule,
  type HubSessionRules,
  type SessionRuleName,
  sessionRuleNames,
} from '../contracts.ts'

/** What a hub decided about its sessions. */
export function toSessionRules(row: HubSessionRules): HubSessionRules {
  const { cutOffHours, graceMinutes, appealDays, undoMinutes, replyDays, noticeHours, bookableWeeks } = row
  return { cutOffHours, graceMinutes, appealDays, undoMinutes, replyDays, noticeHours, bookableWeeks }
}

const KnownRules = z.object(
  Object.fromEntries(sessionRuleNames.map((name) => [name, z.number()])) as Record<
    SessionRuleName,
    z.ZodNumber
  >,
)

/** What changed since a professional knew the rules of a hub; nothing where it is not written what they knew. */
export function changedSince(knownRules: unknown, now: HubSessionRules): ChangedRule[] {
  const known = KnownRules.safeParse(knownRules).data
  if (!known) return []
  return sessionRuleNames
    .filter((name) => known[name] !== now[name])
    .map((name) => ({ name, was: known[name], is: now[name] }))
}
