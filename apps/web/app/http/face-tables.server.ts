import type { ServerBuild } from '@remix-run/node'
import { toResponse } from './to-response.server.ts'
import type { Host, PageArgs } from './visit.server.ts'

/** Which faces answer at which kind of host. Every host also has `everywhere`. */
const facesAt: Record<Host['kind'], readonly string[]> = {
  app: ['control', 'home', 'workspace', 'console', 'entrance'],
  hub: ['hub'],
  nowhere: ['nowhere'],
}

const faceOf = /^faces\/([^/]+)\//

/**
 * One build, three tables of routes: each kind of host sees only its own faces, so that `/sign-in` can be
 * one page at the app and another at a hub, and a hub has no `/control` at all. The browser learns routes
 * from the server as it needs them, so it never sees another table either.
 */
export function buildFor(kind: Host['kind'], build: ServerBuild): ServerBuild {
  const isHere = (id: string) => {
    const face = faceOf.exec(id)?.[1]
    return face === undefined || face === 'everywhere' || facesAt[kind].includes(face)
  }
  const only = <Value>(table: Record<string, Value>) =>
    Object.fromEntries(Object.entries(table).filter(([id]) => isHere(id)))
  const routes = only(build.routes as Record<string, ServerRoute>)
  return {
    ...build,
    assets: { ...build.assets, routes: only(build.assets.routes) },
    routes: Object.fromEntries(Object.entries(routes).map(([id, route]) => [id, answering(route)])),
  }
}

type ServerRoute = NonNullable<ServerBuild['routes'][string]>
type Handler = (args: never) => unknown

/** The same route, whose loader and action answer with what `toResponse` makes of their errors. */
function answering(route: ServerRoute): ServerRoute {
  const { loader, action } = route.module
  return {
    ...route,
    module: {
      ...route.module,
      ...(loader ? { loader: translating(loader as Handler) } : {}),
      ...(action ? { action: translating(action as Handler) } : {}),
    } as ServerRoute['module'],
  }
}

function translating(handler: Handler) {
  return async (args: PageArgs) => {
    const { refusal } = args.context.visit
    if (refusal) throw refusal
    try {
      return await handler(args as never)
    } catch (error) {
      throw await toResponse(args, error)
    }
  }
}
