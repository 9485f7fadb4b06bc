import { listen } from '@kara/db'
import {
  type Hearers,
  outboxChannel,
  relayOnce,
  ringAgainAfterSeconds,
  ringDue,
  ringUnfinished,
  roundMax,
} from '@kara/outbox'
import { keepDoing } from './keep-doing.ts'
import { openProcess } from './open-process.ts'
import { byName, type Modules } from './settings.ts'

const dueEveryMs = 1_000
/** The doorbell may be lost; nothing waits longer than this for it. */
const eventsEveryMs = 2_000
const unfinishedEveryMs = 15_000

export interface RelayOptions {
  /** All of them: what no module here hears of is rung for nobody. */
  readonly modules: Modules
  /** For tests that cannot wait a minute. */
  readonly againAfterSeconds?: number
}

/** Rings the queue for what waits in the tables, until asked to stop. Several relays share the work. */
export async function runRelay({ modules, againAfterSeconds = ringAgainAfterSeconds }: RelayOptions) {
  const hearers = hearersOf(modules)
  await openProcess({ name: 'relay', connectionsMax: 4 }, async ({ drain, queues }) => {
    const { add } = queues
    const onError = (error: unknown) => drain.log.warn('A round of the relay failed.', { error })
    const unfinishedMs = Math.min(unfinishedEveryMs, againAfterSeconds * 1_000)
    const rounds = [
      keepDoing(
        untilFew(() => relayOnce(drain, hearers, add)),
        eventsEveryMs,
        onError,
      ),
      keepDoing(
        untilFew(() => ringDue(drain, add, againAfterSeconds)),
        dueEveryMs,
        onError,
      ),
      keepDoing(
        untilFew(() => ringUnfinished(drain, add, againAfterSeconds)),
        unfinishedMs,
        onError,
      ),
    ]
    const [events, due] = rounds
    const bell = await listen(drain.database, outboxChannel, () => {
      events?.wake()
      due?.wake()
    })
    return {
      async stop() {
        await bell.stop()
        await Promise.all(rounds.map((round) => round.stop()))
      },
    }
  })
}

/** Who hears of which event. */
export function hearersOf(modules: Modules): Hearers {
  const subscriptions = modules.flatMap((module) => module.subscriptions ?? [])
  byName(subscriptions, (one) => one.subscriber)
  const hearers = new Map<string, typeof subscriptions>()
  for (const one of subscriptions) hearers.set(one.event, [...(hearers.get(one.event) ?? []), one])
  return hearers
}

/** A full round means that more is waiting. */
function untilFew(round: () => Promise<number>): (isStopping: () => boolean) => Promise<void> {
  return async (isStopping) => {
    while ((await round()) === roundMax && !isStopping());
  }
}
