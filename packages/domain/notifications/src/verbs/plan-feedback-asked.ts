import { inTransaction } from '@kara/db'
import { getPerson } from '@kara/identity'
import { type Ctx, inScope } from '@kara/kernel'
import { cancelWork, planWork } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { afterQuietHours, nextMorning } from '../rules/moments.ts'
import type { SessionHeld } from '../rules/payloads.ts'
import { scopeOf } from '../rules/session-notices.ts'
import type { WellbeingDeleted, WellbeingTaken } from '../rules/wellbeing-payloads.ts'

/** Asks how a session was, on the morning after it: of one professional, once in a month of the client's calendar. */
export async function planFeedbackAsked(ctx: Ctx, session: z.output<typeof SessionHeld>): Promise<void> {
  mayNotify(ctx)
  const { endsAt, ...about } = session
  const { timeZone } = await getPerson(inScope(ctx, { role: 'worker', personId: session.personId }))
  const morning = nextMorning(Temporal.Instant.from(endsAt), timeZone)
  // One that is said to be held only later is asked about when people are awake.
  const dueAt = afterQuietHours(laterOf(morning, ctx.clock.now()), timeZone)
  const month = dueAt.toZonedDateTimeISO(timeZone).toPlainDate().toPlainYearMonth().toString()
  await inTransaction(ctx, (ctx) =>
    planWork(ctx, {
      kind: 'notice.feedback_asked',
      key: session.sessionId,
      queue: 'notices',
      dueAt,
      scope: scopeOf(session),
      payload: { ...about, month },
    }),
  )
}

/**
 * Reminds of the next check of wellbeing when it says something new, once; who takes it before is asked two weeks after
 * that. Of worries nobody is reminded.
 */
export async function planWellbeingReminder(ctx: Ctx, check: z.output<typeof WellbeingTaken>): Promise<void> {
  mayNotify(ctx)
  const { personId, measure, nextAt } = check
  if (measure !== 'who5') return
  await inTransaction(ctx, async (ctx) => {
    const { timeZone } = await getPerson(ctx)
    await planWork(ctx, {
      kind: 'notice.wellbeing_due',
      key: personId,
      queue: 'notices',
      dueAt: afterQuietHours(Temporal.Instant.from(nextAt), timeZone),
      scope: { personId },
      payload: check,
    })
  })
}

/** Who deleted their checks is reminded of none. */
export async function dropWellbeingReminder(
  ctx: Ctx,
  { personId, measure }: z.output<typeof WellbeingDeleted>,
): Promise<void> {
  mayNotify(ctx)
  if (measure !== 'who5') return
  await inTransaction(ctx, (ctx) => cancelWork(ctx, 'notice.wellbeing_due', personId))
}

function laterOf(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) >= 0 ? one : other
}
