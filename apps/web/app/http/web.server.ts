import { invalid } from '@kara/kernel'
import type { ServerBuild } from '@remix-run/node'
import { createRequestHandler } from '@remix-run/server-runtime'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { fileRoutes } from '../machine/files.server.ts'
import { healthRoutes, type Probes } from '../machine/health.server.ts'
import { arrive } from './arrive.server.ts'
import { buildFor } from './face-tables.server.ts'
import { keepPace } from './keep-pace.server.ts'
import { keepPages } from './kept-pages.server.ts'
import { lastResort, lastResortWithoutVisit } from './last-resort.server.ts'
import type { Platform } from './platform.server.ts'
import { refuseForeignForms } from './same-origin.server.ts'
import type { Host, Visit } from './visit.server.ts'

export interface WebOptions {
  readonly platform: Platform
  readonly probes: Probes
  /** Where the built files for browsers lie; null while Vite serves them. */
  readonly clientFolder: string | null
  /** The pages; asked for again with every request while they are edited. */
  loadBuild(): Promise<ServerBuild>
  /** URLs that other systems call. */
  readonly machines: Hono<WebEnv>
}

export type WebEnv = { Variables: { visit: Visit } }

/** A form with the largest file that we take, a photograph or a document of 8 MB; more is not ours. */
const bodyBytesMax = 9_000_000

const formTooLarge = () => invalid('web.form_too_large', 'What was sent is too large.')

/**
 * The way of a request: files and health, then request id, host, headers, size, origin, pace, then what
 * machines call, then the pages, kept or drawn.
 */
export function makeWeb(options: WebOptions): Hono<WebEnv> {
  const { platform } = options
  const web = new Hono<WebEnv>()
  web.route('/', healthRoutes(options.probes))
  web.route('/', fileRoutes(options.clientFolder))
  web.use((c, next) => arrive(c, platform, next))
  web.use(
    bodyLimit({
      maxSize: bodyBytesMax,
      onError: (c) => lastResort(c.req.raw, c.get('visit') as Visit, formTooLarge()),
    }),
  )
  web.use(refuseForeignForms((c) => c.get('visit').host.origin))
  const drawPage = pages(options)
  web.use(keepPace(drawPage))
  web.route('/', options.machines)
  // A page that is being edited changes without any version.
  if (!platform.config.WEB_DEV) {
    const buildVersion = async () => (await options.loadBuild()).assets.version
    web.use(keepPages({ buildVersion, draw: drawPage }))
  }
  web.all('*', (c) => drawPage(c.req.raw, c.get('visit')))
  web.onError((error, c) => {
    const visit = c.get('visit') as Visit | undefined
    if (visit) return lastResort(c.req.raw, visit, error)
    return lastResortWithoutVisit((reference) =>
      platform.log.error('A request failed before its host was known', {
        error,
        path: c.req.path,
        reference,
      }),
    )
  })
  return web
}

function pages(options: WebOptions) {
  const { WEB_DEV } = options.platform.config
  const mode = WEB_DEV ? 'development' : 'production'
  const handlers = new Map<Host['kind'], Promise<ReturnType<typeof createRequestHandler>>>()
  const handlerFor = (kind: Host['kind']) => {
    const known = handlers.get(kind)
    if (known && !WEB_DEV) return known
    const made = options.loadBuild().then((build) => createRequestHandler(buildFor(kind, build), mode))
    handlers.set(kind, made)
    return made
  }
  return async (request: Request, visit: Visit): Promise<Response> => {
    const handle = await handlerFor(visit.host.kind)
    const answer = await handle(withoutForwardedHost(request), { visit })
    return isUndrawn(answer) ? lastResort(request, visit, new Error('The page of errors failed')) : answer
  }
}

// What Remix says when it cannot even draw the page of errors: a line of text without a reference.
function isUndrawn(answer: Response): boolean {
  return answer.status >= 500 && (answer.headers.get('content-type') ?? 'text/plain').startsWith('text/plain')
}

// Remix would believe this header over the host; ours has already been resolved.
function withoutForwardedHost(request: Request): Request {
  if (!request.headers.has('x-forwarded-host')) return request
  const headers = new Headers(request.headers)
  headers.delete('x-forwarded-host')
  return new Request(request, { headers })
}
