import { inTransaction } from '@kara/db'
import type { Ctx, SessionId } from '@kara/kernel'
import { mayActAsProfessional } from '../access.ts'
import { ProposeNoShowInput } from '../contracts.ts'
import {
  absenceTooEarly,
  clientWasThere,
  professionalWasNotThere,
  sessionMissing,
  sessionSettled,
} from '../errors.ts'
import { graceEndsAt, whyNotAbsent } from '../rules/outcomes.ts'
import { endMissed, lockWithPlans, openStates } from '../steps/end-missed.ts'
import * as outcomes from '../store/outcomes.ts'

/**
 * The professional says that the client did not come, and how they were tried to be reached. The record of the
 * room has to agree; the client may appeal.
 *
 * @throws `scheduling.absence_too_early`, `scheduling.client_was_there`, `scheduling.professional_was_not_there`,
 *   `scheduling.session_settled`
 */
export async function proposeNoShow(ctx: Ctx, raw: ProposeNoShowInput): Promise<void> {
  mayActAsProfessional(ctx)
  const input = ProposeNoShowInput.parse(raw)
  const sessionId = input.sessionId as SessionId
  await inTransaction(ctx, async (ctx) => {
    const session = await lockWithPlans(ctx, sessionId)
    if (!session) throw sessionMissing()
    if (!openStates.includes(session.state)) throw sessionSettled()
    const joined = await outcomes.readJoins(ctx, sessionId)
    switch (whyNotAbsent(session, joined, ctx.clock.now())) {
      case 'too_early':
        throw absenceTooEarly(graceEndsAt(session).toString())
      case 'client_was_there':
        throw clientWasThere()
      case 'professional_was_not_there':
        throw professionalWasNotThere()
    }
    await endMissed(ctx, session, 'client_no_show', { contactTried: input.contactTried })
  })
}
