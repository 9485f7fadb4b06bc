import { createServer, type RequestListener, type Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import { closeDatabase } from '@kara/db'
import { openQueues, queuePlace } from '@kara/queue'
import type { ServerBuild } from '@remix-run/node'
import { drainAtEnd } from './app/http/drain.server.ts'
import { openPlatform } from './app/http/open-platform.server.ts'
import { makeWeb } from './app/http/web.server.ts'
import { machineRoutes } from './app/machine/routes.server.ts'

const inFolder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** How the pages get here: built beforehand, or by Vite as they are edited. */
interface PageSource {
  readonly clientFolder: string | null
  loadBuild(): Promise<ServerBuild>
  /** Puts what must come before our own listener in front of it. */
  inFrontOf(listener: RequestListener): RequestListener
}

async function builtPages(): Promise<PageSource> {
  const built = './build/server/index.js'
  const build = (await import(built)) as ServerBuild
  return {
    clientFolder: inFolder('./build/client'),
    loadBuild: async () => build,
    inFrontOf: (listener) => listener,
  }
}

async function editedPages(server: Server): Promise<PageSource> {
  const { createServer: createVite } = await import('vite')
  const vite = await createVite({
    root: inFolder('.'),
    appType: 'custom',
    // Changes are told over our own port, so that two checkouts can be edited side by side.
    server: { middlewareMode: true, hmr: { server }, allowedHosts: true },
  })
  return {
    clientFolder: null,
    loadBuild: () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>,
    inFrontOf: (listener) => (request, response) =>
      vite.middlewares(request, response, () => listener(request, response)),
  }
}

async function main() {
  const platform = await openPlatform()
  const { config, log, database } = platform
  // The web rings no bell; it only says whether the queue can be reached.
  const queues = openQueues(queuePlace(config), (error) => log.warn('The queue is in trouble.', { error }))
  const server = createServer()
  const pages = config.WEB_DEV ? await editedPages(server) : await builtPages()
  const drain = { isDraining: false }
  const web = makeWeb({
    platform,
    clientFolder: pages.clientFolder,
    loadBuild: pages.loadBuild,
    machines: machineRoutes(),
    probes: { database, queueAnswers: () => queues.answers(), isDraining: () => drain.isDraining },
  })
  server.on('request', pages.inFrontOf(getRequestListener(web.fetch)))
  const close = async () => {
    await Promise.all([queues.close(), platform.sso.close(), platform.bell.close()])
    await closeDatabase(database)
  }
  drainAtEnd(server, drain, log, close, () => platform.bell.endStreams())
  server.listen(config.PORT, () => log.info('The web listens', { port: config.PORT }))
}

await main()
