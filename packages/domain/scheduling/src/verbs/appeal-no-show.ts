import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, SessionId } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { mayActAsClient } from '../access.ts'
import { AppealNoShowInput, type ContactTried } from '../contracts.ts'
import { notAppealable, sessionMissing } from '../errors.ts'
import { appealUntil } from '../rules/outcomes.ts'
import * as outcomes from '../store/outcomes.ts'
import * as sessions from '../store/sessions.ts'

/**
 * The client objects to having been marked as absent, in the time of its rules and once. Support decides by what is recorded
 * and by these words. False when they had objected before.
 *
 * @throws `scheduling.not_appealable`
 */
export async function appealNoShow(ctx: Ctx, raw: AppealNoShowInput): Promise<boolean> {
  mayActAsClient(ctx)
  const input = AppealNoShowInput.parse(raw)
  const sessionId = input.sessionId as SessionId
  return inTransaction(ctx, async (ctx) => {
    const session = await sessions.findSession(ctx, sessionId, true)
    if (!session) throw sessionMissing()
    const [marked] = await outcomes.listEventsOf(ctx, sessionId, ['client_no_show'])
    if (session.state !== 'client_no_show' || !marked) throw notAppealable()
    const now = ctx.clock.now()
    if (Temporal.Instant.compare(now, appealUntil(marked.at, session)) > 0) throw notAppealable()
    const joined = await outcomes.readJoins(ctx, sessionId)
    const isFirst = await outcomes.insertAppeal(ctx, {
      sessionId,
      personId: session.personId,
      professionalId: session.professionalId,
      startsAt: session.startsAt,
      modality: session.modality,
      contactTried: (marked.detail as { contactTried: ContactTried }).contactTried,
      clientJoinedAt: joined.client,
      professionalJoinedAt: joined.professional,
      markedAt: marked.at,
      words: input.words,
      appealedAt: now,
    })
    if (!isFirst) return false
    await sessions.recordEvent(ctx, session, 'appealed')
    await recordAudit(ctx, 'session.appealed', { kind: 'session', id: sessionId })
    return true
  })
}
