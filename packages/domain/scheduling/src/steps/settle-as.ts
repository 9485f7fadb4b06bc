import { settleHold } from '@kara/credits'
import type { Ctx, SessionId } from '@kara/kernel'
import { settlements } from '../rules/outcomes.ts'

/** What an end of a session does to the credits held for it (rules.md, "Sessions"). */
export function settleAs(ctx: Ctx, sessionId: SessionId, state: keyof typeof settlements): Promise<boolean> {
  return settleHold(ctx, sessionId, settlements[state].credits, state)
}
