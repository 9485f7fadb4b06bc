import { readConfig } from '@kara/config'
import { closeDatabase, openDatabase, systemOrShiftedClock } from '@kara/db'
import { type Log, timeOrderedIds } from '@kara/kernel'
import { openLog } from '@kara/log'
import type { Drain } from '@kara/outbox'
import { openQueues, type Queues, queuePlace } from '@kara/queue'
import { workerSettings } from './settings.ts'

/** Longer than any step inside takes; then the process ends anyway and its rows are rung again. */
const drainWithinMs = 25_000

export interface OpenProcess {
  readonly drain: Drain
  readonly queues: Queues
}

/**
 * Opens what a relay or worker needs, lets it run, and on SIGTERM or SIGINT lets it finish what it has
 * begun before everything is closed. After an error that nobody caught it does the same and exits non-zero:
 * what that left behind in memory is unknown, so whoever supervises the process starts another.
 *
 * @param run starts the work and answers with how to stop it.
 */
export async function openProcess(
  options: { readonly name: string; readonly connectionsMax: number },
  run: (opened: OpenProcess) => Promise<{ stop(): Promise<void> }>,
): Promise<void> {
  const { name, connectionsMax } = options
  const stopping = stopSignal()
  const config = readConfig(name, workerSettings)
  const log = openLog({ process: name })
  const database = openDatabase({ url: config.DATABASE_APP_URL, connectionsMax, name: `kara ${name}` })
  const queues = openQueues(queuePlace(config), (error) => log.warn('The queue is in trouble.', { error }))
  const clock = await systemOrShiftedClock(database, { isProduction: config.APP_ENV === 'production', log })
  const running = await run({ drain: { name, database, clock, ids: timeOrderedIds, log }, queues })
  // Before this line an error ends the process by itself.
  const faulty = fault(log)
  log.info('Ready.', { queue: queues.backend })

  const reason = await Promise.race([stopping, faulty])
  if (reason === 'fault') process.exitCode = 1
  log.info('Finishing what has begun.', { reason })
  const tooLate = setTimeout(() => {
    log.error('Some work did not finish in time; it will be rung again.')
    process.exit(1)
  }, drainWithinMs)
  await running.stop()
  await queues.close()
  await closeDatabase(database)
  clearTimeout(tooLate)
  log.info('Stopped.')
  // Whatever the fault left running must not keep a process alive that no longer works.
  if (reason === 'fault') process.exit(1)
}

function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    process.once('SIGTERM', resolve)
    process.once('SIGINT', resolve)
  })
}

/** Settles with the first error that nobody caught; every one is logged. */
function fault(log: Log): Promise<'fault'> {
  return new Promise((resolve) => {
    for (const kind of ['uncaughtException', 'unhandledRejection'] as const) {
      process.on(kind, (error: unknown) => {
        log.error('Nobody caught an error.', { kind, error })
        resolve('fault')
      })
    }
  })
}
