import { type Clock, type DatabaseHandle, type Log, shiftedClock, systemClock } from '@kara/kernel'
import { beforeClosing, sqlOf } from './database.ts'

const askEveryMs = 250

/**
 * The clock of a process. In production it is the system's, whatever the database says. Elsewhere it
 * follows the shift that `app.shift_clock` keeps, a quarter of a second behind, in every process alike.
 */
export async function systemOrShiftedClock(
  database: DatabaseHandle,
  options: { readonly isProduction: boolean; readonly log: Log },
): Promise<Clock> {
  if (options.isProduction) return systemClock
  let seconds = await readShift(database)
  let isAsking = false
  const timer = setInterval(() => {
    if (isAsking) return
    isAsking = true
    readShift(database)
      .then((read) => {
        seconds = read
      })
      .catch((error: unknown) => options.log.warn('The shift of the clock could not be read.', { error }))
      .finally(() => {
        isAsking = false
      })
  }, askEveryMs)
  timer.unref()
  beforeClosing(database, () => clearInterval(timer))
  return shiftedClock(() => seconds)
}

async function readShift(database: DatabaseHandle): Promise<number> {
  const [row] = await sqlOf(database)<{ seconds: number }[]>`select app.clock_shift_seconds() as seconds`
  return row?.seconds ?? 0
}
