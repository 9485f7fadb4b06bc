import { readConfig } from '@kara/config'
import { closeDatabase, openDatabase, systemOrShiftedClock } from '@kara/db'
import { timeOrderedIds } from '@kara/kernel'
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
 * begun before everything is closed.
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
  log.info('Ready.', { queue: queues.backend })

  const signal = await stopping
  log.info('Finishing what has begun.', { signal })
  const tooLate = setTimeout(() => {
    log.error('Some work did not finish in time; it will be rung again.')
    process.exit(1)
  }, drainWithinMs)
  await running.stop()
  await queues.close()
  await closeDatabase(database)
  clearTimeout(tooLate)
  log.info('Stopped.')
}

function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    process.once('SIGTERM', resolve)
    process.once('SIGINT', resolve)
  })
}
