import { serve } from '@hono/node-server'
import { createSandbox } from './sandbox.ts'
import { RefusedToStart, readSettings, type Settings } from './settings.ts'

start()

function start() {
  try {
    listen(readSettings(process.env))
  } catch (error) {
    if (!(error instanceof RefusedToStart)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

function listen(settings: Settings) {
  const sandbox = createSandbox(settings)
  const server = serve({ fetch: sandbox.app.fetch, port: settings.port, hostname: settings.host }, () =>
    console.log(`sandbox ready at ${settings.url}`),
  )
  server.on('error', (error) => {
    console.error(`sandbox cannot listen on ${settings.host}:${settings.port}: ${error.message}`)
    process.exit(1)
  })
  const stop = () => {
    sandbox.close()
    server.close(() => process.exit(0))
    // Browsers keep connections open; nothing here is worth waiting for them.
    if ('closeAllConnections' in server) server.closeAllConnections()
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}
