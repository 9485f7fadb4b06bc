import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { cancelWork, planWork } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import { mayNotify } from '../access.ts'
import type { Audience } from '../contracts.ts'
import { remindersAfter } from '../rules/moments.ts'
import { reminderKinds, type SessionOwners, scopeOf, sessionNoticeKey } from '../rules/session-notices.ts'
import { hasGoneOut } from '../store/deliveries.ts'

type Told = SessionOwners & { readonly startsAt: string }

export type MovedSession = Told & {
  readonly movedFrom: string
  readonly by: Audience
  /** Until then whoever moved it can take that back; nobody is told before. */
  readonly undoUntil: string
  readonly isUndo: boolean
}

/** The client is asked whether they keep a session at their own cost, now that nobody else pays it. */
export async function planSelfPayOffer(ctx: Ctx, offered: Told & { readonly answerBy: string }) {
  mayNotify(ctx)
  const { answerBy } = offered
  await inTransaction(ctx, (ctx) =>
    planLetter(ctx, offered, 'client', ctx.clock.now(), { update: 'self_pay_offered', answerBy }),
  )
}

/** What became of a session, and who reads of it. */
const audiencesOf = {
  missed: ['client'],
  professional_absent: ['client', 'professional'],
  failed: ['client'],
  reversed: ['client', 'professional'],
  upheld: ['client', 'professional'],
  reviewed: ['professional'],
  professional_parted: ['client'],
  funding_changed: ['professional'],
  absence_reported: ['professional'],
  absence_taken_back: ['professional'],
} as const satisfies Record<string, readonly Audience[]>

/** Plans the letters about a session that was not held. */
export async function planSessionUpdate(
  ctx: Ctx,
  update: keyof typeof audiencesOf,
  session: Told,
): Promise<void> {
  mayNotify(ctx)
  await inTransaction(ctx, async (ctx) => {
    for (const audience of audiencesOf[update])
      await planLetter(ctx, session, audience, ctx.clock.now(), { update })
  })
}

/**
 * A session has another time: both are told once, when it cannot be taken back any more, and are reminded at the new
 * time. A move before the confirmation has left is told by the confirmation.
 */
export async function planMoveNotices(ctx: Ctx, moved: MovedSession): Promise<void> {
  mayNotify(ctx)
  await inTransaction(ctx, async (ctx) => {
    const { sessionId, by, isUndo, movedFrom } = moved
    const now = ctx.clock.now()
    const undoUntil = Temporal.Instant.from(moved.undoUntil)
    const canBeUndone = Temporal.Instant.compare(now, undoUntil) < 0
    const tellAt = canBeUndone ? undoUntil : now
    const isUntold =
      by === 'client' && canBeUndone && !(await hasGoneOut(ctx, 'booking_confirmed', sessionId))
    for (const audience of ['client', 'professional'] as const) {
      const key = sessionNoticeKey(sessionId, audience)
      await cancelWork(ctx, 'notice.session_update', key)
      await planReminders(ctx, moved, audience, tellAt)
      if (!isUndo && !isUntold) await planLetter(ctx, moved, audience, tellAt, { update: 'moved', movedFrom })
    }
  })
}

async function planReminders(ctx: TxCtx, moved: Told, audience: Audience, earliest: Temporal.Instant) {
  const { sessionId, startsAt } = moved
  const key = sessionNoticeKey(sessionId, audience)
  for (const kind of reminderKinds) await cancelWork(ctx, kind, key)
  for (const { letter, dueAt } of remindersAfter(earliest, Temporal.Instant.from(startsAt))) {
    await planWork(ctx, {
      kind: `notice.${letter}`,
      key,
      queue: 'notices',
      dueAt,
      scope: scopeOf(moved),
      payload: { sessionId, audience, startsAt },
    })
  }
}

function planLetter(
  ctx: TxCtx,
  session: Told,
  audience: Audience,
  dueAt: Temporal.Instant,
  about: { readonly update: string; readonly movedFrom?: string; readonly answerBy?: string },
): Promise<void> {
  const { sessionId, startsAt } = session
  const key = sessionNoticeKey(sessionId, audience)
  return planWork(ctx, {
    kind: 'notice.session_update',
    // Beside a move that waits to be told: neither takes the other's place.
    key: about.update === 'funding_changed' ? `${key}|funding` : key,
    queue: 'notices',
    dueAt,
    scope: scopeOf(session),
    payload: { sessionId, audience, startsAt, ...about },
  })
}
