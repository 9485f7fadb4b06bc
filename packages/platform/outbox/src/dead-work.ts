import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, notAllowed, notFound } from '@kara/kernel'
import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import * as store from './store.ts'

/** A screenful; who has more dead work than this has one cause behind it. */
const listMax = 100

interface Dead {
  readonly queue: string
  readonly tries: number
  readonly deadAt: Temporal.Instant
  /** Codes and names, no values. */
  readonly error: string
}

/** Work that was given up and waits for a person. */
export type DeadWork = Dead &
  (
    | { readonly of: 'event'; readonly eventId: string; readonly subscriber: string }
    | { readonly of: 'plan'; readonly dueId: string; readonly kind: string; readonly key: string }
  )

const RunAgainInput = z.union([
  z.object({ eventId: z.uuid(), subscriber: z.string().min(1).max(200) }),
  z.object({ dueId: z.uuid() }),
])
export type RunAgainInput = z.input<typeof RunAgainInput>

/** What was given up, latest first. For support. */
export async function listDead(ctx: Ctx): Promise<DeadWork[]> {
  onlySupport(ctx)
  return inTransaction(ctx, async (ctx) => {
    const [deliveries, works] = await Promise.all([
      store.listDeadDeliveries(ctx, listMax),
      store.listDeadWork(ctx, listMax),
    ])
    const dead: DeadWork[] = [
      ...deliveries.map(({ eventId, subscriber, ...row }) => ({
        of: 'event' as const,
        eventId,
        subscriber,
        ...deathOf(row),
      })),
      ...works.map(({ id, kind, key, ...row }) => ({
        of: 'plan' as const,
        dueId: id,
        kind,
        key,
        ...deathOf(row),
      })),
    ]
    return dead
      .sort((one, other) => other.deadAt.epochMilliseconds - one.deadAt.epochMilliseconds)
      .slice(0, listMax)
  })
}

/** Lets dead work be tried anew, eight times; the relay rings for it within seconds. For support. */
export async function runAgain(ctx: Ctx, raw: RunAgainInput): Promise<void> {
  onlySupport(ctx)
  const input = RunAgainInput.parse(raw)
  await inTransaction(ctx, async (ctx) => {
    const isRevived =
      'dueId' in input ? await store.reviveDue(ctx, input.dueId) : await store.reviveDelivery(ctx, input)
    if (!isRevived) throw notFound('outbox.not_dead', 'This work is not waiting to be run again.')
    const id = 'dueId' in input ? input.dueId : input.eventId
    const kind = 'dueId' in input ? 'due_work' : 'outbox_delivery'
    const detail = 'subscriber' in input ? { subscriber: input.subscriber } : {}
    await recordAudit(ctx, 'job.run_again', { kind, id, detail })
  })
}

function onlySupport(ctx: Ctx): void {
  if (ctx.scope.role !== 'support') throw notAllowed('outbox.not_allowed', 'Only support sees this work.')
}

function deathOf(row: {
  queue: string
  tries: number
  deadAt: Temporal.Instant | null
  error: string | null
}): Dead {
  if (!row.deadAt) throw new Error('Invariant broken: listed as dead without a time of death')
  return { queue: row.queue, tries: row.tries, deadAt: row.deadAt, error: row.error ?? '' }
}
