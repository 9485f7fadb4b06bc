import type { Server } from 'node:http'
import type { Log } from '@kara/kernel'

/** Requests that run longer are cut off; orchestrators commonly wait thirty seconds before they kill. */
const patienceMs = 15_000

/**
 * Ends the process gracefully: readiness turns to no, what would never end by itself is ended (`begin`), no new
 * connections, running requests finish, then what was opened is closed. So it ends on a signal, and also after an error that nobody caught: what it left
 * behind in memory is unknown, so the process exits non-zero and whoever supervises it starts another.
 */
export function drainAtEnd(
  server: Server,
  state: { isDraining: boolean },
  log: Log,
  close: () => Promise<void>,
  begin: () => void = () => {},
): void {
  const end = (exitCode: 0 | 1) => {
    if (state.isDraining) return
    state.isDraining = true
    begin()
    const cutOff = setTimeout(() => server.closeAllConnections(), patienceMs)
    server.close(() => {
      clearTimeout(cutOff)
      close().then(
        () => process.exit(exitCode),
        (error) => {
          log.error('The database did not close', { error })
          process.exit(1)
        },
      )
    })
    server.closeIdleConnections()
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      log.info('The web drains', { signal })
      end(0)
    })
  }
  for (const fault of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(fault, (error: unknown) => {
      log.error('Nobody caught an error; the web drains and ends', { fault, error })
      end(1)
    })
  }
}
