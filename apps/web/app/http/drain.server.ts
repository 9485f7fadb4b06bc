import type { Server } from 'node:http'
import type { Log } from '@kara/kernel'

/** Requests that run longer are cut off; orchestrators commonly wait thirty seconds before they kill. */
const patienceMs = 15_000

/**
 * Ends the process gracefully: readiness turns to no, no new connections, running requests finish, then
 * what was opened is closed.
 */
export function drainOnSignal(
  server: Server,
  state: { isDraining: boolean },
  log: Log,
  close: () => Promise<void>,
): void {
  const end = (signal: string) => {
    if (state.isDraining) return
    state.isDraining = true
    log.info('The web drains', { signal })
    const cutOff = setTimeout(() => server.closeAllConnections(), patienceMs)
    server.close(() => {
      clearTimeout(cutOff)
      close().then(
        () => process.exit(0),
        (error) => {
          log.error('The database did not close', { error })
          process.exit(1)
        },
      )
    })
    server.closeIdleConnections()
  }
  process.on('SIGTERM', () => end('SIGTERM'))
  process.on('SIGINT', () => end('SIGINT'))
}
